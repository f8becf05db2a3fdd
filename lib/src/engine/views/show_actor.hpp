#pragma once

#include <whodecides/show.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// What one person, role or team has to do with, without the findings and what is for the card.
/// O(seats of the organisation), and each group's names once.
ActorShown show_actor(const Organisation& organisation, const Measures& measures, Actor actor);

/// What a card tells of entries: those that are owned, and those on which it is heard.
void add_for_card(const Organisation& organisation, Actor actor, ActorShown& shown);

} // namespace whodecides::engine
