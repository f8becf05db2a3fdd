#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/measures/dependencies.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// How many entries stand still when one person is absent (rules.md, Stall): entries that move with
/// them and not without, counted over entries that are neither retired nor already decided.
class Stall {
  public:
    Stall(const Organisation& organisation, const Dependencies& dependencies);

    /// Entries that stall without the person. Exact.
    [[nodiscard]] std::size_t count(PersonId person) const { return counts_[person.value]; }
    /// Some of them for labels, at most `most`: those held up directly first, then by dependency.
    [[nodiscard]] std::vector<EntryId> entries(PersonId person, std::size_t most) const;
    /// Whether a critical entry is among them.
    [[nodiscard]] bool stalls_critical(PersonId person) const { return critical_[person.value] != 0; }
    /// Entries counted at all: the denominator.
    [[nodiscard]] std::size_t considered() const { return considered_; }

  private:
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint8_t> critical_;
    std::size_t considered_ = 0;
    std::vector<std::uint32_t> direct_offsets_{0};
    std::vector<EntryId> direct_;
    const Organisation* organisation_ = nullptr;
};

} // namespace whodecides
