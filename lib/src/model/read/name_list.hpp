#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace whodecides {

/// Names in a text of one cell or field, which commas, semicolons and line breaks part, or other marks. Views
/// into the text; what says nothing, such as a dash, is left out.
std::vector<std::string_view> names_in(std::string_view text, std::string_view marks = ",;\r\n");

/// Longer than a few names or words.
constexpr std::size_t longest_list = 256;

/// Parts of a text that marks of several letters part, such as " and "; the first mark that fits counts.
/// Nothing of a text longer than `longest_list`. Else as names_in().
std::vector<std::string_view> split_at(std::string_view text, std::span<const std::string_view> marks);

/// Whether a text may be a part of somebody's name: its last word begins with a capital, is not all capitals,
/// and it has no marks.
bool may_be_name(std::string_view text);

} // namespace whodecides
