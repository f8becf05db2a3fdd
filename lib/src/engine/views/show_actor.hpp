#pragma once

#include <whodecides/show.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// What one person, role or team has to do with, without the findings. `owned` is filled in where asked for.
/// O(seats of the organisation), and each group's names once.
ActorShown show_actor(const Organisation& organisation, const Measures& measures, Actor actor);

/// The open entries it decides or answers for itself.
std::vector<OwnedEntry> owned_by(const Organisation& organisation, Actor actor);

} // namespace whodecides::engine
