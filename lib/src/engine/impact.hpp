#pragma once

#include <span>
#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Fills in Finding::entries.
void weigh(std::span<Draft> drafts, const Organisation& organisation);

/// Indices of the findings, those with most impact first; of equal ones those that concern more people,
/// then in their own order.
std::vector<std::size_t> by_impact(std::span<const Finding> findings);

} // namespace whodecides::engine
