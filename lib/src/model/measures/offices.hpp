#pragma once

#include <cstdint>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// Whether the actor is a role with `oversight`, which advises and agrees by design.
bool oversees(const Organisation& organisation, Actor actor);

/// Whether the person holds such a role.
bool holds_oversight(const Organisation& organisation, PersonId person);

/// Per person whether they lead a team with others in it. Linear.
std::vector<std::uint8_t> who_leads_others(const Organisation& organisation);

} // namespace whodecides
