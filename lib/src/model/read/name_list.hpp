#pragma once

#include <string_view>
#include <vector>

namespace whodecides {

/// Names in a text of one cell or field, which commas, semicolons and line breaks part, or other marks. Views
/// into the text; what says nothing, such as a dash, is left out.
std::vector<std::string_view> names_in(std::string_view text, std::string_view marks = ",;\r\n");

} // namespace whodecides
