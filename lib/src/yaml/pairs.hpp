#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "source/problem.hpp"
#include "yaml/budget.hpp"
#include "yaml/record.hpp"
#include "yaml/repeats.hpp"

namespace whodecides::yaml {

/// Turns the pairs of a mapping as written into the pairs that count: of equal keys the first, no keys
/// but texts, and what `<<` merges behind the own pairs, whose keys win. A merged mapping was settled
/// before it could be merged, so each is flattened once.
class Pairs {
  public:
    Pairs(const Tree& tree, Budget& budget, std::vector<Problem>& problems)
        : tree_(tree), budget_(budget), problems_(problems) {}

    /// `children` are keys and values in turn. The result is valid until the next call. Throws Broken
    /// where merging is beyond the budget.
    std::span<const std::uint32_t> settle(std::span<const std::uint32_t> children);

  private:
    [[nodiscard]] bool is_merge_key(std::uint32_t key) const;
    void leave_out_odd_keys(std::span<const std::uint32_t> children);
    void report_repeats(std::span<const Repeat> repeats);
    void drop(std::span<const Repeat> repeats);
    void take_keys();
    void take_merge_key();
    void merge(std::uint32_t key, std::uint32_t value);
    void append(std::uint32_t key, std::uint32_t mapping);
    void report_merge(std::uint32_t value);

    const Tree& tree_;
    Budget& budget_;
    std::vector<Problem>& problems_;
    Repeats repeats_;
    std::vector<std::string_view> keys_;
    std::vector<std::uint32_t> settled_;
};

} // namespace whodecides::yaml
