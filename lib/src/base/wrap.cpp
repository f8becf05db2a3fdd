#include "base/wrap.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace whodecides::text {
namespace {

constexpr std::string_view dots = "...";

} // namespace

std::size_t columns(std::string_view bytes) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode(bytes, at);
        sum += width(next.point);
        at += next.length;
    }
    return sum;
}

std::string fitted(std::string_view bytes, std::size_t width) {
    std::string shown = printable(bytes);
    if (columns(shown) <= width)
        return shown;
    const std::size_t room = width - std::min(width, dots.size());
    std::size_t used = 0;
    std::size_t end = 0;
    while (end < shown.size()) {
        const Decoded next = decode(shown, end);
        used += text::width(next.point);
        if (used > room)
            break;
        end += next.length;
    }
    return shown.substr(0, end).append(dots.substr(0, width));
}

std::string fitted_end(std::string_view bytes, std::size_t width) {
    const std::string shown = printable(bytes);
    std::size_t left = columns(shown);
    if (left <= width)
        return shown;
    const std::size_t room = width - std::min(width, dots.size());
    std::size_t begin = 0;
    while (left > room) {
        const Decoded next = decode(shown, begin);
        left -= text::width(next.point);
        begin += next.length;
    }
    return std::string(dots.substr(0, width)).append(shown, begin);
}

std::vector<std::string_view> paragraphs(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        const std::string_view paragraph = text.substr(0, end);
        if (paragraph.find_first_not_of(" \n") != std::string_view::npos)
            found.push_back(paragraph);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return found;
}

std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t used = 0;
    constexpr std::string_view blanks = " \n";
    for (std::size_t at = paragraph.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(paragraph.find_first_of(blanks, at), paragraph.size());
        const std::string_view word = paragraph.substr(at, end - at);
        const std::size_t needed = columns(word);
        if (lines.empty() || used + 1 + needed > width) {
            lines.emplace_back(word);
            used = needed;
        } else {
            lines.back().append(" ").append(word);
            used += 1 + needed;
        }
        at = paragraph.find_first_not_of(blanks, end);
    }
    return lines;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::size_t indent) {
    const std::size_t room = width > indent + 20 ? width - indent : 20;
    bool first_paragraph = true;
    for (const std::string_view paragraph : paragraphs(text)) {
        if (!first_paragraph)
            out += '\n';
        bool first_line = first_paragraph;
        for (const std::string& line : wrapped(paragraph, room)) {
            if (!first_line)
                out.append(indent, ' ');
            first_line = false;
            out.append(line).push_back('\n');
        }
        first_paragraph = false;
    }
}

} // namespace whodecides::text
