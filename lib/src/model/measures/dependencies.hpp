#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// The graph of `depends_on` among entries that are not retired, condensed into its strongly connected
/// components (Tarjan 1972, iterative: chains of 200,000 are welcome).
class Dependencies {
  public:
    explicit Dependencies(const Organisation& organisation);

    /// Component of an entry. Components are numbered so that what an entry depends on has a smaller or
    /// equal number: going through them in order is bottom-up.
    [[nodiscard]] std::uint32_t component(EntryId entry) const { return component_[entry.value]; }
    [[nodiscard]] std::size_t component_count() const { return component_count_; }
    /// For each cyclic component (several entries, or one that depends on itself), ordered by its smallest
    /// id: a shortest cycle through the entry with the smallest id (by bytes), starting there; among equally
    /// short ones the first by ids.
    [[nodiscard]] const std::vector<std::vector<EntryId>>& cycles() const { return cycles_; }

  private:
    std::vector<std::uint32_t> component_;
    std::size_t component_count_ = 0;
    std::vector<std::vector<EntryId>> cycles_;
};

} // namespace whodecides
