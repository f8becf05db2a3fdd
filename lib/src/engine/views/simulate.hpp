#pragma once

#include <span>

#include <whodecides/simulate.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// An organisation as it is or would be. Borrowed.
struct Arrangement {
    const Organisation& organisation;
    const Measures& measures;
};

/// What the arrangement after moves lacks of the one before, and who carries what. Moves do not add or take
/// away entries, so that these are the same in both; people are matched by id. Findings, the profile
/// and offices are left to the caller.
Simulation simulation_view(const Arrangement& before, const Arrangement& after);

/// See absences().
Absences absences_view(const Arrangement& now);

} // namespace whodecides::engine
