#pragma once

#include <span>
#include <string_view>

namespace whodecides {

/// Whether one of the names (folded as keys are) stands in the text as a key of the top level: at the
/// start of a line, or at the first level of a text in braces. A search over the bytes, not a parse: a
/// foreign file is told apart without understanding it.
bool holds_section(std::string_view bytes, std::span<const std::string_view> names);

} // namespace whodecides
