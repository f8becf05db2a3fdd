#include "model/building/indexer.hpp"

#include <algorithm>

#include "model/building/field_names.hpp"

namespace whodecides {

bool Indexer::afford(std::size_t holders) {
    if (holders > affordable_)
        return false;
    affordable_ -= holders;
    return true;
}

/// Leads, members and the holders of roles that are a team's: as `lead`, as member, or by their `team`.
Indexer::Pairs<Person, TeamId> Indexer::direct_memberships() {
    Pairs<Person, TeamId> pairs;
    const auto add = [&](Actor actor, TeamId team) {
        if (actor.is_person()) {
            pairs.emplace_back(actor.person(), team);
        } else if (actor.is_role() && afford(role_people_[actor.index].size())) {
            for (const PersonId person : role_people_[actor.index])
                pairs.emplace_back(person, team);
        }
    };
    for (std::uint32_t i = 0; i < organisation_.teams.size(); ++i) {
        for (const Ref& lead : organisation_.teams[i].leads)
            add(lead.actor, {i});
        for (const Ref& member : organisation_.teams[i].members)
            add(member.actor, {i});
    }
    for (std::uint32_t i = 0; i < organisation_.roles.size(); ++i) {
        for (const Ref& team : organisation_.roles[i].team) {
            if (team.actor.is_team())
                add(RoleId{i}, team.actor.team());
        }
    }
    return pairs;
}

void Indexer::index_membership() {
    const std::size_t people = organisation_.people.size();
    const auto direct = Rows<TeamId>::grouped(people, direct_memberships());

    Rows<TeamId>& teams_of = organisation_.teams_of_;
    organisation_.everyone_counts_.assign(organisation_.teams.size(), 0);
    std::vector<std::uint32_t> met_by(organisation_.teams.size(), UINT32_MAX);
    for (std::uint32_t i = 0; i < people; ++i) {
        const auto before = static_cast<std::ptrdiff_t>(teams_of.data.size());
        for (const TeamId team : direct[i]) {
            for (const TeamId upper : organisation_.ancestors_[team.value]) {
                if (met_by[upper.value] == i)
                    continue;
                met_by[upper.value] = i;
                teams_of.data.push_back(upper);
                if (organisation_.keeps_seat({i}))
                    ++organisation_.everyone_counts_[upper.value];
            }
        }
        std::sort(teams_of.data.begin() + before, teams_of.data.end());
        teams_of.end_row();
    }
}

/// The leads who keep their seat, through roles too, each once.
std::vector<PersonId> Indexer::present_leads(const Team& team) {
    std::vector<PersonId> leads;
    const auto add = [&](PersonId person) {
        if (std::exchange(lead_of_[person.value], lead_stamp_) != lead_stamp_)
            leads.push_back(person);
    };
    ++lead_stamp_;
    for (const Ref& lead : team.leads) {
        if (lead.actor.is_person() && organisation_.keeps_seat(lead.actor.person())) {
            add(lead.actor.person());
        } else if (lead.actor.is_role()) {
            const std::span<const PersonId> holders = organisation_.role_holders_[lead.actor.index];
            if (afford(holders.size()))
                std::ranges::for_each(holders, add);
        }
    }
    return leads;
}

Sharing Indexer::sharing_of_leads(const Team& team, std::size_t holders) const {
    if (holders == 0) {
        const bool any_unknown = std::ranges::any_of(team.leads, [&](const Ref& lead) {
            return lead.actor.kind == ActorKind::unknown ||
                   (lead.actor.is_role() &&
                    organisation_.role_sharing_[lead.actor.index] == Sharing::unknown);
        });
        return any_unknown ? Sharing::unknown : Sharing::nobody;
    }
    if (holders == 1)
        return Sharing::alone;
    if (is_shared(team.mode))
        return Sharing::mode;
    if (team.leads.size() == 1 && team.leads.front().actor.is_role())
        return organisation_.role_sharing_[team.leads.front().actor.index];
    return Sharing::together;
}

/// Whether teams commonly say who is in them: a third of those of the organisation do.
bool Indexer::members_in_use() const {
    std::size_t saying = 0;
    std::size_t possible = 0;
    for (const Team& team : organisation_.teams) {
        possible += team.external || team.implied ? 0 : 1;
        saying += !team.external && !team.implied && (!team.members.empty() || !team.leads.empty()) ? 1 : 0;
    }
    return (possible > 0 && saying * 3 >= possible) || is_complete(organisation_, "members");
}

/// A team in which nobody is left is a vacant one; one that does not say who is in it is a group like any
/// other, unless teams commonly do say it.
Sharing Indexer::sharing_without_lead(TeamId id, bool members_in_use) const {
    const Team& team = organisation_[id];
    const std::size_t people = organisation_.everyone_counts_[id.value];
    if (people > 0 && is_shared(team.mode))
        return people == 1 ? Sharing::alone : Sharing::mode;
    if (people > 0 || team.external || team.implied)
        return Sharing::group;
    const bool any_unknown = std::ranges::any_of(team.members, [&](const Ref& member) {
        return member.actor.kind == ActorKind::unknown || member.actor.is_team() ||
               (member.actor.is_role() &&
                organisation_.role_sharing_[member.actor.index] == Sharing::unknown);
    });
    if (any_unknown)
        return Sharing::group;
    return team.members.empty() && !members_in_use ? Sharing::group : Sharing::nobody;
}

void Indexer::index_team_holders() {
    const std::vector<Team>& teams = organisation_.teams;
    const bool in_use = members_in_use();
    lead_of_.assign(organisation_.people.size(), 0);
    std::vector<std::uint8_t> all_share(teams.size(), 0);
    Pairs<Team, PersonId> holders;
    for (std::uint32_t i = 0; i < teams.size(); ++i) {
        const bool led = std::ranges::any_of(
            teams[i].leads, [](const Ref& lead) { return lead.actor.kind != ActorKind::generic; });
        if (!led) {
            all_share[i] = is_shared(teams[i].mode);
            organisation_.team_sharing_.push_back(sharing_without_lead({i}, in_use));
            continue;
        }
        const std::vector<PersonId> leads = present_leads(teams[i]);
        for (const PersonId lead : leads)
            holders.emplace_back(TeamId{i}, lead);
        organisation_.team_sharing_.push_back(sharing_of_leads(teams[i], leads.size()));
    }
    // In a shared mode without a lead, everyone in the team shares.
    for (const PersonId person : organisation_.self_) {
        if (!organisation_.keeps_seat(person))
            continue;
        for (const TeamId team : organisation_.teams_of_[person.value]) {
            if (all_share[team.value] != 0)
                holders.emplace_back(team, person);
        }
    }
    organisation_.team_holders_ = Rows<PersonId>::grouped(teams.size(), holders);
}

} // namespace whodecides
