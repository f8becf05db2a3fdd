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

Manning::Manning(const Organisation& organisation) : organisation_(organisation), bearers_(organisation) {
    covers_ = bearers_.gather<Cover>(
        [](PersonId person) {
            Cover cover;
            cover.add(person);
            return cover;
        },
        [](Cover& cover, const Cover& part) { cover.add(part); }, [](Cover& cover) { cover.add_several(); });
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        role_groups_.push_back(group_of(RoleId{r}));
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        team_groups_.push_back(group_of(TeamId{t}));
}

Cover Manning::of(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
    case ActorKind::role:
    case ActorKind::team:
        return covers_[bearers_.of(actor)];
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
        group.add(covers_[bearers_.of(person)]);
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
