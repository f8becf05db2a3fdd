#pragma once

#include <cstddef>

#include "model/organisation.hpp"

namespace whodecides {

/// The person behind a role with one holder, else the actor itself: one human under two names is one.
Actor individual(const Organisation& organisation, Actor actor);

/// How many voices a decision has: the distinct actors who decide, recommend, veto or advise. A team is
/// one and so is `everyone`; in a shared mode the group that decides counts as its people. A person who
/// is not available has no voice, a name nobody knows has one. O(seats log seats).
std::size_t count_voices(const Organisation& organisation, EntryId entry);

/// The rule of 7 (Blenko, Mankins, Rogers, Decide & Deliver, 2010): every voice beyond seven takes a
/// tenth of a decision's effectiveness. 7 voices: 1, 17: 0.
double effectiveness(std::size_t voices);

/// Pairs of people who can talk to one another: n(n-1)/2 (Brooks, The Mythical Man-Month, 1975).
std::size_t channels(std::size_t voices);

} // namespace whodecides
