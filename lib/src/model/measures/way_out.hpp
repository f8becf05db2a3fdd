#pragma once

#include "model/organisation.hpp"

namespace whodecides {

/// Whether something settles a disagreement in a group: a tie-break, or somewhere it goes after a time.
inline bool has_way_out(const Settlement& settlement) {
    const bool in_time = settlement.decide_within != nullptr && settlement.decide_within->has_value();
    return settlement.tie_break != nullptr || (settlement.escalates_to != nullptr && in_time);
}

} // namespace whodecides
