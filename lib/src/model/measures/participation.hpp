#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/everyone.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who takes part in which forum: whoever it names, those meant by the roles and teams it names, and those
/// meant by a team that lists it (see Everyone::meant).
class Participation {
  public:
    /// Who takes part in more forums than this is taken to meet everybody, so that no list grows large.
    static constexpr std::size_t most_of_a_person = 64;
    static constexpr std::size_t most_of_a_group = 1024;

    Participation(const Organisation& organisation, const Everyone& everyone);

    /// The forums of an actor: those of everyone in it, and those that name it. Sorted, each once.
    [[nodiscard]] std::span<const ForumId> forums_of(Actor actor) const;
    /// Whether somebody of the one and somebody of the other are in one forum. Who takes part in an open
    /// forum can be met there by everybody; so can those of a forum with a member nobody knows, since it may
    /// be anybody.
    [[nodiscard]] bool meet(Actor a, Actor b) const;
    /// Whether one of everyone in the actor takes part in the forum, or may go there.
    [[nodiscard]] bool takes_part(Actor actor, ForumId forum) const;
    /// Whether everybody meets everybody: in an open forum that names no members, or in one of `everyone`.
    [[nodiscard]] bool all_meet() const { return all_meet_; }
    /// Whether everybody may go there: it is open, of `everyone`, or names somebody unknown.
    [[nodiscard]] bool is_open(ForumId forum) const { return open_[forum.value] != 0; }

  private:
    /// People, roles and teams as one row of numbers, in this order.
    [[nodiscard]] std::uint32_t number_of(Actor actor) const;
    void note_open_forums();
    [[nodiscard]] Rows<ForumId> named() const;
    void gather(const Everyone& everyone);

    const Organisation& organisation_;
    std::vector<std::uint8_t> open_; ///< per forum
    bool all_meet_ = false;
    Rows<ForumId> forums_; ///< per actor
    std::vector<std::uint8_t> meets_everybody_;
};

} // namespace whodecides
