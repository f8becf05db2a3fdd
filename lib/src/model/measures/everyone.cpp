#include "model/measures/everyone.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace whodecides {

namespace {

Rows<PersonId> people_of_teams(const Organisation& organisation) {
    std::vector<std::pair<TeamId, PersonId>> pairs;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.keeps_seat({p}))
            for (const TeamId team : organisation.teams_of({p}))
                pairs.emplace_back(team, PersonId{p});
    return Rows<PersonId>::grouped(organisation.teams.size(), pairs);
}

bool is_group(Actor actor) {
    return actor.is_role() || actor.is_team();
}

/// Roles and teams as numbers below 2^32: the kind is the last bit.
std::uint32_t number_of(Actor group) {
    return group.index * 2 + (group.is_team() ? 1 : 0);
}

} // namespace

Everyone::Everyone(const Organisation& organisation)
    : organisation_(organisation), teams_(people_of_teams(organisation)) {}

std::span<const PersonId> Everyone::in(Actor actor) const {
    if (actor.is_team())
        return teams_[actor.index];
    return actor.is_somebody() ? organisation_.holders(actor).people : std::span<const PersonId>();
}

bool Everyone::overlap(Actor a, Actor b) const {
    if (a.kind == ActorKind::everyone)
        std::swap(a, b);
    if (b.kind == ActorKind::everyone)
        return a.kind == ActorKind::everyone || !in(a).empty();
    if (!a.is_somebody() || !b.is_somebody())
        return false;
    if (a == b)
        return !a.is_person() || organisation_.keeps_seat(a.person());
    if (b.is_person())
        std::swap(a, b);
    if (a.is_person())
        return organisation_.keeps_seat(a.person()) && organisation_.in_everyone(a.person(), b);
    return overlap_of_groups(a, b);
}

bool Everyone::overlap_of_groups(Actor a, Actor b) const {
    if (a.is_team() && b.is_team() &&
        (organisation_.within(a.team(), b.team()) || organisation_.within(b.team(), a.team())))
        return true;
    if (in(a).size() > in(b).size())
        std::swap(a, b);
    return std::ranges::any_of(in(a), [&](PersonId person) { return organisation_.in_everyone(person, b); });
}

bool Overlaps::operator()(Actor a, Actor b) {
    if (!is_group(a) || !is_group(b))
        return everyone_.overlap(a, b);
    const auto [low, high] = std::minmax(number_of(a), number_of(b));
    const std::uint64_t key = (std::uint64_t{low} << 32) | high;
    const auto known = known_.find(key);
    if (known != known_.end())
        return known->second;
    return known_.emplace(key, everyone_.overlap(a, b)).first->second;
}

} // namespace whodecides
