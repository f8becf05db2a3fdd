#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"
#include "rules/rule.hpp"

namespace whodecides {

/// Somebody who names a coach of their own, and where.
struct Coachee {
    PersonId person;
    Span span; ///< the name of the coach
};

/// Who coaches whom. Nobody coaches themselves; a coach who is not there does not count, a name that nobody
/// knows counts as somebody. Linear.
class Coaching {
  public:
    explicit Coaching(const Context& context);

    /// Whether the person has a coach of their own, or one of an entry they answer for (`coach` of the
    /// entry, MOCHA's M).
    [[nodiscard]] bool has_coach(PersonId person) const { return coached_[person.value] != 0; }
    /// The present people who name this one as their coach, or a role that is this one's alone.
    [[nodiscard]] std::span<const Coachee> coachees(PersonId coach) const { return coachees_[coach.value]; }

  private:
    void add_own();
    void add_those_of_entries(const Answering& answering);

    const Organisation& organisation_;
    std::vector<std::uint8_t> coached_;
    Rows<Coachee> coachees_;
};

/// Adds a label for each coach who is written for the person and does not count; at most four.
void label_absent_coaches(const Organisation& organisation, Finding& finding, PersonId person);

} // namespace whodecides
