#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/vectors.hpp"
#include "model/measures/measures.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;
using whodecides::testing::person;

namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Rows<std::uint32_t> graph_of(std::uint32_t nodes, Edges edges) {
    const Edges once = edges;
    for (const auto& [a, b] : once)
        edges.emplace_back(b, a);
    sort_distinct(edges);
    return Rows<std::uint32_t>::grouped(nodes, edges);
}

/// Which nodes can be reached from one, never through `without`.
std::set<std::uint32_t> reached(const Rows<std::uint32_t>& edges, std::uint32_t from, std::uint32_t without) {
    std::vector<std::uint32_t> order{from};
    std::set<std::uint32_t> met{from};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::uint32_t to : edges[order[i]])
            if (to != without && met.insert(to).second)
                order.push_back(to);
    return met;
}

/// The weights of the parts that a node keeps together, largest first; empty where it is one part.
std::vector<std::uint32_t> parts_around(const Rows<std::uint32_t>& edges,
                                        const std::vector<std::uint8_t>& weights, std::uint32_t node) {
    std::set<std::set<std::uint32_t>> parts;
    for (const std::uint32_t to : edges[node])
        parts.insert(reached(edges, to, node));
    std::vector<std::uint32_t> sizes;
    for (const auto& part : parts) {
        std::uint32_t size = 0;
        for (const std::uint32_t one : part)
            size += weights[one];
        sizes.push_back(size);
    }
    std::ranges::sort(sizes, std::greater());
    return sizes.size() > 1 ? sizes : std::vector<std::uint32_t>();
}

} // namespace

TEST_CASE("the cut nodes of random graphs are those whose removal parts them") {
    std::mt19937 random(7);
    std::size_t cuts = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto nodes = static_cast<std::uint32_t>(1 + random() % 12);
        Edges edges;
        for (std::uint32_t n = static_cast<std::uint32_t>(random() % (nodes + 4)); n > 0; --n) {
            const auto a = static_cast<std::uint32_t>(random() % nodes);
            const auto b = static_cast<std::uint32_t>(random() % nodes);
            if (a != b)
                edges.emplace_back(a, b);
        }
        const Rows<std::uint32_t> graph = graph_of(nodes, edges);
        std::vector<std::uint8_t> weights(nodes);
        for (std::uint8_t& weight : weights)
            weight = static_cast<std::uint8_t>(random() % 2);
        std::map<std::uint32_t, std::vector<std::uint32_t>> found;
        for (const CutNode& cut : cut_nodes(graph, weights)) {
            for (const CutNode::Part& part : cut.parts) {
                found[cut.node].push_back(part.weight);
                std::uint32_t size = 0;
                for (const std::uint32_t one : reached(graph, part.through, cut.node))
                    size += weights[one];
                REQUIRE(size == part.weight);
            }
        }
        for (std::uint32_t node = 0; node < nodes; ++node) {
            const auto expected = parts_around(graph, weights, node);
            cuts += expected.empty() ? 0 : 1;
            const auto at = found.find(node);
            REQUIRE((at == found.end() ? std::vector<std::uint32_t>() : at->second) == expected);
        }
    }
    CHECK(cuts > 3000);
}

TEST_CASE("a chain of 200,000 is cut at every node but the ends") {
    constexpr std::uint32_t length = 200'000;
    Edges edges;
    for (std::uint32_t i = 1; i < length; ++i)
        edges.emplace_back(i - 1, i);
    const std::vector<std::uint8_t> weights(length, 1);
    CHECK(cut_nodes(graph_of(length, edges), weights).size() == length - 2);
}

TEST_CASE("who joins forums, by name, by a role or as the only one of a team") {
    FactsWriter writer;
    for (const std::string_view id : {"a1", "a2", "a3", "b1", "b2", "c1", "c2", "link", "bot"})
        writer.person(id);
    writer.facts.people.back().kind = PersonKind::service;
    writer.team("a").members = writer.refs({"a1", "a2", "a3"});
    writer.team("solo").members = writer.refs({"link", "bot"});
    writer.role("envoy", {"link"});
    writer.forum("first").members = writer.refs({"a", "envoy"});
    writer.forum("second").members = writer.refs({"solo", "b1", "b2"});
    writer.forum("third").members = writer.refs({"a2", "c1", "c2"});
    // Two of the team are left to join these when one of them goes.
    writer.forum("fourth").members = writer.refs({"a"});
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const auto points = measures.articulation().points();
    REQUIRE(points.size() == 2);
    CHECK(points[0].person == person(o, "a2"));
    REQUIRE(points[0].parts.size() == 2);
    CHECK(points[0].parts[0].people == 5);
    CHECK(points[0].parts[1].people == 2);
    CHECK(o[points[0].parts[1].forum].id.value == "third");
    CHECK(points[1].person == person(o, "link"));
    CHECK(points[1].parts[0].people == 5);
    CHECK(o[points[1].parts[0].forum].id.value == "first");
    CHECK(points[1].parts[1].people == 2);
    CHECK(o[points[1].parts[1].forum].id.value == "second");
}

TEST_CASE("an open forum leaves nobody between others") {
    FactsWriter writer;
    for (const std::string_view id : {"a", "b", "c"})
        writer.person(id);
    writer.forum("left").members = writer.refs({"a", "b"});
    writer.forum("right").members = writer.refs({"b", "c"});
    CHECK(Measures(build_from({writer}).organisation).articulation().points().size() == 1);
    writer.forum("all").open = true;
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    CHECK(measures.articulation().points().empty());
    CHECK(measures.betweenness().of(PersonId{1}) == 0);
}
