#include "model/measures/seated.hpp"

#include <algorithm>

namespace whodecides {

Seating seating(const Organisation& organisation, const Entry& entry, DutySet duties) {
    Seating seating;
    for (std::uint32_t s = 0; s < entry.seats.size(); ++s) {
        const Seat& seat = entry.seats[s];
        if (!seat.duties.any(duties))
            continue;
        const Holders holders = organisation.holders(seat.who.actor);
        const bool crowd = holders.people.size() > Seating::most_listed;
        if (crowd || holders.sharing == Sharing::group || holders.sharing == Sharing::unknown)
            seating.complete = false;
        else
            for (const PersonId person : holders.people)
                seating.people.push_back({person, s});
    }
    keep_first_seats(seating.people);
    return seating;
}

void keep_first_seats(std::vector<Seated>& people) {
    std::ranges::sort(people);
    const auto same = [](const Seated& a, const Seated& b) { return a.person == b.person; };
    people.erase(std::unique(people.begin(), people.end(), same), people.end());
    std::ranges::stable_sort(people, {}, &Seated::seat);
}

} // namespace whodecides
