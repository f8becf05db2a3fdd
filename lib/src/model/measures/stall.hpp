#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/closure.hpp"
#include "model/measures/dependencies.hpp"
#include "model/measures/manning.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// How many entries stand still when one person is absent (rules.md, Stall): entries that move with
/// them and not without, counted over entries that are neither retired nor already decided.
class Stall {
  public:
    struct Person {
        PersonId person;
        std::uint32_t count = 0; ///< of entries that stall without them; exact
        bool critical = false;   ///< whether a critical entry is among those
    };
    struct Stalled {
        EntryId entry;
        EntryId waits_for; ///< the stalled entry it depends on; unknown where the person is missed directly
    };

    Stall(const Organisation& organisation, const Dependencies& dependencies, const Manning& manning);

    /// Everybody without whom at least so many entries stall, in the order of Organisation::people. Those
    /// who cannot reach the threshold are left out by a bound before anything is counted.
    [[nodiscard]] std::vector<Person> at_least(std::uint32_t threshold) const;
    /// Some of the entries that stall without the person, at most `most` (a few, for
    /// labels): those that miss them directly
    /// first, then what depends on these.
    [[nodiscard]] std::vector<Stalled> entries(PersonId person, std::size_t most) const;
    /// Entries counted at all: the denominator.
    [[nodiscard]] std::size_t considered() const { return considered_; }

  private:
    [[nodiscard]] bool critical(PersonId person) const;

    /// Nodes are first groups of which every member is needed (weight 0), then the entries that move;
    /// edges lead to what stalls with a node.
    Graph graph_;
    Rows<std::uint32_t> stopped_; ///< per person: the nodes that stop without them
    std::uint32_t groups_ = 0;
    std::vector<EntryId> entry_of_;      ///< of the nodes from `groups_` on
    std::vector<std::uint8_t> critical_; ///< per node: a critical entry is reachable
    std::size_t considered_ = 0;
};

} // namespace whodecides
