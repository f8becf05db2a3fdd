#pragma once

#include <span>
#include <string_view>

namespace whodecides {

/// Keys that make a file ours, folded as keys are.
struct SectionNames {
    std::span<const std::string_view> all;
    std::span<const std::string_view> telling; ///< foreign YAML has none like them: a slip is still ours
};

/// Whether one of the names stands in the text as a key of the top level: at the start of a line, or at
/// the first level of a text in braces. A telling name may be misspelt, by one slip in five letters. A
/// search over the bytes, not a parse: a foreign file is told apart without understanding it. NUL bytes
/// do not count, so text in UTF-16 or UTF-32 is found too.
bool holds_section(std::string_view bytes, const SectionNames& names);

} // namespace whodecides
