#include "model/measures/seated.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "model/measures/voices.hpp"

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

std::vector<const Seat*> distinct_names(const Organisation& organisation, const Entry& entry,
                                        DutySet duties) {
    std::vector<const Seat*> seats;
    std::set<Actor> met;
    std::set<std::string_view> unknown;
    for (const Seat& seat : entry.seats) {
        const Actor actor = seat.who.actor;
        if (!seat.duties.any(duties) || actor.kind == ActorKind::generic)
            continue;
        const bool first = actor.kind == ActorKind::unknown
                               ? unknown.insert(seat.who.name).second
                               : met.insert(individual(organisation, actor)).second;
        if (first)
            seats.push_back(&seat);
    }
    return seats;
}

std::vector<const Seat*> distinct_seats(const Organisation& organisation, const Entry& entry,
                                        DutySet duties) {
    std::vector<const Seat*> seats = distinct_names(organisation, entry, duties);
    std::erase_if(seats, [&](const Seat* seat) {
        return organisation.holders(seat->who.actor).sharing == Sharing::nobody;
    });
    return seats;
}

void keep_first_seats(std::vector<Seated>& people) {
    std::ranges::sort(people);
    const auto same = [](const Seated& a, const Seated& b) { return a.person == b.person; };
    people.erase(std::unique(people.begin(), people.end(), same), people.end());
    std::ranges::stable_sort(people, {}, &Seated::seat);
}

} // namespace whodecides
