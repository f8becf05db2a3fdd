#pragma once

#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// Who answers or decides, as the seats name them, each once; without names that stand for nobody known.
std::vector<Actor> owners_of(const Entry& entry);

/// Whether the person is one of those who hold what the actor holds.
bool holds(const Organisation& organisation, PersonId person, Actor actor);

/// Who owns what in one organisation, which is borrowed.
class Ownership {
  public:
    explicit Ownership(const Organisation& organisation);

    /// Whether somebody holds the seat who keeps it, or whom the organisation does not name.
    [[nodiscard]] bool is_filled(const Seat& seat) const;
    /// Whether somebody answers for the entry and somebody decides it; where one of these is not written, it
    /// is the other.
    [[nodiscard]] bool is_owned(const Entry& entry) const;
    /// People without each of whom the entry, which is owned, is not; at most two.
    [[nodiscard]] std::vector<PersonId> sole_owners(const Entry& entry) const;

  private:
    [[nodiscard]] bool has_filled(const Entry& entry, Duty duty) const;
    /// The one without whom nobody fills a seat of the duty; unknown where there are several or none.
    [[nodiscard]] PersonId alone(const Entry& entry, Duty duty) const;

    const Organisation& organisation_;
    std::vector<PersonId> last_in_team_; ///< of each team whose only person is known
};

} // namespace whodecides
