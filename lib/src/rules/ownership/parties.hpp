#pragma once

#include <vector>

#include "model/measures/answering.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who answers for an entry, so that entries can be compared: people by whatever route, and those who
/// answer as a group. Sorted; empty where nobody known does.
std::vector<Actor> answering_parties(const Organisation& organisation, const Answering& answering,
                                     EntryId entry);

/// The people among them.
std::vector<PersonId> people_among(const std::vector<Actor>& parties);

/// The people who answer for an entry, by whatever route; sorted.
std::vector<PersonId> people_answering(const Answering& answering, EntryId entry);

} // namespace whodecides
