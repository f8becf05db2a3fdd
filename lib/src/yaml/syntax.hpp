#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/problem.hpp"
#include "yaml/situation.hpp"

/// Says in plain words why a document is not YAML: the place, the cause, and what to write instead.
namespace whodecides::yaml {

/// The parser stopped at `at`, for the `cause` it states. The document reaches no further than `end`.
[[nodiscard]] Problem explain(const Situation& situation, std::string_view cause, std::size_t at,
                              std::size_t end);

/// Text at `at` follows the end of a document without a marker line.
[[nodiscard]] Problem trailing_text(const Situation& situation, std::size_t at);

[[nodiscard]] Problem unterminated_quote(Span opening);

/// Nested deeper than `limit`.
[[nodiscard]] Problem too_deep(const Situation& situation, std::size_t at, std::uint32_t limit);

} // namespace whodecides::yaml
