#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"

namespace whodecides {

/// A directed graph without cycles: every edge leads to a larger number, and is there once.
struct Graph {
    Rows<std::uint32_t> edges;         ///< row n: where the edges of node n lead
    std::vector<std::uint8_t> weights; ///< of the nodes: 0 or 1

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(weights.size()); }
};

/// For every set of nodes (a row of `sources`) the weight of all that is reachable from it, itself
/// included. Exact. Near-linear for a few hundred sets on any graph, and for any number of sets on
/// forests, chains, ladders and the like; else a pass over the graph for every 256 sets.
std::vector<std::uint32_t> closure_weights(const Graph& graph, const Rows<std::uint32_t>& sources);

/// The same by bit sets alone.
std::vector<std::uint32_t> closure_weights_by_bits(const Graph& graph, const Rows<std::uint32_t>& sources);

/// For every node the weight of all that is reachable from it, where ways that part and meet again count
/// double: never too small, and exact on trees. No more than `cap`.
std::vector<std::uint32_t> closure_bounds(const Graph& graph, std::uint32_t cap);

} // namespace whodecides
