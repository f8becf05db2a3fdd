#include "model/measures/channels.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/vectors.hpp"
#include "model/measures/lowest_team.hpp"
#include "model/measures/offices.hpp"
#include "model/measures/voices.hpp"

namespace whodecides {

namespace {

/// A team on an entry, and who alone works there for it; unknown where it is the team as such, or several.
struct TeamAtWork {
    TeamId team;
    PersonId alone;
};

/// One entry that joins two teams, and who alone works there for each of them.
struct Joined {
    TeamId first;
    TeamId second;
    EntryId entry;
    PersonId for_first;
    PersonId for_second;
    friend auto operator<=>(const Joined&, const Joined&) = default;
};

/// One entry on which a team advises another.
struct Advised {
    TeamId first;
    TeamId second;
    EntryId entry;
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
            for (const TeamAtWork& one : teams_on(entry, Channels::working)) {
                teams_at_work_.data.push_back(one);
                channels_.at_work_.data.push_back(one.team);
            }
            teams_at_work_.end_row();
            channels_.at_work_.end_row();
        }
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e)
            join({e});
        std::ranges::sort(joined_);
        for (auto begin = joined_.begin(); begin != joined_.end();) {
            const auto end = std::find_if(begin, joined_.end(), [&](const Joined& one) {
                return one.first != begin->first || one.second != begin->second;
            });
            add_pair({begin, end}, everyone, participation);
            begin = end;
        }
    }

    void find_advice() {
        std::vector<Advised> advised;
        for (std::uint32_t e = 0; e < organisation_.entries.size(); ++e) {
            const Entry& entry = organisation_.entries[e];
            const std::vector<TeamAtWork> owners = teams_on(entry, owning);
            if (owners.empty())
                continue;
            for (const auto& [by, adviser] : teams_on(entry, Duty::advises))
                for (const auto& [to, owner] : owners)
                    if (!related(by, to))
                        advised.push_back({std::min(by, to), std::max(by, to), {e}, by < to});
        }
        std::ranges::sort(advised);
        std::vector<AdvicePair>& pairs = channels_.advice_;
        std::vector<EntryId>& entries = channels_.advised_;
        for (const Advised& one : advised) {
            const auto here = static_cast<std::uint32_t>(entries.size());
            if (pairs.empty() || pairs.back().first != one.first || pairs.back().second != one.second)
                pairs.push_back({one.first, one.second, 0, 0, here, here});
            AdvicePair& pair = pairs.back();
            ++(one.by_first ? pair.by_first : pair.by_second);
            if (pair.begin == here || entries.back() != one.entry)
                entries.push_back(one.entry);
            pair.end = static_cast<std::uint32_t>(entries.size());
        }
    }

  private:
    void add_pair(std::span<const Joined> joined, const Everyone& everyone,
                  const Participation& participation) {
        const TeamId first = joined.front().first;
        const TeamId second = joined.front().second;
        const auto all_by = [&](PersonId Joined::*whom) {
            const PersonId one = joined.front().*whom;
            return one.known() && std::ranges::all_of(
                                      joined, [&](PersonId by) { return by == one; }, whom);
        };
        TeamPair& pair = channels_.pairs_.emplace_back();
        pair.first = first;
        pair.second = second;
        pair.channel = participation.meet(first, second) || everyone.overlap(first, second);
        pair.through_one = all_by(&Joined::for_first) || all_by(&Joined::for_second);
        pair.begin = static_cast<std::uint32_t>(channels_.entries_.size());
        for (const Joined& one : joined)
            if (channels_.entries_.size() == pair.begin || channels_.entries_.back() != one.entry)
                channels_.entries_.push_back(one.entry);
        pair.end = static_cast<std::uint32_t>(channels_.entries_.size());
    }

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
    std::vector<TeamAtWork> teams_on(const Entry& entry, DutySet duties) const {
        std::vector<std::pair<TeamId, PersonId>> found;
        for (const Seat& seat : entry.seats) {
            if (entry.retired() || !seat.duties.any(duties) ||
                (duties == Duty::advises && oversees(organisation_, seat.who.actor)))
                continue;
            const TeamId team = channels_.team_of(seat.who.actor);
            const Actor who = individual(organisation_, seat.who.actor);
            if (team.known() && considered_[team.value] != 0)
                found.emplace_back(team, who.is_person() ? who.person() : PersonId{});
        }
        sort_distinct(found);
        std::vector<TeamAtWork> teams;
        for (const auto& [team, person] : found) {
            if (teams.empty() || teams.back().team != team)
                teams.push_back({team, person});
            else
                teams.back().alone = {};
        }
        if (teams.size() > Channels::most_teams)
            teams.clear();
        return teams;
    }

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
        std::vector<TeamAtWork> needed;
        for (const Link<Entry>& link : organisation_[id].depends_on)
            if (link.to.known())
                std::ranges::copy(teams_at_work_[link.to.value], std::back_inserter(needed));
        std::vector<TeamId> distinct;
        for (const TeamAtWork& one : needed)
            distinct.push_back(one.team);
        sort_distinct(distinct);
        if (distinct.size() > Channels::most_teams)
            return;
        for (const TeamAtWork& team : teams)
            for (const TeamAtWork& other : needed)
                join(id, team, other);
    }

    void join(EntryId id, const TeamAtWork& a, const TeamAtWork& b) {
        if (related(a.team, b.team))
            return;
        const auto& [low, high] = a.team < b.team ? std::tie(a, b) : std::tie(b, a);
        joined_.push_back({low.team, high.team, id, low.alone, high.alone});
    }

    Channels& channels_;
    const Organisation& organisation_;
    std::vector<std::uint8_t> considered_; ///< per team
    Rows<TeamAtWork> teams_at_work_;       ///< per entry
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
