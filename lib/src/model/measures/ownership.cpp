#include "model/measures/ownership.hpp"

#include <algorithm>

#include "base/vectors.hpp"
#include "model/measures/answering.hpp"

namespace whodecides {

std::vector<Actor> owners_of(const Entry& entry) {
    std::vector<Actor> owners;
    for (const Seat& seat : entry.seats)
        if (seat.duties.any(owning) && seat.who.actor.is_somebody() &&
            std::ranges::find(owners, seat.who.actor) == owners.end())
            owners.push_back(seat.who.actor);
    return owners;
}

bool holds(const Organisation& organisation, PersonId person, Actor actor) {
    if (actor.is_person())
        return actor.person() == person;
    const std::span<const PersonId> people = organisation.holders(actor).people;
    return std::ranges::find(people, person) != people.end();
}

Ownership::Ownership(const Organisation& organisation)
    : organisation_(organisation), last_in_team_(organisation.teams.size()) {
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.keeps_seat({p}))
            for (const TeamId team : organisation.teams_of({p}))
                if (organisation.everyone_count(team) == 1)
                    last_in_team_[team.value] = {p};
}

bool Ownership::is_filled(const Seat& seat) const {
    const Actor actor = seat.who.actor;
    if (!actor.is_somebody())
        return actor.kind != ActorKind::generic;
    return organisation_.holders(actor).sharing != Sharing::nobody &&
           (!actor.is_person() || organisation_.keeps_seat(actor.person()));
}

bool Ownership::has_filled(const Entry& entry, Duty duty) const {
    return std::ranges::any_of(entry.seats,
                               [&](const Seat& seat) { return seat.duties.has(duty) && is_filled(seat); });
}

bool Ownership::is_owned(const Entry& entry) const {
    return has_filled(entry, answering_duty(entry)) && has_filled(entry, deciding_duty(entry));
}

PersonId Ownership::alone(const Entry& entry, Duty duty) const {
    PersonId one;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.has(duty) || !is_filled(seat))
            continue;
        const Actor actor = seat.who.actor;
        const std::span<const PersonId> people = organisation_.holders(actor).people;
        PersonId holder;
        if (people.size() == 1)
            holder = people.front();
        else if (people.empty() && actor.is_team() && !organisation_[actor.team()].external &&
                 !organisation_[actor.team()].implied)
            holder = last_in_team_[actor.index];
        if (!holder.known() || (one.known() && one != holder))
            return {};
        one = holder;
    }
    return one;
}

std::vector<PersonId> Ownership::sole_owners(const Entry& entry) const {
    std::vector<PersonId> people;
    for (const Duty duty : {answering_duty(entry), deciding_duty(entry)})
        if (const PersonId person = alone(entry, duty); person.known())
            people.push_back(person);
    sort_distinct(people);
    return people;
}

} // namespace whodecides
