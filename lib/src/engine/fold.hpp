#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// One cause, one finding: findings of one rule that say the same about the same place become the first
/// of them, with the labels, people and topics of all. Text that several entries share (an alias, a merge
/// key) is the usual reason. Rules that count do their own folding. The order is kept. O(n log n).
void fold(std::vector<Draft>& drafts);

} // namespace whodecides::engine
