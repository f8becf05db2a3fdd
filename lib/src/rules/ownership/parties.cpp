#include "rules/ownership/parties.hpp"

#include <algorithm>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

/// Whether the people behind the actor are listed by Answering.
bool is_listed(const Organisation& organisation, Actor actor) {
    const std::size_t people = organisation.holders(actor).people.size();
    return people > 0 && people <= Answering::most_listed;
}

} // namespace

std::vector<Actor> answering_parties(const Organisation& organisation, const Answering& answering,
                                     EntryId entry) {
    std::vector<Actor> parties;
    for (const Answerer& answerer : answering.of(entry))
        parties.emplace_back(answerer.person);
    const Duty duty = answering_duty(organisation[entry]);
    for (const Seat& seat : organisation[entry].seats) {
        const Actor actor = seat.who.actor;
        const bool known = actor.is_somebody() || actor.kind == ActorKind::everyone;
        if (seat.duties.has(duty) && known && !is_listed(organisation, actor))
            parties.push_back(actor);
    }
    sort_distinct(parties);
    return parties;
}

std::vector<PersonId> people_among(const std::vector<Actor>& parties) {
    std::vector<PersonId> people;
    for (const Actor party : parties)
        if (party.is_person())
            people.push_back(party.person());
    return people;
}

std::vector<PersonId> people_answering(const Answering& answering, EntryId entry) {
    std::vector<PersonId> people;
    for (const Answerer& answerer : answering.of(entry))
        people.push_back(answerer.person);
    std::ranges::sort(people);
    return people;
}

} // namespace whodecides
