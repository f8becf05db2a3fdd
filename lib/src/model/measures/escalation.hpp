#pragma once

#include <span>
#include <vector>

#include "model/measures/ascent.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Where a matter goes that somebody cannot settle: a team's `escalates_to`, else the manager. A role or
/// a team without `escalates_to` that is one person is that person.
class Escalation {
  public:
    explicit Escalation(const Organisation& organisation);

    /// Whoever the matter is with: the one person behind a role or a team that does not say itself where
    /// it escalates to, else the actor as it is.
    [[nodiscard]] Actor with(Actor actor) const;
    /// Where it goes next; unknown where that is not said.
    [[nodiscard]] Actor next(Actor actor) const;
    /// Whether a matter with `from` comes to `to`, after one step or more. O(1).
    [[nodiscard]] bool leads_to(Actor from, Actor to) const;
    /// The way from `from` until it comes, after one step or more, to one of `ends`, both included; at most
    /// so many actors.
    [[nodiscard]] std::vector<Actor> way(Actor from, std::span<const Actor> ends, std::size_t most) const;
    /// Of the teams on one circle the one with the smallest id; unknown for a team on none.
    [[nodiscard]] TeamId first_on_circle(TeamId team) const { return first_on_circle_[team.value]; }

  private:
    static std::vector<std::uint32_t> steps(const Organisation& organisation);

    const Organisation& organisation_;
    Ascent ascent_; ///< people, then teams; roles of several people say nothing
    std::vector<TeamId> first_on_circle_;
};

} // namespace whodecides
