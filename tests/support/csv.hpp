#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace whodecides::test {

/// The records of a CSV file, read strictly by RFC 4180: every record ends with CR LF, a quote stands at the
/// beginning of a cell, at its end, or doubled. Throws std::runtime_error for anything else.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

} // namespace whodecides::test
