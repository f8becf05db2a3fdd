#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "model/measures/closure.hpp"
#include "model/measures/dominated.hpp"

using namespace whodecides;

namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Graph graph_of(std::uint32_t nodes, Edges edges) {
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return {Rows<std::uint32_t>::grouped(nodes, edges), std::vector<std::uint8_t>(nodes, 1)};
}

std::uint32_t by_search(const Graph& graph, std::span<const std::uint32_t> sources) {
    std::vector<std::uint32_t> queue(sources.begin(), sources.end());
    std::set<std::uint32_t> met;
    std::uint32_t weight = 0;
    while (!queue.empty()) {
        const std::uint32_t node = queue.back();
        queue.pop_back();
        if (!met.insert(node).second)
            continue;
        weight += graph.weights[node];
        queue.insert(queue.end(), graph.edges[node].begin(), graph.edges[node].end());
    }
    return weight;
}

/// Every node alone, and some pairs far apart.
Rows<std::uint32_t> everybody(std::uint32_t nodes) {
    Rows<std::uint32_t> sources;
    for (std::uint32_t n = 0; n < nodes; ++n) {
        sources.data.push_back(n);
        sources.data.push_back((n + nodes / 2) % nodes);
        sources.end_row();
    }
    return sources;
}

} // namespace

TEST_CASE("closures of random graphs weigh what a search finds") {
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t limit) {
        return static_cast<std::uint32_t>(random() % std::max(1U, limit));
    };
    std::size_t walked = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::uint32_t nodes = 1 + below(24);
        Edges edges;
        const std::uint32_t count = below(nodes * (1 + below(3)));
        const std::uint32_t stretch = 1 + below(nodes);
        for (std::uint32_t e = 0; e < count && nodes > 1; ++e) {
            const std::uint32_t from = below(nodes - 1);
            edges.emplace_back(from, from + 1 + below(std::min(stretch, nodes - from - 1)));
        }
        Graph graph = graph_of(nodes, edges);
        for (std::uint8_t& weight : graph.weights)
            weight = below(5) != 0;
        Rows<std::uint32_t> sources;
        for (int set = 0; set < 12; ++set) {
            for (std::uint32_t s = below(5); s-- > 0;)
                sources.data.push_back(below(nodes));
            sources.end_row();
        }
        const auto bits = closure_weights_by_bits(graph, sources);
        const auto bounds = closure_bounds(graph, 1000);
        DominatedWalk walk(graph);
        for (std::size_t set = 0; set < sources.size(); ++set) {
            const std::uint32_t expected = by_search(graph, sources[set]);
            REQUIRE(bits[set] == expected);
            if (const auto weight = walk.weight(sources[set])) {
                REQUIRE(*weight == expected);
                ++walked;
            }
            std::uint32_t bound = 0;
            for (const std::uint32_t node : sources[set])
                bound += bounds[node];
            REQUIRE(bound >= expected);
        }
    }
    CHECK(walked > 20000);
}

TEST_CASE("chains, ladders, trees and mixtures of them are walked within the budget") {
    const std::uint32_t nodes = 200000;
    Edges chain;
    Edges ladder;
    Edges reading_tree; // every node leads to many
    Edges meeting_tree; // many lead to every node
    Edges caterpillar;
    for (std::uint32_t n = 0; n + 1 < nodes; ++n) {
        chain.emplace_back(n, n + 1);
        reading_tree.emplace_back(n / 2, n + 1);
        meeting_tree.emplace_back(n, std::max(n + 1, n / 2 + nodes / 2));
        caterpillar.emplace_back(n % 2 == 0 ? n : n - 1, n + 1);
    }
    for (std::uint32_t n = 0; n + 3 < nodes; n += 3) {
        ladder.emplace_back(n, n + 1);
        ladder.emplace_back(n, n + 2);
        ladder.emplace_back(n + 1, n + 3);
        ladder.emplace_back(n + 2, n + 3);
    }
    for (const Edges& edges : {chain, ladder, reading_tree, meeting_tree, caterpillar}) {
        const Graph graph = graph_of(nodes, edges);
        const Rows<std::uint32_t> sources = everybody(nodes);
        DominatedWalk walk(graph);
        std::uint32_t walked = 0;
        for (std::size_t set = 0; set < sources.size(); ++set)
            walked += walk.weight(sources[set]).has_value() ? 1 : 0;
        CHECK(walked == nodes);
    }
}

TEST_CASE("passes with bit sets count many sets over many nodes") {
    const std::uint32_t nodes = 1000;
    Edges edges;
    for (std::uint32_t n = 0; n + 3 < nodes; ++n) {
        edges.emplace_back(n, n + 1 + n % 3);
        if (n % 5 == 0)
            edges.emplace_back(n, n + 2);
    }
    Graph graph = graph_of(nodes, edges);
    graph.weights[500] = 0;
    const Rows<std::uint32_t> sources = everybody(nodes);
    const auto bits = closure_weights_by_bits(graph, sources);
    const auto weights = closure_weights(graph, sources);
    for (std::size_t set = 0; set < sources.size(); ++set) {
        REQUIRE(bits[set] == by_search(graph, sources[set]));
        REQUIRE(weights[set] == bits[set]);
    }
}
