#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/measures/closure.hpp"

namespace whodecides {

/// Weighs what is reachable from sets of nodes by leaping over stretches that all ways pass.
///
/// Trees that hang on the graph by one edge are folded into the node they hang on. On the rest, node q
/// *dominates* x if every way from x to an end passes q; the nearest such q is x's parent in a tree whose
/// root stands behind all ends (Aho, Hopcroft and Ullman 1976: on acyclic graphs one pass of nearest
/// common ancestors). Nodes are renumbered so that edges still lead upwards and every subtree is an
/// unbroken run of numbers that ends with its top. A walk takes the smallest node of its front; as long as
/// an ancestor of it comes no later than the rest of the front, all between the two is reachable, met by
/// nobody else, and weighs the difference of what the two reach. Jump pointers (Myers 1983) find the last
/// such ancestor in logarithmic time. On chains, forests and ladders a walk takes few steps; on a lattice
/// many, hence the budget.
class DominatedWalk {
  public:
    explicit DominatedWalk(const Graph& graph);

    /// The weight of all that is reachable from the sources; nothing once the budget of steps, a small
    /// multiple of the size of the graph, is spent.
    std::optional<std::uint32_t> weight(std::span<const std::uint32_t> sources);

  private:
    struct Hanging {
        std::uint32_t core;  ///< place of the node it hangs on
        std::uint32_t enter; ///< number in a walk of that tree
        std::uint32_t node;
    };
    enum class Seen : std::uint8_t { no, probed, reached };

    void fold(const Graph& graph);
    void dominate(const Graph& graph);
    void lay_out(const Graph& graph);
    void reach();

    [[nodiscard]] std::uint32_t common_ancestor(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::uint32_t last_ancestor_up_to(std::uint32_t place, std::uint32_t limit) const;
    void begin_walk() { ++walk_; }
    [[nodiscard]] Seen seen(std::uint32_t place) const {
        return walk_of_[place] == walk_ ? seen_[place] : Seen::no;
    }
    void push(std::uint32_t place, Seen how);
    std::optional<std::uint32_t> walk();
    std::uint32_t weigh_hanging();

    // By number in the graph.
    std::vector<std::uint32_t>
        anchor_; ///< the node of the core a hanging node belongs to; itself in the core
    std::vector<std::uint32_t> enter_;
    std::vector<std::uint32_t> tree_size_;
    std::vector<std::uint32_t> tree_weight_;
    std::vector<std::uint32_t> place_; ///< of nodes of the core
    // By number in the core while dominating, by place afterwards; the last is the root.
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> jump_;
    std::vector<std::uint32_t> depth_;
    // By place.
    Rows<std::uint32_t> edges_;
    std::vector<std::uint32_t> weights_;
    std::vector<std::uint32_t> reach_; ///< weight of all that is reachable
    std::uint32_t root_ = 0;

    std::vector<std::uint32_t> front_; ///< a heap, smallest first
    std::vector<std::uint32_t> walk_of_;
    std::vector<Seen> seen_;
    std::vector<Hanging> hanging_;
    std::uint32_t walk_ = 0;
    std::int64_t budget_ = 0; ///< steps left
    bool usable_ = true;
};

} // namespace whodecides
