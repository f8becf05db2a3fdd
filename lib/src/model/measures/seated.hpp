#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// One person with a duty on an entry, and the first seat that gives it to them.
struct Seated {
    PersonId person;
    std::uint32_t seat = 0; ///< index into Entry::seats

    friend auto operator<=>(const Seated&, const Seated&) = default;
};

/// The holders of some of the seats of an entry.
struct Seating {
    /// Above so many people behind one seat it is a crowd, and nobody of it is listed.
    static constexpr std::size_t most_listed = 32;

    std::vector<Seated> people; ///< each once, in the order of the seats
    bool complete = true;       ///< no seat of a group as such, a crowd, or a name nobody knows is left out
};

/// Who holds one of the duties on the entry. O(seats log seats).
Seating seating(const Organisation& organisation, const Entry& entry, DutySet duties);

/// The seats with one of the duties, one for each actor, also of those who are not there: one human under two
/// names is one. In the order of the text.
std::vector<const Seat*> distinct_names(const Organisation& organisation, const Entry& entry, DutySet duties);
/// Of these the seats of those who are there.
std::vector<const Seat*> distinct_seats(const Organisation& organisation, const Entry& entry, DutySet duties);

/// One human in two seats is there once, by the first; in the order of the seats.
void keep_first_seats(std::vector<Seated>& people);

} // namespace whodecides
