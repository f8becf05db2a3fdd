#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/everyone.hpp"
#include "model/measures/participation.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Two teams that work on the same entries.
struct TeamPair {
    TeamId first; ///< the smaller id
    TeamId second;
    bool channel = false; ///< they have a common member, forum or open forum
    /// On all their entries it is the same one person who works for one of them: that person is the link.
    bool through_one = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Two teams of which one advises the other, and on how many entries.
struct AdvicePair {
    TeamId first; ///< the smaller id
    TeamId second;
    std::uint32_t by_first = 0; ///< the first advises where the second answers or decides
    std::uint32_t by_second = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Which teams share work, and whether they can talk about it.
///
/// A seat is held for one team. A team holds its own; a role one of its `team`, else of the team all its
/// holders are in; a person one of the team they are in. Who is in several teams, none of them above the
/// others, holds it for none: which of them they speak for is not written. External and implied teams, and
/// teams in which nobody is known, are left out, and so are pairs of a team and one below it.
///
/// Two teams are joined by an entry on which both answer, decide or do, and by one that depends on the
/// other's. An entry of more than `most_teams` teams joins nobody: it is everybody's, and no two of them
/// settle it between themselves.
class Channels {
  public:
    static constexpr std::size_t most_teams = 8;
    /// Seats with one of these join teams.
    static constexpr DutySet working = owning | Duty::does;

    Channels(const Organisation& organisation, const Everyone& everyone, const Participation& participation);

    /// All pairs joined by an entry that is not retired, sorted.
    [[nodiscard]] std::span<const TeamPair> pairs() const { return pairs_; }
    /// The entries that join a pair, each once, sorted; of a dependency the one that waits.
    [[nodiscard]] std::span<const EntryId> entries(const TeamPair& pair) const {
        return std::span(entries_).subspan(pair.begin, pair.end - pair.begin);
    }
    /// The teams joined by the entry, sorted; none where there are too many, and of a retired one.
    [[nodiscard]] std::span<const TeamId> at_work(EntryId entry) const { return at_work_[entry.value]; }
    /// All pairs of which one advises the other, sorted. Roles with `oversight` advise by design and are left
    /// out.
    [[nodiscard]] std::span<const AdvicePair> advice() const { return advice_; }
    /// The entries on which one of the pair advises the other, sorted.
    [[nodiscard]] std::span<const EntryId> entries(const AdvicePair& pair) const {
        return std::span(advised_).subspan(pair.begin, pair.end - pair.begin);
    }
    /// The team a seat of that actor is held for; unknown where there is none, or nobody present.
    [[nodiscard]] TeamId team_of(Actor actor) const;

  private:
    friend class ChannelFinder;

    const Organisation& organisation_;
    std::vector<TeamId> team_of_person_;
    std::vector<TeamId> team_of_role_;
    std::vector<TeamPair> pairs_;
    std::vector<EntryId> entries_;
    Rows<TeamId> at_work_; ///< per entry
    std::vector<AdvicePair> advice_;
    std::vector<EntryId> advised_;
};

} // namespace whodecides
