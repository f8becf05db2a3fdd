#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// The reporting forest along first managers. On a cycle, and below one, nobody has a level or a
/// superior. "Above" is answered in O(1) from the entry and exit numbers of a depth-first walk.
class Line {
  public:
    static constexpr std::uint32_t no_level = UINT32_MAX;

    explicit Line(const Organisation& organisation);

    /// 0 for who has no manager; no_level on or below a cycle.
    [[nodiscard]] std::uint32_t level(PersonId person) const { return levels_[person.value]; }
    /// Whether `upper` is above `lower` in the line, at any distance; false for the same person.
    [[nodiscard]] bool above(PersonId upper, PersonId lower) const;
    /// The cycles of managers, each starting at its person with the smallest id (by bytes); a person who
    /// reports to themselves is a cycle of one. Ordered by that id.
    [[nodiscard]] const std::vector<std::vector<PersonId>>& cycles() const { return cycles_; }
    /// Direct reports by first manager.
    [[nodiscard]] std::span<const PersonId> reports(PersonId person) const { return reports_[person.value]; }

  private:
    void number(const Organisation& organisation);
    void find_cycles(const Organisation& organisation);

    std::vector<std::uint32_t> levels_;
    std::vector<std::uint32_t> enter_;
    std::vector<std::uint32_t> leave_;
    std::vector<std::vector<PersonId>> cycles_;
    Rows<PersonId> reports_;
};

} // namespace whodecides
