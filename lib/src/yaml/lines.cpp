#include "yaml/lines.hpp"

#include <algorithm>

#include "base/letters.hpp"

namespace whodecides::yaml {

namespace {

constexpr bool is_tag_sign(char c) {
    const bool word = text::is_ascii_letter_or_digit(c);
    return word || std::string_view("-#;/?:@&=+$_.~*'()!%").find(c) != std::string_view::npos;
}

} // namespace

std::size_t line_begin(std::string_view bytes, std::size_t at) {
    while (at > 0 && bytes[at - 1] != '\n')
        --at;
    return at;
}

std::size_t line_end(std::string_view bytes, std::size_t at) {
    return std::min(bytes.find_first_of("\r\n", at), bytes.size());
}

std::size_t skip_blanks(std::string_view bytes, std::size_t at) {
    while (at < bytes.size() && is_blank(bytes[at]))
        ++at;
    return at;
}

std::size_t skip_to_token(std::string_view bytes, std::size_t at) {
    while (at < bytes.size()) {
        if (bytes[at] == '#')
            at = line_end(bytes, at);
        else if (is_space(bytes[at]))
            ++at;
        else
            break;
    }
    return at;
}

std::size_t after_word(std::string_view bytes, std::size_t at) {
    if (bytes.substr(at).starts_with("!<"))
        return std::min(bytes.find('>', at), bytes.size() - 1) + 1;
    const bool tag = at < bytes.size() && bytes[at] == '!';
    while (at < bytes.size() &&
           (tag ? is_tag_sign(bytes[at]) : !is_space(bytes[at]) && !is_flow_sign(bytes[at])))
        ++at;
    return at;
}

bool is_marker(std::string_view bytes, std::size_t at, std::string_view marker) {
    return (at == 0 || bytes[at - 1] == '\n') && bytes.substr(at).starts_with(marker) &&
           is_space_or_end(bytes, at + marker.size());
}

std::size_t next_separator(std::string_view bytes, std::size_t from) {
    if (is_marker(bytes, from, "---"))
        return from;
    for (auto at = bytes.find("\n---", from); at != std::string_view::npos; at = bytes.find("\n---", at + 1))
        if (is_marker(bytes, at + 1, "---"))
            return at + 1;
    return bytes.size();
}

std::size_t after_separator(std::string_view bytes, std::size_t at) {
    return is_marker(bytes, at, "---") ? at + 3 : at;
}

std::size_t last_separator(std::string_view bytes, std::size_t from, std::size_t to) {
    for (std::size_t line = line_begin(bytes, to); line > from; line = line_begin(bytes, line - 1))
        if (is_marker(bytes, line, "---"))
            return line;
    return from;
}

bool has_marker_between(std::string_view bytes, std::size_t from, std::size_t to) {
    std::size_t line = from == line_begin(bytes, from) ? from : line_end(bytes, from);
    while (line < to) {
        if (is_marker(bytes, line, "---") || is_marker(bytes, line, "..."))
            return true;
        const std::size_t next = bytes.find('\n', line);
        if (next == std::string_view::npos)
            return false;
        line = next + 1;
    }
    return false;
}

} // namespace whodecides::yaml
