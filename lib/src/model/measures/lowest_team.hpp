#pragma once

#include "model/organisation.hpp"

namespace whodecides {

/// The one team a person is in, present or not, that has all their others above it; unknown where there is
/// none.
TeamId lowest_team(const Organisation& organisation, PersonId person);

} // namespace whodecides
