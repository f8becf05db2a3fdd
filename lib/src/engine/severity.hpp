#pragma once

#include <span>

#include "rules/rule.hpp"

namespace whodecides::engine {

/// What is only proposed need not have found its owner yet: an error of the ownership group that is about
/// proposed entries and no others is a note. Rules report such entries like active ones; only those whose
/// findings stand on something else than entries (an actor, a claimed thing) weigh it themselves.
void lower_for_proposed(std::span<Draft> drafts, const Organisation& organisation);

} // namespace whodecides::engine
