#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/measures/bearers.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Who is there for something: nobody, exactly one person, or several. More need not be known to tell
/// whose absence leaves it empty.
class Cover {
  public:
    void add(PersonId person) {
        if (!several_ && !one_.known())
            one_ = person;
        else if (one_ != person)
            several_ = true;
    }
    void add(const Cover& other) {
        if (other.one_.known())
            add(other.one_);
        several_ = several_ || other.several_;
    }
    void add_several() { several_ = true; }

    [[nodiscard]] bool anybody() const { return several_ || one_.known(); }
    /// The one whose absence leaves nobody; unknown where there are none or several.
    [[nodiscard]] PersonId alone() const { return several_ ? PersonId{} : one_; }
    [[nodiscard]] bool without(PersonId person) const { return several_ || (one_.known() && one_ != person); }

  private:
    PersonId one_;
    bool several_ = false;
};

/// A group of which some number must be there.
struct Group {
    std::uint32_t size = 0;
    std::uint32_t manned = 0;
    /// People without whom places of the group are empty, and how many; most first.
    std::vector<std::pair<PersonId, std::uint32_t>> alone;

    void add(const Cover& place);
    /// To be called after the last `add`.
    void settle();
};

/// Who mans the seats of each actor, see Bearers.
class Manning {
  public:
    explicit Manning(const Organisation& organisation);

    /// One of everyone in the actor. Unknown names, `everyone`, and whoever has people the organisation does
    /// not name, count as several; generic names (TBD) as nobody.
    [[nodiscard]] Cover of(Actor actor) const;
    /// The one who is meant where a team answers: one of its holders, or their deputies and the team's.
    /// Members do not count, unless they decide together.
    [[nodiscard]] Cover led(TeamId team) const { return covers_[bearers_.led(team)]; }
    /// The people of a role with several holders at once, or of a team in a shared mode without a lead,
    /// each with their deputies; nullptr where they cover each other, as co-leads do. With a quorum
    /// written, co-leads are such a group too.
    [[nodiscard]] const Group* group(Actor actor, bool quorum_written) const;

  private:
    [[nodiscard]] Group group_of(Actor actor) const;

    const Organisation& organisation_;
    Bearers bearers_;
    std::vector<Cover> covers_; ///< per node of the bearers
    std::vector<Group> role_groups_;
    std::vector<Group> team_groups_;
};

} // namespace whodecides
