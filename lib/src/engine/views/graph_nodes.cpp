#include "engine/views/graph_nodes.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"

namespace whodecides::engine {

namespace {

GraphNodeKind kind_of(Actor actor) {
    switch (actor.kind) {
    case ActorKind::person:
        return GraphNodeKind::person;
    case ActorKind::role:
        return GraphNodeKind::role;
    case ActorKind::team:
        return GraphNodeKind::team;
    case ActorKind::everyone:
        return GraphNodeKind::everyone;
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return GraphNodeKind::name;
}

} // namespace

std::size_t GraphNodes::add(GraphNodeKind kind, std::string_view label,
                            std::span<const std::uint32_t> findings) {
    GraphNode node{.kind = kind, .label = std::string(label), .marks = {}};
    for (const std::uint32_t index : findings) {
        const Finding& finding = scene_.marks[index];
        const auto mark = std::ranges::find(node.marks, finding.rule->name, &GraphMark::rule);
        if (mark == node.marks.end())
            node.marks.push_back({std::string(finding.rule->name), finding.severity});
        else
            mark->severity = std::max(mark->severity, finding.severity);
    }
    std::ranges::stable_sort(node.marks, std::ranges::greater(), &GraphMark::severity);
    graph_.nodes.push_back(std::move(node));
    return graph_.nodes.size() - 1;
}

std::size_t GraphNodes::of(const Ref& who) {
    if (kind_of(who.actor) != GraphNodeKind::name)
        return of(who.actor);
    const auto [at, is_new] = names_.try_emplace(text::folded(who.name));
    if (is_new)
        at->second = add(GraphNodeKind::name, text::trimmed(who.name), {});
    return at->second;
}

std::size_t GraphNodes::of(Actor actor) {
    const auto [at, is_new] = actors_.try_emplace(actor);
    if (is_new)
        at->second =
            add(kind_of(actor), actor.is_somebody() ? scene_.organisation.name_of(actor) : "everyone",
                scene_.marks.of(actor));
    return at->second;
}

std::size_t GraphNodes::of(EntryId id) {
    const Entry& entry = scene_.organisation[id];
    const auto [at, is_new] = entries_.try_emplace(id);
    if (is_new)
        at->second = add(entry.is_decision() ? GraphNodeKind::decision : GraphNodeKind::responsibility,
                         entry.title.value, scene_.marks.of(id));
    return at->second;
}

std::size_t GraphNodes::of(ForumId id) {
    const Forum& forum = scene_.organisation[id];
    const auto [at, is_new] = forums_.try_emplace(id);
    if (is_new)
        at->second = add(GraphNodeKind::forum, forum.name.written() ? forum.name.value : forum.id.value, {});
    return at->second;
}

ChosenActors::ChosenActors(const GraphScene& scene)
    : scene_(scene), teams_(scene.organisation, teams_named(scene.organisation, scene.filter.teams)),
      by_entry_(!scene.filter.scopes.empty() || !scene.filter.tags.empty()),
      people_(scene.organisation.people.size()), seated_(scene.organisation.teams.size()) {
    if (!by_entry_)
        return;
    const EntryFilter filter{
        .teams = {}, .scopes = scene.filter.scopes, .tags = scene.filter.tags, .only_findings = false};
    std::vector<bool> roles(scene.organisation.roles.size());
    for (const EntryId entry : chosen_entries(scene.organisation, filter, scene.marks))
        for (const Seat& seat : scene.organisation[entry].seats) {
            const Actor who = seat.who.actor;
            if (!who.is_somebody())
                continue;
            if (const TeamId team = scene.measures.channels().team_of(who); team.known())
                seated_[team.value] = true;
            if (who.is_team())
                seated_[who.index] = true;
            else if (who.is_person())
                people_[who.index] = true;
            else
                roles[who.index] = true;
        }
    // Once per role and team, however many seats they hold.
    const auto add = [&](Actor actor) {
        for (const PersonId person : scene.organisation.holders(actor).people)
            people_[person.value] = true;
    };
    for (std::uint32_t r = 0; r < roles.size(); ++r)
        if (roles[r])
            add(RoleId{r});
    for (std::uint32_t t = 0; t < seated_.size(); ++t)
        if (seated_[t])
            add(TeamId{t});
}

bool ChosenActors::is_seated(Actor actor) const {
    return actor.is_person() ? people_[actor.index] : actor.is_team() && seated_[actor.index];
}

bool ChosenActors::has(Actor actor) const {
    return (scene_.filter.teams.empty() || teams_.has(actor)) && (!by_entry_ || is_seated(actor)) &&
           (!scene_.filter.only_findings || !scene_.marks.of(actor).empty());
}

} // namespace whodecides::engine
