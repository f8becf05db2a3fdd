#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// *Everyone* in each actor, listed: the people who keep their seat. Made once; whoever enumerates these
/// lists per entry is quadratic.
class Everyone {
  public:
    explicit Everyone(const Organisation& organisation);

    /// Of a person themselves, of a role its holders, of a team its members, leads and those of the teams
    /// below it; empty for `everyone` and for names that stand for nobody.
    [[nodiscard]] std::span<const PersonId> in(Actor actor) const;

    /// Whether somebody is in both; also a team and one below it, whoever is in them. `everyone` overlaps
    /// with whoever has people. Looks through the shorter list: see Overlaps where pairs come back.
    [[nodiscard]] bool overlap(Actor a, Actor b) const;

  private:
    [[nodiscard]] bool overlap_of_groups(Actor a, Actor b) const;

    const Organisation& organisation_;
    Rows<PersonId> teams_;
};

/// Everyone::overlap for many pairs of which most come back: each pair of groups is looked through once.
/// For one thread.
class Overlaps {
  public:
    explicit Overlaps(const Everyone& everyone) : everyone_(everyone) {}

    [[nodiscard]] bool operator()(Actor a, Actor b);

  private:
    const Everyone& everyone_;
    std::unordered_map<std::uint64_t, bool> known_;
};

} // namespace whodecides
