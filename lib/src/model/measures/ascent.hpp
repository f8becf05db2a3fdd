#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"

namespace whodecides {

/// Things of which each points to at most one other: trees whose roots point to nothing or stand on a
/// cycle. Built by one depth-first walk, linear; "leads to" is answered in O(1) from its entry and exit
/// numbers.
class Ascent {
  public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// `up[i]` is what thing i points to, or `none`.
    explicit Ascent(std::vector<std::uint32_t> up);

    [[nodiscard]] std::uint32_t up(std::uint32_t thing) const { return up_[thing]; }
    /// Steps to the root; `none` on a cycle or where the way ends on one.
    [[nodiscard]] std::uint32_t level(std::uint32_t thing) const;
    /// Whether the way up from `from` comes by `to`, after one step or more.
    [[nodiscard]] bool leads_to(std::uint32_t from, std::uint32_t to) const;
    /// The place in a depth-first walk from the roots: what leads to a thing follows it directly.
    [[nodiscard]] std::uint32_t rank(std::uint32_t thing) const { return enter_[thing]; }
    /// What points to the thing.
    [[nodiscard]] std::span<const std::uint32_t> below(std::uint32_t thing) const { return below_[thing]; }
    /// The cycles, each along the way up; where they start and their order say nothing.
    [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& cycles() const { return cycles_; }

  private:
    void find_cycles();
    void number(std::uint32_t root);

    std::vector<std::uint32_t> up_;
    Rows<std::uint32_t> below_;
    std::vector<std::vector<std::uint32_t>> cycles_;
    std::vector<std::uint32_t> cycle_of_; ///< of things on a cycle, its index
    std::vector<std::uint32_t> root_;
    std::vector<std::uint32_t> depth_;
    std::vector<std::uint32_t> enter_;
    std::vector<std::uint32_t> leave_;
    std::uint32_t clock_ = 0;
};

} // namespace whodecides
