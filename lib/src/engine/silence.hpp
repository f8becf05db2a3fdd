#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Takes away each finding of which every topic is also a topic of findings that silence its rule
/// (RuleInfo::silences). Only findings that are still there silence others: of a chain of silences the
/// first link does not speak for the second. Rules that did not run have no findings and silence nobody.
/// The order of the rest is kept. O(n log n) over all topics.
void silence(std::vector<Draft>& drafts);

} // namespace whodecides::engine
