#include "engine/plan/ground.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "engine/lookup/names.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/deputyships.hpp"
#include "model/measures/voices.hpp"
#include "model/scopes.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

namespace {

constexpr DutySet carrying = owning | Duty::does | Duty::recommends;

constexpr auto entry_of_holding = [](const Ground::Holding& holding) { return holding.entry.value; };
constexpr auto scope_of_duties = [](const Ground::Scoped& scoped) { return scoped.scope; };

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

bool checks_the_other(const Ground::Holding& a, const Ground::Holding& b) {
    return (a.duties.any(checking) && b.duties.any(carrying)) ||
           (b.duties.any(checking) && a.duties.any(carrying));
}

} // namespace

Ground::Ground(const Organisation& organisation, const Measures& measures)
    : organisation_(organisation), measures_(measures), actors_(organisation), entries_(organisation.entries),
      settles_mandated_(organisation.teams.size()) {
    gather_holdings();
    gather_deputies();
    gather_mandates();
    gather_asked();
    number_scopes();
    gather_scopes();
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        spans_.emplace_back(organisation.entries[e].id.span, EntryId{e});
    std::ranges::sort(spans_);
}

void Ground::gather_holdings() {
    std::vector<std::pair<PersonId, Holding>> held;
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const Entry& entry = organisation_.entries[e];
        if (entry.retired())
            continue;
        std::map<PersonId, DutySet> by_person;
        for (const Seat& seat : entry.seats) {
            const Holders holders = organisation_.holders(seat.who.actor);
            if (holders.people.size() <= Answering::most_listed)
                for (const PersonId person : holders.people)
                    by_person[person] |= seat.duties;
        }
        for (const auto& [person, duties] : by_person)
            held.emplace_back(person, Holding{{e}, duties});
    }
    holdings_ = Rows<Holding>::grouped(organisation_.people.size(), held);
}

void Ground::gather_deputies() {
    std::vector<std::pair<PersonId, Actor>> pairs;
    for (const Deputyship& one : deputyships(organisation_))
        if (one.deputy.is_person())
            pairs.emplace_back(one.deputy.person(), one.principal);
    principals_ = Rows<Actor>::grouped(organisation_.people.size(), pairs);
}

void Ground::gather_mandates() {
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
        if (mandated({e}))
            for (const Seat& seat : organisation_.entries[e].seats)
                if (seat.duties.any(owning) && seat.who.actor.is_team())
                    settles_mandated_[seat.who.actor.index] = true;
}

void Ground::gather_asked() {
    for (const Entry& entry : organisation_.entries)
        if (!entry.retired())
            for (const Seat& seat : entry.seats)
                if (seat.duties.has(Duty::advises))
                    ++asked_[individual(organisation_, seat.who.actor)];
}

std::size_t Ground::asked(Actor voice) const {
    const auto found = asked_.find(voice);
    return found == asked_.end() ? 0 : found->second;
}

void Ground::number_scopes() {
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

void Ground::gather_scopes() {
    for (std::uint32_t p = 0; p < organisation_.people.size(); ++p) {
        std::map<std::uint32_t, DutySet> by_scope;
        if (!organisation_.duty_conflicts.empty())
            for (const Holding& holding : holdings({p}))
                by_scope[wheres_[holding.entry.value]] |= holding.duties;
        for (const auto& [scope, duties] : by_scope)
            scoped_.data.push_back({scope, duties});
        scoped_.end_row();
    }
}

EntryId Ground::entry_of(const Finding& finding) {
    const bool is_entry =
        finding.subject.kind == SubjectKind::decision || finding.subject.kind == SubjectKind::responsibility;
    if (!is_entry)
        return {};
    const Match<EntryId> found = entries_.find(finding.subject.id);
    return found.count == 1 ? found.value : EntryId{};
}

Actor Ground::actor_of(const Finding& finding) {
    for (const ActorKind kind : {ActorKind::person, ActorKind::role, ActorKind::team}) {
        if (subject_kind(kind) != finding.subject.kind)
            continue;
        const Match<Actor> found = actors_.find(with_kind(kind, finding.subject.id));
        return found.count == 1 ? found.value : Actor();
    }
    return {};
}

std::vector<EntryId> Ground::entries_at(const Finding& finding) const {
    std::vector<EntryId> found;
    const auto look = [&](const Span& span) {
        const Span from{span.source, span.begin, Span::nowhere};
        const auto behind = std::ranges::upper_bound(spans_, from, {}, &std::pair<Span, EntryId>::first);
        if (!span.known() || behind == spans_.begin())
            return;
        const auto& [id_span, entry] = *std::prev(behind);
        if ((id_span == span || organisation_[entry].body.contains(span)) &&
            std::ranges::find(found, entry) == found.end())
            found.push_back(entry);
    };
    look(finding.place);
    for (const Label& label : finding.labels)
        look(label.span);
    return found;
}

std::string Ground::name(Actor actor) {
    if (!actor.is_somebody())
        return {};
    const std::string_view id = organisation_.id_of(actor);
    for (std::string name : {std::string(id), with_kind(actor.kind, id)})
        if (const Match<Actor> found = actors_.find(name); found.count == 1 && found.value == actor)
            return name;
    return {};
}

std::string Ground::name(EntryId entry) {
    const std::string_view id = organisation_[entry].id.value;
    const Match<EntryId> found = entries_.find(id);
    return found.count == 1 && found.value == entry ? std::string(id) : std::string();
}

bool Ground::mandated(EntryId entry) const {
    return !organisation_[entry].mandated_by.value.empty();
}

bool Ground::settles_mandated(TeamId team) const {
    return settles_mandated_[team.value];
}

bool Ground::conflict_between(PersonId one, PersonId other) const {
    bool found = false;
    for_each_shared(
        scoped_[one.value], scoped_[other.value], scope_of_duties, [&](const Scoped& a, const Scoped& b) {
            for (const DutyConflict& conflict : organisation_.duty_conflicts)
                found = found || (a.duties.any(conflict.duties) && b.duties.any(conflict.duties) &&
                                  ((a.duties | b.duties) & conflict.duties).size() > conflict.at_most);
        });
    return found;
}

bool Ground::kept_apart(PersonId one, PersonId other) const {
    bool apart = false;
    for_each_shared(holdings(one), holdings(other), entry_of_holding,
                    [&](const Holding& a, const Holding& b) {
                        apart = apart || (mandated(a.entry) && checks_the_other(a, b));
                    });
    return apart || conflict_between(one, other);
}

std::size_t Ground::checks_between(PersonId one, PersonId other) const {
    std::size_t count = 0;
    for_each_shared(holdings(one), holdings(other), entry_of_holding,
                    [&](const Holding& a, const Holding& b) {
                        if (checks_the_other(a, b))
                            ++count;
                    });
    return count;
}

} // namespace whodecides::engine
