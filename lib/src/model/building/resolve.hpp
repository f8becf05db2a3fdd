#pragma once

#include <vector>

#include <whodecides/input.hpp>

#include "model/building/reference_problems.hpp"
#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// Adds people and teams that are only named, unless a document had to be discarded: where no person, role or
/// team is declared at all, so that a bare grid works at once; or always, or never, as `references` says.
/// `team:x` makes a team; `role:x` makes a person like a bare name, for nobody says who else stands behind
/// it.
void imply_actors(Organisation& organisation, References references);

/// Gives every name of the organisation the actor, entry or forum it stands for. What stands for nothing
/// or for several things is reported once per name with all its places; where a document was discarded,
/// names not found are not reported, since they may be declared there. Returns what unclear names may mean.
PerhapsMeant resolve_names(Organisation& organisation, std::vector<Problem>& problems);

} // namespace whodecides
