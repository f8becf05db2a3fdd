#include "model/measures/manning.hpp"

#include <algorithm>

namespace whodecides {

void Group::add(const Cover& place) {
    ++size;
    if (!place.anybody())
        return;
    ++manned;
    if (place.alone().known())
        alone.emplace_back(place.alone(), 1);
}

void Group::settle() {
    std::sort(alone.begin(), alone.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        if (kept > 0 && alone[kept - 1].first == alone[i].first)
            ++alone[kept - 1].second;
        else
            alone[kept++] = alone[i];
    }
    alone.resize(kept);
    std::stable_sort(alone.begin(), alone.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
}

Manning::Manning(const Organisation& organisation) : organisation_(organisation) {
    const auto people = static_cast<std::uint32_t>(organisation.people.size());
    const auto roles = static_cast<std::uint32_t>(organisation.roles.size());
    const auto teams = static_cast<std::uint32_t>(organisation.teams.size());
    present_holders_.resize(roles);
    for (std::uint32_t r = 0; r < roles; ++r)
        for (const PersonId holder : organisation.holders(RoleId{r}).people)
            if (organisation.present(holder))
                present_holders_[r].add(holder);

    people_.reserve(people);
    for (std::uint32_t p = 0; p < people; ++p)
        people_.push_back(with_deputies({p}));

    const auto filled = [&](Actor actor) { return organisation.holders(actor).sharing == Sharing::unknown; };
    roles_.resize(roles);
    role_groups_.reserve(roles);
    for (std::uint32_t r = 0; r < roles; ++r) {
        for (const PersonId holder : organisation.holders(RoleId{r}).people)
            roles_[r].add(people_[holder.value]);
        add_deputies(roles_[r], organisation.roles[r].deputies);
        if (filled(RoleId{r}))
            roles_[r].add_several();
        role_groups_.push_back(group_of(RoleId{r}));
    }

    teams_.resize(teams);
    for (std::uint32_t p = 0; p < people; ++p)
        for (const TeamId team : organisation.teams_of({p}))
            teams_[team.value].add(people_[p]);
    team_groups_.reserve(teams);
    for (std::uint32_t t = 0; t < teams; ++t) {
        const Team& team = organisation.teams[t];
        add_deputies(teams_[t], team.deputies);
        if (!teams_[t].anybody() && (team.external || team.implied || filled(TeamId{t})))
            teams_[t].add_several();
        team_groups_.push_back(group_of(TeamId{t}));
    }
}

Cover Manning::with_deputies(PersonId person) const {
    Cover cover;
    if (!organisation_.keeps_seat(person))
        return cover;
    if (organisation_.present(person))
        cover.add(person);
    add_deputies(cover, organisation_[person].deputies);
    return cover;
}

void Manning::add_deputies(Cover& cover, std::span<const Ref> deputies) const {
    for (const Ref& deputy : deputies) {
        if (deputy.actor.is_person() && organisation_.present(deputy.actor.person()))
            cover.add(deputy.actor.person());
        else if (deputy.actor.is_role())
            cover.add(present_holders_[deputy.actor.index]);
        else if (deputy.actor.kind == ActorKind::unknown)
            cover.add_several();
    }
}

Cover Manning::of(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        return people_[actor.index];
    case ActorKind::role:
        return roles_[actor.index];
    case ActorKind::team:
        return teams_[actor.index];
    case ActorKind::unknown:
    case ActorKind::everyone: {
        Cover cover;
        cover.add_several();
        return cover;
    }
    case ActorKind::generic:
        break;
    }
    return {};
}

Group Manning::group_of(Actor actor) const {
    Group group;
    for (const PersonId person : organisation_.holders(actor).people)
        group.add(people_[person.value]);
    group.settle();
    return group;
}

const Group* Manning::group(Actor actor, bool quorum_written) const {
    if (!actor.is_role() && !actor.is_team())
        return nullptr;
    const Holders holders = organisation_.holders(actor);
    const bool several = holders.sharing == Sharing::together || holders.sharing == Sharing::mode;
    if (!several || (actor.is_team() && !organisation_[actor.team()].leads.empty() && !quorum_written))
        return nullptr;
    return actor.is_role() ? &role_groups_[actor.index] : &team_groups_[actor.index];
}

} // namespace whodecides
