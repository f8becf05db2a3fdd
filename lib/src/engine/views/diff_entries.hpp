#pragma once

#include <vector>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// One entry in two organisations; one of them is unknown where it is new or gone.
struct EntryPair {
    EntryId before;
    EntryId after;
};

/// Finds entries that are not retired again, by where they are declared, else by id: those of `after` in
/// their order, then those that are gone in theirs. O(n).
std::vector<EntryPair> match_entries(const Organisation& before, const Organisation& after);

} // namespace whodecides::engine
