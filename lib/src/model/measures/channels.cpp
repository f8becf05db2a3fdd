#include "model/measures/channels.hpp"

#include <algorithm>
#include <iterator>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

/// The one team the person is in that has all the others above it.
TeamId lowest_team(const Organisation& organisation, PersonId person) {
    const auto teams = organisation.teams_of(person);
    TeamId lowest;
    for (const TeamId team : teams)
        if (!lowest.known() || organisation.within(team, lowest))
            lowest = team;
    const bool alone =
        std::ranges::all_of(teams, [&](TeamId team) { return organisation.within(lowest, team); });
    return alone ? lowest : TeamId{};
}

struct Joined {
    TeamId first;
    TeamId second;
    EntryId entry;
    friend auto operator<=>(const Joined&, const Joined&) = default;
};

/// One entry on which a team advises another.
struct Advised {
    TeamId first;
    TeamId second;
    bool by_first;
    friend auto operator<=>(const Advised&, const Advised&) = default;
};

} // namespace

class ChannelFinder {
  public:
    explicit ChannelFinder(Channels& channels)
        : channels_(channels), organisation_(channels.organisation_),
          considered_(organisation_.teams.size(), 0) {
        for (std::uint32_t t = 0; t < considered_.size(); ++t) {
            const Team& team = organisation_.teams[t];
            considered_[t] = !team.external && !team.implied && organisation_.everyone_count(TeamId{t}) > 0;
        }
    }

    void find_teams() {
        for (std::uint32_t p = 0; p < organisation_.people.size(); ++p)
            channels_.team_of_person_.push_back(lowest_team(organisation_, {p}));
        for (std::uint32_t r = 0; r < organisation_.roles.size(); ++r)
            channels_.team_of_role_.push_back(team_of_role({r}));
    }

    void find_pairs(const Everyone& everyone, const Participation& participation) {
        for (const Entry& entry : organisation_.entries) {
            append(teams_at_work_.data, teams_on(entry, Channels::working));
            teams_at_work_.end_row();
        }
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            join({e});
        sort_distinct(joined_);
        for (std::size_t i = 0; i < joined_.size(); ++i) {
            const auto [first, second, entry] = joined_[i];
            if (i == 0 || joined_[i - 1].first != first || joined_[i - 1].second != second) {
                const bool channel = participation.meet(first, second) || everyone.overlap(first, second);
                const auto begin = static_cast<std::uint32_t>(i);
                channels_.pairs_.push_back({first, second, channel, begin, begin});
            }
            ++channels_.pairs_.back().end;
            channels_.entries_.push_back(entry);
        }
    }

    void find_advice() {
        std::vector<Advised> advised;
        for (const Entry& entry : organisation_.entries) {
            const std::vector<TeamId> owners = teams_on(entry, owning);
            if (owners.empty())
                continue;
            for (const TeamId by : teams_on(entry, Duty::advises))
                for (const TeamId to : owners)
                    if (!related(by, to))
                        advised.push_back({std::min(by, to), std::max(by, to), by < to});
        }
        std::ranges::sort(advised);
        std::vector<AdvicePair>& pairs = channels_.advice_;
        for (const Advised& one : advised) {
            if (pairs.empty() || pairs.back().first != one.first || pairs.back().second != one.second)
                pairs.push_back({one.first, one.second, 0, 0});
            ++(one.by_first ? pairs.back().by_first : pairs.back().by_second);
        }
    }

  private:
    TeamId team_of_role(RoleId id) const {
        const Role& role = organisation_[id];
        if (!role.team.empty())
            return role.team.front().actor.is_team() ? role.team.front().actor.team() : TeamId{};
        const auto holders = organisation_.holders(id).people;
        if (holders.empty())
            return {};
        const TeamId team = channels_.team_of_person_[holders.front().value];
        const bool of_all = std::ranges::all_of(
            holders, [&](PersonId holder) { return channels_.team_of_person_[holder.value] == team; });
        return of_all ? team : TeamId{};
    }

    /// The teams for which seats with one of the duties are held; none where there are too many, and on
    /// retired entries.
    std::vector<TeamId> teams_on(const Entry& entry, DutySet duties) const {
        std::vector<TeamId> teams;
        if (entry.retired())
            return teams;
        for (const Seat& seat : entry.seats) {
            if (duties == Duty::advises && by_design(seat.who.actor))
                continue;
            const TeamId team = seat.duties.any(duties) ? channels_.team_of(seat.who.actor) : TeamId{};
            if (team.known() && considered_[team.value] != 0)
                teams.push_back(team);
        }
        sort_distinct(teams);
        if (teams.size() > Channels::most_teams)
            teams.clear();
        return teams;
    }

    bool by_design(Actor actor) const { return actor.is_role() && organisation_[actor.role()].oversight; }
    bool related(TeamId a, TeamId b) const {
        return organisation_.within(a, b) || organisation_.within(b, a);
    }

    void join(EntryId id) {
        const auto teams = teams_at_work_[id.value];
        for (std::size_t i = 0; i < teams.size(); ++i)
            for (std::size_t j = i + 1; j < teams.size(); ++j)
                join(id, teams[i], teams[j]);
        if (teams.empty())
            return;
        std::vector<TeamId> needed;
        for (const Link<Entry>& link : organisation_[id].depends_on)
            if (link.to.known())
                std::ranges::copy(teams_at_work_[link.to.value], std::back_inserter(needed));
        sort_distinct(needed);
        if (needed.size() > Channels::most_teams)
            return;
        for (const TeamId team : teams)
            for (const TeamId other : needed)
                join(id, team, other);
    }

    void join(EntryId id, TeamId a, TeamId b) {
        if (!related(a, b))
            joined_.push_back({std::min(a, b), std::max(a, b), id});
    }

    Channels& channels_;
    const Organisation& organisation_;
    std::vector<std::uint8_t> considered_; ///< per team
    Rows<TeamId> teams_at_work_;           ///< per entry
    std::vector<Joined> joined_;
};

Channels::Channels(const Organisation& organisation, const Everyone& everyone,
                   const Participation& participation)
    : organisation_(organisation) {
    ChannelFinder finder(*this);
    finder.find_teams();
    finder.find_pairs(everyone, participation);
    finder.find_advice();
}

TeamId Channels::team_of(Actor actor) const {
    if (!actor.is_somebody() || organisation_.holders(actor).sharing == Sharing::nobody)
        return {};
    return actor.is_person() ? team_of_person_[actor.index]
           : actor.is_role() ? team_of_role_[actor.index]
                             : actor.team();
}

} // namespace whodecides
