#pragma once

#include <span>

#include "engine/settings.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// What is only proposed need not have found its owner yet: an error of the ownership group that is about
/// proposed entries and no others is a note. Rules report such entries like active ones; only those whose
/// findings stand on something else than entries (an actor, a claimed thing) weigh it themselves.
void lower_for_proposed(std::span<Draft> drafts, const Organisation& organisation);

/// The severities that the settings give, over everything the rules and the status of entries say.
void set_severities(std::span<Draft> drafts, const RuleSettings& settings);

} // namespace whodecides::engine
