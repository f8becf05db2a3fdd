#pragma once

#include <span>
#include <vector>

#include "base/date.hpp"
#include "rules/rule.hpp"
#include "source/suppression.hpp"
#include "yaml/read.hpp"

namespace whodecides::engine {

/// What the comments `# whodecides: ignore[rule] reason until=DATE` of the inputs suppress on that day. One
/// that lacks its reason, names no rule that can be suppressed or is past its date is a problem and
/// suppresses nothing.
std::vector<Suppression> read_suppressions(std::span<const yaml::Documents> inputs,
                                           std::span<const Rule* const> rules, Date as_of,
                                           std::vector<Problem>& problems);

/// Whether findings of the rule can be suppressed: not those that say that the job could not be done whole,
/// and not those about suppressions.
bool can_be_suppressed(const RuleInfo& rule);

} // namespace whodecides::engine
