#pragma once

#include <span>
#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Fills in Finding::impact; see impact_formula().
void weigh(std::span<Draft> drafts, const Organisation& organisation);

/// How many entries have a place in a finding, which is what its impact comes from.
std::size_t entries_touched(const Finding& finding);

/// Indices of the findings, those with most impact first; of equal ones those that concern more people,
/// then in their own order.
std::vector<std::size_t> by_impact(std::span<const Finding> findings);

} // namespace whodecides::engine
