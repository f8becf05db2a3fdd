#pragma once

#include <cstddef>
#include <optional>

#include "source/problem.hpp"
#include "yaml/situation.hpp"

/// Explanations for what stands in the wrong place: colons, dashes, indentation, text behind a value.
namespace whodecides::yaml {

[[nodiscard]] Span span_of(const Situation& situation, std::size_t begin, std::size_t end);
/// The character at that place.
[[nodiscard]] Span character_at(const Situation& situation, std::size_t at);

/// Something stands at `at` where the next key, item or line of its own was expected.
[[nodiscard]] Problem unexpected(const Situation& situation, std::size_t at);
/// A line of a mapping that is no pair.
[[nodiscard]] Problem missing_colon(const Situation& situation, std::size_t at);
/// A no-break space behind a colon, which looks like a blank and is none.
[[nodiscard]] std::optional<Problem> no_break_colon(const Situation& situation, std::size_t begin,
                                                    std::size_t end);
/// A colon that ends no key.
[[nodiscard]] Problem misplaced_colon(const Situation& situation, std::size_t at);
/// A dash that begins no item.
[[nodiscard]] Problem misplaced_dash(const Situation& situation, std::size_t at);

} // namespace whodecides::yaml
