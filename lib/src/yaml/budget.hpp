#pragma once

#include <cstdint>

#include "yaml/tree.hpp"

namespace whodecides::yaml {

/// Bounds what a source says once every alias is written out and every merge key flattened: to ten
/// times its nodes, or to a million where that is more. Whoever walks the tree walks no further.
class Budget {
  public:
    /// One more node as written.
    void add_node() {
        ++nodes_;
        ++spent_;
    }
    /// What an alias, beyond itself, or a merge key at `place` repeats. Throws Broken where that is too much.
    void spend(std::uint64_t size, Span place);
    /// Nodes as written so far.
    [[nodiscard]] std::uint64_t nodes() const { return nodes_; }
    /// Nodes so far, repeated ones too; the growth over a node is its size written out.
    [[nodiscard]] std::uint64_t spent() const { return spent_; }

  private:
    std::uint64_t nodes_ = 0;
    std::uint64_t spent_ = 0;
};

} // namespace whodecides::yaml
