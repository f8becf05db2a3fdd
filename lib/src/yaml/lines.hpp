#pragma once

#include <cstddef>
#include <string_view>

/// Lines and marker lines of YAML text. A lone carriage return has been made a line feed before.
namespace whodecides::yaml {

[[nodiscard]] constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool is_break(char c) {
    return c == '\n' || c == '\r';
}
[[nodiscard]] constexpr bool is_space(char c) {
    return is_blank(c) || is_break(c);
}
/// Whether a blank, a line break or the end stands at that place.
[[nodiscard]] constexpr bool is_space_or_end(std::string_view bytes, std::size_t at) {
    return at >= bytes.size() || is_space(bytes[at]);
}

[[nodiscard]] std::size_t line_begin(std::string_view bytes, std::size_t at);
/// Where the line break stands, or the end.
[[nodiscard]] std::size_t line_end(std::string_view bytes, std::size_t at);
/// The first place from `at` on that is no blank.
[[nodiscard]] std::size_t skip_blanks(std::string_view bytes, std::size_t at);
/// The first place from `at` on that is no blank, line break or part of a comment.
[[nodiscard]] std::size_t skip_to_token(std::string_view bytes, std::size_t at);

/// The signs of flow style: brackets and the comma.
[[nodiscard]] constexpr bool is_flow_sign(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}
/// The place after the anchor, alias or tag that begins there. Text may follow a tag at once.
[[nodiscard]] std::size_t after_word(std::string_view bytes, std::size_t at);

/// Whether the line at `at` is a marker: `---` or `...`, alone or with text behind a blank.
[[nodiscard]] bool is_marker(std::string_view bytes, std::size_t at, std::string_view marker);
/// The first line from `from` on that is a `---` line, or the end. YAML allows it nowhere but between
/// documents, not even inside quotes.
[[nodiscard]] std::size_t next_separator(std::string_view bytes, std::size_t from);
/// The last such line that begins after `from` and not after `to`, or `from`.
[[nodiscard]] std::size_t last_separator(std::string_view bytes, std::size_t from, std::size_t to);
/// Behind the `---` that stands at that place, or the place.
[[nodiscard]] std::size_t after_separator(std::string_view bytes, std::size_t at);
/// Whether a line `...` or `---` begins between two places.
[[nodiscard]] bool has_marker_between(std::string_view bytes, std::size_t from, std::size_t to);

} // namespace whodecides::yaml
