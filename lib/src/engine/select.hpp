#pragma once

#include <span>
#include <string>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// The rules to run, in the order of `all`. Names are of rules or groups; an empty `select` means the
/// rules that are on by default, and so does a group: a rule that is off by default runs only when it is
/// named itself. An unknown name is an Error that says the nearest known one.
std::vector<const Rule*> select(std::span<const Rule* const> all, std::span<const std::string> select,
                                std::span<const std::string> ignore);

/// Rules whose findings say that the job could not be done whole. They always run and are never lowered.
bool says_incomplete(const RuleInfo& rule);

} // namespace whodecides::engine
