#include "engine/views/profile_parts.hpp"

#include <numeric>
#include <span>
#include <utility>

#include "base/vectors.hpp"

namespace whodecides::engine {
namespace {

/// Whose entry it is, of the teams above and below: those of the seats that answer or decide.
void add_teams(const Organisation& organisation, Actor actor, std::vector<TeamId>& teams) {
    const auto add = [&](std::span<const TeamId> more) {
        teams.insert(teams.end(), more.begin(), more.end());
    };
    if (actor.is_team())
        add(organisation.with_teams_above(actor.team()));
    if (actor.is_person())
        add(organisation.teams_of(actor.person()));
    if (!actor.is_role())
        return;
    const Role& role = organisation[actor.role()];
    if (!role.team.empty()) {
        if (role.team.front().actor.is_team())
            add(organisation.with_teams_above(role.team.front().actor.team()));
        return;
    }
    const auto holders = organisation.holders(actor).people;
    if (holders.size() <= Answering::most_listed)
        for (const PersonId holder : holders)
            add(organisation.teams_of(holder));
}

} // namespace

ProfileParts::ProfileParts(const Organisation& organisation, const Channels& channels) {
    deal_people(organisation);
    deal_entries(organisation);
    deal_pairs(organisation, channels);
}

void ProfileParts::deal_people(const Organisation& organisation) {
    std::vector<std::pair<std::uint32_t, PersonId>> pairs;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        if (!organisation.counts({p}))
            continue;
        everybody_.push_back({p});
        for (const TeamId team : organisation.teams_of({p}))
            pairs.emplace_back(team.value, PersonId{p});
    }
    people_ = Rows<PersonId>::grouped(organisation.teams.size(), pairs);
}

void ProfileParts::deal_entries(const Organisation& organisation) {
    std::vector<std::pair<std::uint32_t, EntryId>> pairs;
    std::vector<TeamId> teams;
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.status != EntryStatus::active)
            continue;
        entries_.push_back({e});
        teams.clear();
        for (const Seat& seat : entry.seats)
            if (seat.duties.any(owning))
                add_teams(organisation, seat.who.actor, teams);
        sort_distinct(teams);
        for (const TeamId team : teams)
            pairs.emplace_back(team.value, EntryId{e});
    }
    team_entries_ = Rows<EntryId>::grouped(organisation.teams.size(), pairs);
}

void ProfileParts::deal_pairs(const Organisation& organisation, const Channels& channels) {
    const auto deal = [&](auto all, std::vector<std::uint32_t>& numbers) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        std::vector<TeamId> teams;
        numbers.resize(all.size());
        std::iota(numbers.begin(), numbers.end(), 0U);
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const auto first = organisation.with_teams_above(all[i].first);
            const auto second = organisation.with_teams_above(all[i].second);
            teams.assign(first.begin(), first.end());
            teams.insert(teams.end(), second.begin(), second.end());
            sort_distinct(teams);
            for (const TeamId team : teams)
                pairs.emplace_back(team.value, i);
        }
        return Rows<std::uint32_t>::grouped(organisation.teams.size(), pairs);
    };
    work_ = deal(channels.pairs(), all_work_);
    advice_ = deal(channels.advice(), all_advice_);
}

} // namespace whodecides::engine
