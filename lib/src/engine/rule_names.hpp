#pragma once

#include <span>
#include <string>
#include <string_view>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// Throws Error where the name is neither of a rule nor of a group; it says the nearest known one.
void require_rule_or_group(std::span<const Rule* const> all, std::string_view name);

/// The rule of that name; throws Error where there is none.
const RuleInfo& require_rule(std::span<const Rule* const> all, std::string_view name);

/// The option of that name; throws Error where the rule has none.
const RuleOption& require_option(const RuleInfo& rule, std::string_view name);
/// Throws Error where the option takes no such value.
void require_in_range(const RuleInfo& rule, const RuleOption& option, double value);
/// Throws Error where findings of the rule may not have that severity.
void require_severity(const SeverityChange& change);

/// What to say about a word that is not known: "; did you mean `a`?", else "; `a` and `b` are known" in the
/// words given.
std::string hint(std::string_view name, std::span<const std::string_view> known, std::string_view intro);
/// The same where those known may be too many to tell: empty where none is near.
std::string hint(std::string_view name, std::span<const std::string_view> known);

/// Rules whose findings say that the job could not be done whole. They always run and are never lowered.
bool says_incomplete(const RuleInfo& rule);
/// The one of them whose findings say that there is nothing to check, rather than that something is broken.
bool says_empty(const RuleInfo& rule);

} // namespace whodecides::engine
