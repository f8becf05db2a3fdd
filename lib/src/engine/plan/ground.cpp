#include "engine/plan/ground.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "engine/lookup/names.hpp"
#include "model/measures/deputyships.hpp"
#include "model/measures/voices.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

Ground::Ground(const Organisation& organisation, const Measures& measures)
    : organisation_(organisation), measures_(measures), actors_(organisation), entries_(organisation.entries),
      holdings_(organisation), settles_mandated_(organisation.teams.size()) {
    gather_deputies();
    gather_mandates();
    gather_asked();
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        spans_.emplace_back(organisation.entries[e].id.span, EntryId{e});
    std::ranges::sort(spans_);
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

Merit Ground::merit(PersonId person, EntryId entry) const {
    return {leaves_soon(organisation_, person).has_value(), distance_of(holdings_.on(entry, person)),
            measures_.load().units(person)};
}

bool Ground::mandated(EntryId entry) const {
    return !organisation_[entry].mandated_by.value.empty();
}

bool Ground::settles_mandated(TeamId team) const {
    return settles_mandated_[team.value];
}

} // namespace whodecides::engine
