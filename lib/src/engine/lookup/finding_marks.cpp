#include "engine/lookup/finding_marks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/vectors.hpp"
#include "engine/entry_places.hpp"

namespace whodecides::engine {

namespace {

bool is_about_actor(const Finding& finding) {
    return finding.subject.kind == SubjectKind::person || finding.subject.kind == SubjectKind::role ||
           finding.subject.kind == SubjectKind::team;
}

/// The finding with the places that count: what is said about an actor has entries as context, but for those
/// where the cause stands.
Draft with_places(const Finding& finding) {
    Draft draft;
    draft.finding.place = finding.place;
    for (const Label& label : finding.labels)
        if (label.same_cause || !is_about_actor(finding))
            draft.finding.labels.push_back({label.span, {}});
    return draft;
}

template <class Thing>
void add_ids(const std::vector<Thing>& things, ActorKind kind,
             std::map<std::pair<ActorKind, std::string_view>, Actor>& ids) {
    for (std::uint32_t i = 0; i < things.size(); ++i)
        ids.try_emplace({kind, things[i].id.value}, Actor(kind, i));
}

ActorKind actor_kind(SubjectKind kind) {
    return kind == SubjectKind::person ? ActorKind::person
           : kind == SubjectKind::role ? ActorKind::role
                                       : ActorKind::team;
}

} // namespace

FindingMarks::FindingMarks(const Organisation& organisation, std::span<const Finding> findings)
    : organisation_(organisation), findings_(findings) {
    find_actors();
    find_entries();
    find_seats();
}

void FindingMarks::find_actors() {
    std::map<std::pair<ActorKind, std::string_view>, Actor> ids;
    add_ids(organisation_.people, ActorKind::person, ids);
    add_ids(organisation_.roles, ActorKind::role, ids);
    add_ids(organisation_.teams, ActorKind::team, ids);
    for (std::uint32_t f = 0; f < findings_.size(); ++f) {
        const Subject& subject = findings_[f].subject;
        if (!is_about_actor(findings_[f]))
            continue;
        const auto found = ids.find({actor_kind(subject.kind), subject.id});
        if (found != ids.end())
            actors_[found->second].push_back(f);
    }
}

void FindingMarks::find_entries() {
    const EntryPlaces places(organisation_);
    std::vector<std::pair<EntryId, std::uint32_t>> pairs;
    for (std::uint32_t f = 0; f < findings_.size(); ++f) {
        const EntryPlaces::Touched touched = places.touched(with_places(findings_[f]));
        for (const EntryId entry : touched.entries)
            pairs.emplace_back(entry, f);
        for (const std::uint32_t stretch : touched.shared)
            for (const EntryId entry : places.sharing(stretch))
                pairs.emplace_back(entry, f);
    }
    sort_distinct(pairs);
    entries_ = Rows<std::uint32_t>::grouped(organisation_.entries.size(), pairs);
}

/// Only entries with findings have their seats sorted by place, so that nothing here is a product of seats
/// and places.
void FindingMarks::find_seats() {
    std::uint32_t next = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::vector<std::pair<Span, std::uint32_t>> stand;
    for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
        const std::vector<Seat>& seats = organisation_.entries[e].seats;
        first_seat_.push_back(next);
        stand.clear();
        if (!of(EntryId{e}).empty())
            for (std::uint32_t s = 0; s < seats.size(); ++s) {
                stand.emplace_back(seats[s].who.span, next + s);
                if (seats[s].key_span != seats[s].who.span)
                    stand.emplace_back(seats[s].key_span, next + s);
            }
        std::ranges::sort(stand);
        for (const std::uint32_t finding : of(EntryId{e})) {
            const auto mark = [&](const Span& place) {
                auto seat =
                    std::ranges::lower_bound(stand, place, {}, &std::pair<Span, std::uint32_t>::first);
                for (; seat != stand.end() && seat->first == place; ++seat)
                    pairs.emplace_back(seat->second, finding);
            };
            mark(findings_[finding].place);
            for (const Label& label : findings_[finding].labels)
                mark(label.span);
        }
        next += static_cast<std::uint32_t>(seats.size());
    }
    sort_distinct(pairs);
    seats_ = Rows<std::uint32_t>::grouped(next, pairs);
}

std::span<const std::uint32_t> FindingMarks::of(Actor actor) const {
    const auto found = actors_.find(actor);
    return found == actors_.end() ? std::span<const std::uint32_t>() : std::span(found->second);
}

std::span<const std::uint32_t> FindingMarks::on_seat(EntryId entry, std::size_t seat) const {
    return seats_[first_seat_[entry.value] + seat];
}

std::optional<Severity> FindingMarks::worst(std::span<const std::uint32_t> findings) const {
    std::optional<Severity> worst;
    for (const std::uint32_t finding : findings)
        worst = std::max(worst, std::optional(findings_[finding].severity));
    return worst;
}

} // namespace whodecides::engine
