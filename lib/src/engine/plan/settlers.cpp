#include "engine/plan/settlers.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "model/called.hpp"

namespace whodecides::engine {

namespace {

/// People of the group that are proposed where nobody stands above them.
constexpr std::size_t most_of_group = 3;

bool among(std::span<const PersonId> group, PersonId person) {
    return std::ranges::find(group, person) != group.end();
}

/// The first who leads a team above, and is none of the group.
void add_lead_above(const Ground& ground, TeamId team, std::span<const PersonId> group,
                    std::vector<Settler>& found) {
    const Organisation& organisation = ground.organisation();
    for (std::size_t steps = 0; team.known() && steps < Organisation::most_teams_above; ++steps) {
        const std::vector<Ref>& parent = organisation[team].parent;
        if (parent.empty() || !parent.front().actor.is_team())
            return;
        team = parent.front().actor.team();
        const Holders leads = organisation.holders(team);
        if (leads.people.size() != 1 || !organisation.counts(leads.people.front()))
            continue;
        if (!among(group, leads.people.front()))
            found.push_back(
                {leads.people.front(),
                 fmt::format("{} leads {}, above them", called(organisation, Actor(leads.people.front())),
                             called(organisation, Actor(team)))});
        return;
    }
}

/// Whoever all of the group report to, or all but them.
void add_manager(const Ground& ground, std::span<const PersonId> group, std::vector<Settler>& found) {
    const Organisation& organisation = ground.organisation();
    if (group.empty())
        return;
    const auto is_above = [&](PersonId upper) {
        return upper.known() && organisation.counts(upper) && std::ranges::all_of(group, [&](PersonId one) {
                   return one == upper || organisation.manager_of(one) == upper;
               });
    };
    for (const PersonId one : group.first(std::min<std::size_t>(group.size(), 2)))
        if (const PersonId manager = organisation.manager_of(one); is_above(manager)) {
            found.push_back(
                {manager, fmt::format("all {}of them report to {}", among(group, manager) ? "others " : "",
                                      called(organisation, Actor(manager)))});
            return;
        }
}

void add_group(const Ground& ground, std::span<const PersonId> group, std::vector<Settler>& found) {
    std::vector<PersonId> people;
    for (const PersonId person : group)
        if (ground.organisation().counts(person))
            people.push_back(person);
    const auto load = [&](PersonId person) { return ground.measures().load().units(person); };
    std::ranges::stable_sort(people, {}, [&](PersonId person) {
        return std::pair(leaves_soon(ground.organisation(), person).has_value(), load(person));
    });
    for (const PersonId person : std::span(people).first(std::min(people.size(), most_of_group)))
        found.push_back(
            {person, fmt::format("{} is one of them, and nobody is written down as standing above them all",
                                 called(ground.organisation(), Actor(person)))});
}

/// Whether somebody of the organisation is there who settles what comes to the actor.
bool is_there(const Organisation& organisation, Actor actor) {
    if (!actor.is_somebody() || (actor.is_team() && organisation[actor.team()].external))
        return false;
    return std::ranges::any_of(organisation.holders(actor).people,
                               [&](PersonId person) { return organisation.counts(person); });
}

} // namespace

std::vector<Settler> settlers(const Ground& ground, TeamId team, const Ref* escalates_to,
                              std::span<const PersonId> group) {
    std::vector<Settler> found;
    if (escalates_to != nullptr && is_there(ground.organisation(), escalates_to->actor))
        found.push_back({escalates_to->actor, "what is stuck goes there already, without a time limit"});
    add_lead_above(ground, team, group, found);
    add_manager(ground, group, found);
    if (found.empty())
        add_group(ground, group, found);
    std::vector<Settler> distinct;
    for (Settler& one : found)
        if (std::ranges::none_of(distinct, [&](const Settler& met) { return met.actor == one.actor; }))
            distinct.push_back(std::move(one));
    return distinct;
}

} // namespace whodecides::engine
