#pragma once

#include "model/organisation.hpp"

namespace whodecides {

/// Whether nothing says who of a team speaks for it: no lead, no shared mode of its own. A team of one
/// speaks through that one.
bool is_leaderless(const Organisation& organisation, TeamId team);

/// Whether a seat makes a group as such answer or decide, and neither a shared mode nor the framework
/// allows it (DARCI's D may be a group).
bool leaves_to_group(const Organisation& organisation, EntryId entry, const Seat& seat);

} // namespace whodecides
