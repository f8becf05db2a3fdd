#pragma once

#include <cstdint>

#include "yaml/tree.hpp"

namespace whodecides::yaml {

/// Bounds what a source says once every alias is written out and every merge key flattened: to the limit
/// of nodes, and to three times those that are written or to 100,000 where that is more. Whoever walks the
/// tree walks no further.
class Budget {
  public:
    /// `most` nodes, as written and repeated.
    explicit Budget(std::uint64_t most) : most_(most) {}

    /// Whether there is no room for one more node.
    [[nodiscard]] bool is_spent() const { return spent_ >= most_; }
    /// One more node as written, where there is room for it.
    void add_node() {
        ++nodes_;
        ++spent_;
    }
    /// What an alias, beyond itself, or a merge key at `place` repeats. Throws Broken where that is too much.
    void spend(std::uint64_t size, Span place);
    /// Throws Broken: what stands at `place` is beyond the limit of nodes.
    [[noreturn]] void refuse(Span place);
    /// Whether something was beyond the limit of nodes, so that there is no point in reading on.
    [[nodiscard]] bool is_overdrawn() const { return overdrawn_; }
    /// Nodes so far, repeated ones too; the growth over a node is its size written out.
    [[nodiscard]] std::uint64_t spent() const { return spent_; }

  private:
    std::uint64_t most_;
    std::uint64_t nodes_ = 0; ///< as written
    std::uint64_t spent_ = 0;
    bool overdrawn_ = false;
};

} // namespace whodecides::yaml
