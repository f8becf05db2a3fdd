#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include <fmt/format.h>

#include <whodecides/show.hpp>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/entry_places.hpp"
#include "engine/lookup/finding_marks.hpp"
#include "engine/lookup/names.hpp"
#include "engine/unread_hint.hpp"
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

Span body_of(const Organisation& organisation, Actor actor) {
    if (actor.is_person())
        return organisation[actor.person()].body;
    return actor.is_role() ? organisation[actor.role()].body : organisation[actor.team()].body;
}

/// Findings about an actor as a matrix marks them, and those that stand in its text; of a person also those
/// that concern it.
std::vector<std::size_t> findings_about(const Organisation& organisation, const engine::FindingMarks& marks,
                                        Actor actor) {
    const std::span<const std::uint32_t> marked = marks.of(actor);
    std::vector<std::size_t> found(marked.begin(), marked.end());
    const Span body = body_of(organisation, actor);
    const std::string_view person = actor.is_person() ? organisation.id_of(actor) : std::string_view();
    for (std::uint32_t i = 0; i < marks.size(); ++i)
        if ((body.known() && body.contains(marks[i].place)) ||
            (actor.is_person() && std::ranges::binary_search(marks[i].people, person)))
            found.push_back(i);
    sort_distinct(found);
    return found;
}

/// Findings about actors that name the entry among others: they count against whoever is on it.
std::vector<std::size_t> findings_touching(const engine::FindingMarks& marks, EntryId id,
                                           const Entry& entry) {
    const auto is_there = [&](const Label& label) { return engine::has_place_in(entry, label.span); };
    std::vector<std::size_t> found;
    for (std::uint32_t i = 0; i < marks.size(); ++i)
        if (!std::ranges::binary_search(marks.of(id), i) && std::ranges::any_of(marks[i].labels, is_there))
            found.push_back(i);
    return found;
}

/// What is called so. Who is not found may stand in what could not be read.
engine::Named named_in(const engine::Read& read, std::string_view name) {
    try {
        return engine::Lookup(read.organisation).thing(name);
    } catch (const engine::UnknownName& error) {
        throw engine::UnknownName(error.what() + std::string(engine::unread_hint(read)));
    }
}

} // namespace

ShowResult show(const ShowRequest& request) {
    engine::Checked checked = engine::check_whole(request);
    const Organisation& organisation = checked.input.organisation;
    const engine::Named named = named_in(checked.input, request.name);
    const engine::FindingMarks marks(organisation, checked.results.findings);
    Shown shown;
    shown.card = request.card;
    if (named.entry.known() && request.card)
        throw Error(
            fmt::format("{} is an entry; a card is for a person, role or team", quoted(request.name)));
    if (named.entry.known()) {
        shown.entry = show_entry(organisation, named.entry);
        const std::span<const std::uint32_t> marked = marks.of(named.entry);
        shown.findings.assign(marked.begin(), marked.end());
        shown.touching = findings_touching(marks, named.entry, organisation[named.entry]);
    } else {
        const Measures measures(organisation);
        shown.actor = engine::show_actor(organisation, measures, named.actor);
        if (request.card)
            engine::add_for_card(organisation, named.actor, *shown.actor);
        shown.findings = findings_about(organisation, marks, named.actor);
    }
    return {{std::move(checked.input.sources), std::move(checked.results)}, std::move(shown)};
}

} // namespace whodecides
