#pragma once

#include <span>
#include <string_view>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Throws Error where the name is neither of a rule nor of a group; it says the nearest known one.
void require_rule_or_group(std::span<const Rule* const> all, std::string_view name);

/// The rule of that name; throws Error where there is none.
const RuleInfo& require_rule(std::span<const Rule* const> all, std::string_view name);

/// Rules whose findings say that the job could not be done whole. They always run and are never lowered.
bool says_incomplete(const RuleInfo& rule);

} // namespace whodecides::engine
