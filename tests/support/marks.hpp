#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

namespace whodecides::test {

/// An expected finding, written in the text it is about as a trailing comment:
///     approvers: [vera, alice]  #! too-many-vetoes; self-check warning "approvers"
/// A rule, its severity where that matters, and the text that is underlined (of several lines the
/// first), with `\"` and `\\` for a quote and a backslash.
struct Mark {
    std::string path;
    std::size_t line = 0;
    std::string rule;
    std::optional<std::string> severity;
    std::optional<std::string> text;
};

/// The marks of a text, in its order; throws std::runtime_error with path and line for a malformed one.
std::vector<Mark> read_marks(std::string_view path, std::string_view text);

/// The value of a header comment such as `# as-of: 2026-03-01`; headers end at the first line that is
/// no comment.
std::optional<std::string> header(std::string_view text, std::string_view name);

/// Compares findings with marks: each must have the other. Returns one readable line per difference.
std::vector<std::string> differences(const Analysis& analysis, const std::vector<Mark>& marks);

/// "path:12: no-accountable error `approve-refund`: message", as it stands in differences.
std::string describe(const Analysis& analysis, const Finding& finding);

} // namespace whodecides::test
