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
    /// Those who are meant where a list names the actor. Of a team these are its leads, its members (of a
    /// sub-team among them everyone) and the holders of its roles; all below it only where it names no
    /// person or role as member. To ask the directors is not to ask all whose teams have theirs above them.
    [[nodiscard]] std::span<const PersonId> meant(Actor actor) const;
    /// The teams by whose name the person is meant.
    [[nodiscard]] std::span<const TeamId> teams_meaning(PersonId person) const {
        return meaning_[person.value];
    }

    /// Whether somebody is in both; also a team and one below it, whoever is in them.
    [[nodiscard]] bool overlap(TeamId a, TeamId b) const;
    /// Whether one of those meant by `named` is in `whom`; also where both are one actor, or `named` is a
    /// team below `whom`. `everyone` reaches whoever has people. Looks through a list: see Reaches where
    /// pairs come back.
    [[nodiscard]] bool reaches(Actor named, Actor whom) const;

  private:
    void find_meant();

    const Organisation& organisation_;
    Rows<PersonId> teams_;
    Rows<PersonId> meant_; ///< per team
    Rows<TeamId> meaning_; ///< per person, sorted
};

/// Everyone::reaches for many pairs of which most come back: each pair of groups is looked through once.
/// For one thread.
class Reaches {
  public:
    explicit Reaches(const Everyone& everyone) : everyone_(everyone) {}

    [[nodiscard]] bool operator()(Actor named, Actor whom);

  private:
    const Everyone& everyone_;
    std::unordered_map<std::uint64_t, bool> known_;
};

} // namespace whodecides
