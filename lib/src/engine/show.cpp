#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <whodecides/show.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/lookup.hpp"
#include "engine/views/entry_duties.hpp"
#include "engine/views/show_actor.hpp"
#include "model/subjects.hpp"
#include "rules/rule.hpp"

namespace whodecides {
namespace {

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
    const engine::Named named = engine::Lookup(organisation).thing(request.name);
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
