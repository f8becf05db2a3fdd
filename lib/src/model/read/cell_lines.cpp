#include "model/read/cell_lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "source/markdown_inline.hpp"

namespace whodecides {

namespace {

/// How many bytes of a line break a text begins with: `\n`, `<br>`, `<BR />`; 0 where it is none.
std::size_t break_size(std::string_view text) {
    constexpr std::size_t name_end = 3; // of "<br"
    if (text.starts_with('\n') || text.starts_with('\r'))
        return 1;
    if (text.size() < name_end || text[0] != '<' || (text[1] | 0x20) != 'b' || (text[2] | 0x20) != 'r')
        return 0;
    const std::size_t end = text.find_first_not_of(" /", name_end);
    return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

std::size_t next_break(std::string_view bytes, std::size_t from) {
    std::size_t at = bytes.find_first_of("\r\n<", from);
    while (at != std::string_view::npos && break_size(bytes.substr(at)) == 0)
        at = bytes.find_first_of("\r\n<", at + 1);
    return std::min(at, bytes.size());
}

/// One line of what stands on several, or in a cell of markup.
std::string_view in_one_line(std::string_view bytes, std::deque<std::string>& made) {
    std::vector<char> store;
    store.reserve(bytes.size());
    std::string line(without_markup(bytes, store).text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\r' || c == '\n'; }, ' ');
    return made.emplace_back(std::move(line));
}

} // namespace

std::vector<CellLine> lines_of(std::string_view bytes, std::string_view text, std::deque<std::string>& made) {
    std::vector<CellLine> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = next_break(bytes, at);
        const std::string_view line = text::trimmed(bytes.substr(at, end - at));
        const bool goes_on = !lines.empty() && line.starts_with('(');
        if (goes_on) {
            const std::string_view before = lines.back().bytes;
            const auto size = static_cast<std::size_t>(line.data() + line.size() - before.data());
            lines.back().bytes = {before.data(), size};
        } else if (!line.empty()) {
            lines.push_back({{}, line});
        }
        at = end + break_size(bytes.substr(end));
    }
    if (lines.size() == 1)
        lines.front().text = text;
    else
        for (CellLine& line : lines) {
            const bool plain = line.bytes.find_first_of("\r\n<*_`[\\&~") == std::string_view::npos;
            line.text = plain ? line.bytes : in_one_line(line.bytes, made);
        }
    return lines;
}

} // namespace whodecides
