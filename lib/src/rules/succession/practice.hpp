#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "rules/rule.hpp"

namespace whodecides {

/// A seat in which one person alone answers for an open entry.
struct OwnSeat {
    EntryId entry;
    std::uint32_t seat = 0;
};

/// What people answer for and whom they lead, seen from the person. Borrows the context.
class Practice {
  public:
    explicit Practice(const Context& context);

    /// One seat for each open entry the person alone answers for.
    [[nodiscard]] std::span<const OwnSeat> alone(PersonId person) const { return alone_[person.value]; }
    /// How many open entries the person answers for, alone or beside others.
    [[nodiscard]] std::size_t answers(PersonId person) const;
    /// Whether the person answers for something, leads a team, or has people reporting to them.
    [[nodiscard]] bool leads(PersonId person) const;
    /// Whether one of the people behind the actor answers for something. O(1): of many only the first few
    /// are asked.
    [[nodiscard]] bool anybody_answers(Actor actor) const;

  private:
    const Context& context_;
    Rows<OwnSeat> alone_;
    std::vector<std::uint32_t> answers_;
    std::vector<std::uint8_t> leads_team_;
};

} // namespace whodecides
