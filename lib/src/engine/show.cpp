#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <whodecides/show.hpp>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/lookup.hpp"
#include "engine/views/entry_duties.hpp"
#include "engine/views/show_actor.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/subjects.hpp"
#include "rules/rule.hpp"

namespace whodecides {
namespace {

constexpr std::size_t most_meanings = 6;

/// What a name stands for: one of both.
struct Named {
    Actor actor;
    EntryId entry;
};

/// The name behind `entry:`; empty where that is not in front.
std::string_view entry_name(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos || text::folded(written.substr(0, colon)) != "entry")
        return {};
    return text::trimmed(written.substr(colon + 1));
}

[[noreturn]] void refuse_unknown(const ActorNames& actors, const ThingNames<Entry>& entries,
                                 std::string_view name) {
    std::vector<std::string_view> spellings = actors.spellings();
    const std::vector<std::string_view> more = entries.spellings();
    spellings.insert(spellings.end(), more.begin(), more.end());
    const std::string_view near = nearest(name, spellings);
    throw Error(fmt::format("no person, role, team or entry is called {}{}", quoted(name),
                            near.empty() ? "; `whodecides who` looks for an entry by some of its words"
                                         : fmt::format("; did you mean {}?", quoted(near))));
}

[[noreturn]] void refuse_ambiguous(const Organisation& organisation, ActorNames& actors,
                                   ThingNames<Entry>& entries, std::string_view name) {
    std::vector<std::string> meanings;
    for (const EntryId id : entries.meanings(name, most_meanings))
        meanings.push_back(quoted(fmt::format("entry:{}", organisation[id].id.value)));
    for (const Actor actor : actors.meanings(name, most_meanings)) {
        const Subject subject = subject_of(organisation, actor);
        meanings.push_back(quoted(fmt::format("{}:{}", to_string(subject.kind), subject.id)));
    }
    throw Error(
        fmt::format("{} can be {}; write one of them", quoted(name), listed(meanings, most_meanings, "or")));
}

Named find(const Organisation& organisation, std::string_view name) {
    ActorNames actors(organisation);
    ThingNames<Entry> entries(organisation.entries);
    const Match<Actor> actor = actors.find(name);
    const Match<EntryId> entry = entries.find(name);
    if (actor.count + entry.count > 1)
        refuse_ambiguous(organisation, actors, entries, name);
    if (actor.count == 1)
        return {actor.value, {}};
    if (entry.count == 1)
        return {{}, entry.value};
    if (const std::string_view rest = entry_name(name); !rest.empty())
        return {{}, engine::entry_named(organisation, rest)};
    refuse_unknown(actors, entries, name);
}

EntryShown show_entry(const Organisation& organisation, EntryId id) {
    const Entry& entry = organisation[id];
    EntryShown shown{.duties = engine::entry_duties(organisation, id)};
    for (const Link<Entry>& link : entry.depends_on)
        if (link.to.known())
            shown.depends_on.push_back({subject_of(organisation[link.to]), link.span});
    for (const Entry& other : organisation.entries)
        for (const Link<Entry>& link : other.depends_on)
            if (link.to == id)
                shown.needed_by.push_back({subject_of(other), link.span});
    for (const Link<Forum>& link : entry.forum)
        if (link.to.known()) {
            const Forum& forum = organisation[link.to];
            const std::string_view name = forum.name.value.empty() ? forum.id.value : forum.name.value;
            shown.forum = {{SubjectKind::forum, std::string(forum.id.value), std::string(name)}, link.span};
        }
    shown.scope = std::string(entry.scope.value);
    for (const Text& domain : entry.domains)
        shown.domains.emplace_back(domain.value);
    for (const std::string_view tag : entry.tags)
        shown.tags.emplace_back(tag);
    return shown;
}

/// Findings that a thing is the subject of, that concern the person, or that have a place in its text.
std::vector<std::size_t> findings_about(const std::vector<Finding>& findings, const Subject& subject,
                                        const Span& body) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        const bool is_it = finding.subject.kind == subject.kind && finding.subject.id == subject.id;
        const bool concerns =
            subject.kind == SubjectKind::person && std::ranges::binary_search(finding.people, subject.id);
        const auto inside = [&](const Span& place) { return body.known() && body.contains(place); };
        if (is_it || concerns || inside(finding.place) ||
            (subject.kind != SubjectKind::person &&
             std::ranges::any_of(finding.labels, inside, &Label::span)))
            found.push_back(i);
    }
    return found;
}

Span body_of(const Organisation& organisation, Actor actor) {
    if (actor.is_person())
        return organisation[actor.person()].body;
    return actor.is_role() ? organisation[actor.role()].body : organisation[actor.team()].body;
}

} // namespace

ShowResult show(const ShowRequest& request) {
    engine::Checked checked = engine::check_whole(request);
    const Organisation& organisation = checked.input.organisation;
    const Named named = find(organisation, request.name);
    Shown shown;
    shown.card = request.card;
    if (named.entry.known() && request.card)
        throw Error(
            fmt::format("{} is an entry; a card is for a person, role or team", quoted(request.name)));
    if (named.entry.known()) {
        shown.entry = show_entry(organisation, named.entry);
        shown.findings = findings_about(checked.results.findings, shown.entry->duties.entry,
                                        organisation[named.entry].body);
    } else {
        const Measures measures(organisation);
        shown.actor = engine::show_actor(organisation, measures, named.actor);
        if (request.card)
            shown.actor->owned = engine::owned_by(organisation, named.actor);
        shown.findings =
            findings_about(checked.results.findings, shown.actor->actor, body_of(organisation, named.actor));
    }
    return {{std::move(checked.input.sources), std::move(checked.results)}, std::move(shown)};
}

} // namespace whodecides
