#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/forum_graph.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// A node without which an undirected graph falls into more parts than before.
struct CutNode {
    struct Part {
        std::uint32_t weight = 0;  ///< of the nodes in it
        std::uint32_t through = 0; ///< a neighbour of the node that is in this part
    };
    std::uint32_t node = 0;
    std::vector<Part> parts; ///< what was joined through the node; heaviest first
};

/// The articulation points of an undirected graph (Hopcroft & Tarjan 1973, iterative), by number. Row n of
/// `edges` has the neighbours of node n; each edge stands in both rows, once.
std::vector<CutNode> cut_nodes(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> weights);

/// People without whom others can no longer reach each other through the forums they share.
class Articulation {
  public:
    struct Part {
        std::uint32_t people = 0;
        ForumId forum; ///< in it, one in which the person takes part
    };
    struct Point {
        PersonId person;
        std::vector<Part> parts; ///< that reach each other through this person; largest first
    };

    explicit Articulation(const ForumGraph& graph);

    /// Ordered by person; nobody where some forum is open to everybody.
    [[nodiscard]] std::span<const Point> points() const { return points_; }

  private:
    std::vector<Point> points_;
};

} // namespace whodecides
