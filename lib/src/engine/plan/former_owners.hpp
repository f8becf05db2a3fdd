#pragma once

#include <span>
#include <vector>

#include <whodecides/plan.hpp>

#include "engine/lookup/names.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Who answers for or decides an entry that the moves are about and will not any more, and what they hold
/// then; of an entry that goes into another what they hold on that. `names` are those of the organisation
/// before.
std::vector<FormerOwner> former_owners(const Organisation& before, const Organisation& after,
                                       std::span<const Move> moves, Lookup& names);

} // namespace whodecides::engine
