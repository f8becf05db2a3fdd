#include "engine/succession/takers.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "model/measures/answering.hpp"

namespace whodecides::engine {

namespace {

/// The first of a list, as many as are looked at.
std::span<const Ref> listed_of(const std::vector<Ref>& refs) {
    return std::span(refs).first(std::min(refs.size(), Answering::most_listed));
}

} // namespace

Takers::Takers(const Organisation& organisation, const Measures& measures)
    : organisation_(organisation), measures_(measures), holdings_(organisation), ownership_(organisation),
      suggested_(organisation.people.size(), 0) {}

std::optional<Taker> Takers::find(EntryId entry) {
    best_.reset();
    add_deputies_of_owners(entry);
    add_seated(entry);
    if (best_)
        ++suggested_[best_->person.value];
    return best_;
}

void Takers::add(PersonId person, bool stands_in, EntryId entry) {
    if (!may_take(organisation_, holdings_, person, entry))
        return;
    const Taker taker{person, stands_in, holdings_.on(entry, person), leaves_soon(organisation_, person)};
    const Merit merit{taker.leaves.has_value(), distance_of(taker.duties),
                      measures_.load().units(person) + suggested_[person.value]};
    const auto rank = [](const Taker& one, const Merit& its) {
        return std::tuple(its.leaves, !one.stands_in, its.distance, its.load, one.person);
    };
    if (best_ && rank(*best_, merit_) <= rank(taker, merit))
        return;
    best_ = taker;
    merit_ = merit;
}

void Takers::add_deputies(const std::vector<Ref>& deputies, EntryId entry) {
    for (const Ref& deputy : listed_of(deputies))
        if (deputy.actor.is_person() || deputy.actor.is_role()) {
            const Holders holders = organisation_.holders(deputy.actor);
            if (holders.people.size() <= Answering::most_listed)
                for (const PersonId person : holders.people)
                    add(person, true, entry);
        }
}

/// Those of the actor, and of the people written down for it who are gone.
void Takers::add_deputies_of_owners(EntryId entry) {
    const auto add_of = [&](const std::vector<Ref>& refs) {
        for (const Ref& ref : listed_of(refs))
            if (ref.actor.is_person())
                add_deputies(organisation_[ref.actor.person()].deputies, entry);
    };
    for (const Actor owner : owners_of(organisation_[entry])) {
        if (owner.is_person()) {
            add_deputies(organisation_[owner.person()].deputies, entry);
        } else if (owner.is_role()) {
            add_deputies(organisation_[owner.role()].deputies, entry);
            add_of(organisation_[owner.role()].holders);
        } else {
            add_deputies(organisation_[owner.team()].deputies, entry);
            add_of(organisation_[owner.team()].leads);
        }
    }
}

void Takers::add_seated(EntryId entry) {
    const std::vector<Seat>& seats = organisation_[entry].seats;
    const bool worked = std::ranges::any_of(
        seats, [&](const Seat& seat) { return seat.duties.has(Duty::does) && ownership_.is_filled(seat); });
    const Distance farthest = worked ? Distance::helps : Distance::is_told;
    for (const Seat& seat : seats) {
        if (distance_of(seat.duties) > farthest)
            continue;
        const Holders holders = organisation_.holders(seat.who.actor);
        if (holders.people.size() <= Answering::most_listed)
            for (const PersonId person : holders.people)
                add(person, false, entry);
    }
}

} // namespace whodecides::engine
