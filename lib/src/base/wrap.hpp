#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides::text {

/// Columns a terminal needs for the whole text.
std::size_t columns(std::string_view bytes);

/// The text without control characters, in at most so many columns: cut with "..." where it is wider.
std::string fitted(std::string_view bytes, std::size_t width);
/// The same, but what it ends with stays: "...org/teams.yaml:12".
std::string fitted_end(std::string_view bytes, std::size_t width);

/// The paragraphs of a text: stretches between empty lines. Views into `text`.
std::vector<std::string_view> paragraphs(std::string_view text);

/// One paragraph broken between words into lines of at most `width` columns; a longer word has a line
/// of its own. Line breaks in the paragraph count as blanks.
std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width);

/// Appends `text` wrapped to `width`, every line but the first behind `indent` blanks; the first line is
/// taken to begin at column `indent` already. Ends with a line break. Paragraphs stay apart.
void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::size_t indent);

} // namespace whodecides::text
