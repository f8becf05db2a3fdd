#pragma once

#include <cstdint>
#include <vector>

#include "model/measures/ascent.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// The reporting forest along first managers. On a cycle, and below one, nobody has a level or a
/// superior.
class Line {
  public:
    static constexpr std::uint32_t no_level = Ascent::none;

    explicit Line(const Organisation& organisation);

    /// 0 for who has no manager; no_level on or below a cycle.
    [[nodiscard]] std::uint32_t level(PersonId person) const { return ascent_.level(person.value); }
    /// Whether `upper` is above `lower` in the line, at any distance; false for the same person. O(1).
    [[nodiscard]] bool above(PersonId upper, PersonId lower) const {
        return level(lower) != no_level && ascent_.leads_to(lower.value, upper.value);
    }
    /// The place in a walk down the line: all below somebody follow them directly. Each person has another.
    [[nodiscard]] std::uint32_t rank(PersonId person) const { return ascent_.rank(person.value); }
    /// Of those who report to `upper` the one who is `lower` or above them; `upper` must be above `lower`.
    /// O(log reports).
    [[nodiscard]] PersonId towards(PersonId upper, PersonId lower) const;
    /// The cycles of managers, each of two or more and starting at its person with the smallest id (by
    /// bytes). Ordered by that id.
    [[nodiscard]] const std::vector<std::vector<PersonId>>& cycles() const { return cycles_; }
    /// How many report to the person directly, by first manager.
    [[nodiscard]] std::size_t reports(PersonId person) const { return ascent_.below(person.value).size(); }

  private:
    Ascent ascent_;
    std::vector<std::vector<PersonId>> cycles_;
};

} // namespace whodecides
