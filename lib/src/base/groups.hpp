#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace whodecides {

/// Disjoint sets of the numbers below `count`, with path halving; the smallest member stands for a set.
class Groups {
  public:
    explicit Groups(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
    }
    std::uint32_t find(std::uint32_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }
    bool joined(std::uint32_t a, std::uint32_t b) { return find(a) == find(b); }

  private:
    std::vector<std::uint32_t> parent_;
};

} // namespace whodecides
