#pragma once

#include <span>

#include <whodecides/check.hpp>

#include "engine/read.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// Counts what is in the organisation.
Coverage cover(const Organisation& organisation);
/// The same, and what was read. Which rules ran is the caller's.
Coverage cover(const Read& input);

/// How many findings the input rules that are not in `selected` would have, counted as they would be
/// printed. Notes do not count: they are about text that is understood.
std::size_t hidden_input_problems(std::span<const Rule* const> selected, const Read& input,
                                  const Measures& measures, unsigned jobs);

} // namespace whodecides::engine
