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
    : organisation_(organisation), teams_(people_of_teams(organisation)) {
    find_meant();
}

/// Never more than everyone; where writing out the holders of roles would take long, everyone.
void Everyone::find_meant() {
    std::size_t affordable = 16'000'000;
    std::vector<std::uint32_t> met_by(organisation_.people.size(), UINT32_MAX);
    std::vector<std::pair<TeamId, RoleId>> pairs;
    for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
        for (const Ref& team : organisation_.roles[r].team)
            if (team.actor.is_team())
                pairs.emplace_back(team.actor.team(), RoleId{r});
    const auto roles = Rows<RoleId>::grouped(organisation_.teams.size(), pairs);

    std::vector<std::pair<PersonId, TeamId>> meaning;
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t) {
        const Team& team = organisation_.teams[t];
        const auto add = [&](Actor actor) {
            const auto people = in(actor);
            if (people.size() > affordable)
                return false;
            affordable -= people.size();
            for (const PersonId person : people)
                if (organisation_.keeps_seat(person) && std::exchange(met_by[person.value], t) != t)
                    meant_.data.push_back(person);
            return true;
        };
        const auto add_ref = [&](const Ref& ref) { return add(ref.actor); };
        const std::size_t begin = meant_.data.size();
        const bool names_people = std::ranges::any_of(
            team.members, [](const Ref& ref) { return ref.actor.is_person() || ref.actor.is_role(); });
        if (!names_people || !std::ranges::all_of(team.leads, add_ref) ||
            !std::ranges::all_of(team.members, add_ref) || !std::ranges::all_of(roles[t], add)) {
            meant_.data.resize(begin);
            meant_.data.insert(meant_.data.end(), teams_[t].begin(), teams_[t].end());
        }
        meant_.end_row();
        for (const PersonId person : meant_[t])
            meaning.emplace_back(person, TeamId{t});
    }
    meaning_ = Rows<TeamId>::grouped(organisation_.people.size(), meaning);
}

std::span<const PersonId> Everyone::in(Actor actor) const {
    if (actor.is_team())
        return teams_[actor.index];
    return actor.is_somebody() ? organisation_.holders(actor).people : std::span<const PersonId>();
}

std::span<const PersonId> Everyone::meant(Actor actor) const {
    return actor.is_team() ? meant_[actor.index] : in(actor);
}

bool Everyone::overlap(TeamId a, TeamId b) const {
    if (organisation_.within(a, b) || organisation_.within(b, a))
        return true;
    if (in(a).size() > in(b).size())
        std::swap(a, b);
    return std::ranges::any_of(in(a), [&](PersonId person) { return organisation_.in_everyone(person, b); });
}

bool Everyone::reaches(Actor named, Actor whom) const {
    if (named.kind == ActorKind::everyone || whom.kind == ActorKind::everyone) {
        const Actor other = named.kind == ActorKind::everyone ? whom : named;
        return other.kind == ActorKind::everyone || !in(other).empty();
    }
    if (!named.is_somebody() || !whom.is_somebody())
        return false;
    if (named == whom)
        return !whom.is_person() || organisation_.keeps_seat(whom.person());
    if (named.is_team() && whom.is_team() && organisation_.within(named.team(), whom.team()))
        return true;
    if (whom.is_person() && named.is_team())
        return organisation_.keeps_seat(whom.person()) &&
               std::ranges::binary_search(teams_meaning(whom.person()), named.team());
    if (whom.is_person() && named.is_role())
        return organisation_.keeps_seat(whom.person()) && organisation_.in_everyone(whom.person(), named);
    const auto meant_by_name = meant(named);
    const auto people = in(whom);
    if (people.size() < meant_by_name.size() && named.is_team())
        return std::ranges::any_of(people, [&](PersonId person) {
            return std::ranges::binary_search(teams_meaning(person), named.team());
        });
    return std::ranges::any_of(meant_by_name,
                               [&](PersonId person) { return organisation_.in_everyone(person, whom); });
}

bool Reaches::operator()(Actor named, Actor whom) {
    if (!is_group(named) || !is_group(whom))
        return everyone_.reaches(named, whom);
    const std::uint64_t key = (std::uint64_t{number_of(named)} << 32) | number_of(whom);
    const auto known = known_.find(key);
    if (known != known_.end())
        return known->second;
    return known_.emplace(key, everyone_.reaches(named, whom)).first->second;
}

} // namespace whodecides
