#include "engine/succession/holdings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "model/measures/answering.hpp"
#include "model/scopes.hpp"

namespace whodecides::engine {

namespace {

using Holding = Holdings::Holding;

constexpr DutySet carrying = owning | Duty::does | Duty::recommends;

constexpr auto entry_of_holding = [](const Holding& holding) { return holding.entry.value; };
constexpr auto scope_of_duties = [](const auto& scoped) { return scoped.scope; };

/// Calls `visit`, in either order, with what both have by the same key; both are sorted by it. The shorter is
/// walked, so that one with a seat on everything is compared with everybody in little time.
template <class Held, class Key, class Visit>
void for_each_shared(std::span<const Held> one, std::span<const Held> other, Key key, Visit visit) {
    if (other.size() < one.size())
        std::swap(one, other);
    auto rest = other.begin();
    for (const Held& held : one) {
        rest = std::ranges::lower_bound(rest, other.end(), key(held), {}, key);
        if (rest == other.end())
            return;
        if (key(*rest) == key(held))
            visit(held, *rest);
    }
}

/// Whether a mandate puts the two on different sides: each has a part in the control, and not the same.
bool on_two_sides(const Holding& a, const Holding& b) {
    const DutySet one = a.duties & controlled;
    const DutySet other = b.duties & controlled;
    return !one.empty() && !other.empty() && one != other;
}

bool checks_the_other(const Holding& a, const Holding& b) {
    return (a.duties.any(checking) && b.duties.any(carrying)) ||
           (b.duties.any(checking) && a.duties.any(carrying));
}

template <class Held, class Key>
DutySet duties_at(std::span<const Held> held, std::uint32_t wanted, Key key) {
    const auto found = std::ranges::lower_bound(held, wanted, {}, key);
    return found != held.end() && key(*found) == wanted ? found->duties : DutySet();
}

/// Calls `visit` with those behind the actor who are there or on leave; with nobody of a crowd.
template <class Visit>
void for_each_behind(const Organisation& organisation, Actor actor, Visit visit) {
    const Holders holders = organisation.holders(actor);
    if (holders.people.size() > Answering::most_listed)
        return;
    for (const PersonId person : holders.people)
        visit(person);
    const auto visit_on_leave = [&](Actor named) {
        if (named.is_person() && organisation[named.person()].status == PersonStatus::leave)
            visit(named.person());
    };
    visit_on_leave(actor);
    const std::vector<Ref>* named = actor.is_role()   ? &organisation[actor.role()].holders
                                    : actor.is_team() ? &organisation[actor.team()].leads
                                                      : nullptr;
    if (named != nullptr && named->size() <= Answering::most_listed)
        for (const Ref& ref : *named)
            visit_on_leave(ref.actor);
}

} // namespace

Holdings::Holdings(const Organisation& organisation) : organisation_(organisation) {
    gather();
    if (organisation.duty_conflicts.empty()) {
        scoped_.offsets.assign(organisation.people.size() + 1, 0);
        return;
    }
    number_scopes();
    gather_scopes();
}

void Holdings::gather() {
    std::vector<std::pair<PersonId, Holding>> held;
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const Entry& entry = organisation_.entries[e];
        if (entry.retired())
            continue;
        std::map<PersonId, DutySet> by_person;
        for (const Seat& seat : entry.seats)
            for_each_behind(organisation_, seat.who.actor,
                            [&](PersonId person) { by_person[person] |= seat.duties; });
        for (const auto& [person, duties] : by_person)
            held.emplace_back(person, Holding{{e}, duties});
    }
    held_ = Rows<Holding>::grouped(organisation_.people.size(), held);
}

void Holdings::number_scopes() {
    std::map<std::string, std::uint32_t> scopes;
    const auto entries = static_cast<std::uint32_t>(organisation_.entries.size());
    for (std::uint32_t e = 0; e < entries; ++e) {
        const std::string scope = scope_of(organisation_.entries[e]);
        wheres_.push_back(scope.empty()
                              ? e
                              : scopes.try_emplace(scope, entries + static_cast<std::uint32_t>(scopes.size()))
                                    .first->second);
    }
}

void Holdings::gather_scopes() {
    for (std::uint32_t p = 0; p < organisation_.people.size(); ++p) {
        std::map<std::uint32_t, DutySet> by_scope;
        for (const Holding& holding : of({p}))
            by_scope[wheres_[holding.entry.value]] |= holding.duties;
        for (const auto& [scope, duties] : by_scope)
            scoped_.data.push_back({scope, duties});
        scoped_.end_row();
    }
}

DutySet Holdings::on(EntryId entry, PersonId person) const {
    return duties_at(of(person), entry.value, entry_of_holding);
}

DutySet Holdings::around(EntryId entry, PersonId person) const {
    return wheres_.empty() ? DutySet()
                           : duties_at(scoped_[person.value], wheres_[entry.value], scope_of_duties);
}

bool Holdings::conflict_between(PersonId one, PersonId other) const {
    bool found = false;
    for_each_shared(
        scoped_[one.value], scoped_[other.value], scope_of_duties, [&](const Scoped& a, const Scoped& b) {
            for (const DutyConflict& conflict : organisation_.duty_conflicts)
                found = found || (a.duties.any(conflict.duties) && b.duties.any(conflict.duties) &&
                                  ((a.duties | b.duties) & conflict.duties).size() > conflict.at_most);
        });
    return found;
}

bool Holdings::kept_apart(PersonId one, PersonId other) const {
    bool apart = false;
    for_each_shared(of(one), of(other), entry_of_holding, [&](const Holding& a, const Holding& b) {
        apart = apart || (!organisation_[a.entry].mandated_by.value.empty() &&
                          (on_two_sides(a, b) || checks_the_other(a, b)));
    });
    return apart || conflict_between(one, other);
}

std::size_t Holdings::checks_between(PersonId one, PersonId other) const {
    std::size_t count = 0;
    for_each_shared(of(one), of(other), entry_of_holding, [&](const Holding& a, const Holding& b) {
        if (checks_the_other(a, b))
            ++count;
    });
    return count;
}

} // namespace whodecides::engine
