#include "engine/succession/takers.hpp"

#include <algorithm>

#include "model/scopes.hpp"

namespace whodecides::engine {

namespace {

/// Who has a part in the entry beyond hearing of it afterwards. Checkers do not come in question at all.
constexpr DutySet without_being_told = owning | voicing | Duty::does | Duty::supports | Duty::coaches;

} // namespace

Takers::Takers(const Organisation& organisation, const Measures& measures)
    : organisation_(organisation), measures_(measures), suggested_(organisation.people.size(), 0) {
    if (organisation.duty_conflicts.empty())
        return;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        if (const std::string scope = scope_of(organisation.entries[e]);
            !scope.empty() && !organisation.entries[e].retired())
            by_scope_[scope].push_back({e});
}

std::optional<Taker> Takers::find(EntryId entry) {
    std::optional<Taker> taker;
    if (const auto deputy = best(deputies(organisation_[entry]), entry))
        taker = Taker{*deputy, true};
    for (const DutySet duties : {without_being_told, DutySet(Duty::informed)})
        if (const auto person = taker ? std::nullopt : best(seated(organisation_[entry], duties), entry))
            taker = Taker{*person, false};
    if (taker)
        ++suggested_[taker->person.value];
    return taker;
}

std::optional<PersonId> Takers::best(const std::vector<PersonId>& people, EntryId entry) const {
    std::optional<PersonId> least;
    const auto load = [&](PersonId person) {
        return measures_.load().units(person) + suggested_[person.value];
    };
    for (const PersonId person : people)
        if ((!least || load(person) < load(*least) || (load(person) == load(*least) && person < *least)) &&
            fits(person, entry))
            least = person;
    return least;
}

void Takers::add_deputies(const std::vector<Ref>& deputies, std::vector<PersonId>& people) const {
    for (const Ref& deputy : deputies)
        if (deputy.actor.is_person() || deputy.actor.is_role())
            for (const PersonId person : organisation_.holders(deputy.actor).people)
                people.push_back(person);
}

/// Those of the actor, and of the people written down for it who are gone.
std::vector<PersonId> Takers::deputies(const Entry& entry) const {
    std::vector<PersonId> people;
    const auto add_of = [&](const std::vector<Ref>& refs) {
        for (const Ref& ref : refs)
            if (ref.actor.is_person())
                add_deputies(organisation_[ref.actor.person()].deputies, people);
    };
    for (const Actor owner : owners_of(entry)) {
        if (owner.is_person()) {
            add_deputies(organisation_[owner.person()].deputies, people);
        } else if (owner.is_role()) {
            add_deputies(organisation_[owner.role()].deputies, people);
            add_of(organisation_[owner.role()].holders);
        } else {
            add_deputies(organisation_[owner.team()].deputies, people);
            add_of(organisation_[owner.team()].leads);
        }
    }
    return people;
}

std::vector<PersonId> Takers::seated(const Entry& entry, DutySet any_of) const {
    std::vector<PersonId> people;
    for (const Seat& seat : entry.seats)
        for (const PersonId person : organisation_.holders(seat.who.actor).people)
            if (seat.duties.any(any_of))
                people.push_back(person);
    return people;
}

DutySet Takers::duties(PersonId person, EntryId entry) const {
    DutySet duties;
    for (const Seat& seat : organisation_[entry].seats)
        if (holds(organisation_, person, seat.who.actor))
            duties |= seat.duties;
    return duties;
}

bool Takers::fits(PersonId person, EntryId entry) const {
    const DutySet here = duties(person, entry);
    if (!organisation_.counts(person) || here.any(checking | Duty::excluded))
        return false;
    DutySet together = here | owning;
    const auto scope = by_scope_.find(scope_of(organisation_[entry]));
    if (scope != by_scope_.end())
        for (const EntryId other : scope->second)
            together |= duties(person, other);
    return std::ranges::none_of(organisation_.duty_conflicts, [&](const DutyConflict& conflict) {
        return conflict.duties.any(owning) && (together & conflict.duties).size() > conflict.at_most;
    });
}

} // namespace whodecides::engine
