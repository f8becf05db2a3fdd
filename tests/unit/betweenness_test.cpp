#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/vectors.hpp"
#include "model/measures/measures.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
constexpr std::uint64_t plenty = UINT64_MAX;

Rows<std::uint32_t> graph_of(std::uint32_t nodes, Edges edges) {
    const Edges once = edges;
    for (const auto& [a, b] : once)
        edges.emplace_back(b, a);
    sort_distinct(edges);
    return Rows<std::uint32_t>::grouped(nodes, edges);
}

std::vector<double> values_of(std::uint32_t nodes, const Edges& edges, std::uint64_t steps = plenty) {
    return betweenness(graph_of(nodes, edges), std::vector<std::uint8_t>(nodes, 1), steps).values;
}

/// Counts shortest ways by trying all lengths: the number of walks of the smallest length that has any.
std::vector<double> by_counting(std::uint32_t n, const Rows<std::uint32_t>& graph) {
    std::vector<std::vector<double>> ways(n, std::vector<double>(n, 0));
    std::vector<std::vector<std::uint32_t>> distance(n, std::vector<std::uint32_t>(n, UINT32_MAX));
    for (std::uint32_t s = 0; s < n; ++s) {
        std::vector<double> walks(n, 0);
        walks[s] = 1;
        for (std::uint32_t length = 0; length <= n; ++length) {
            for (std::uint32_t v = 0; v < n; ++v) {
                if (walks[v] > 0 && distance[s][v] == UINT32_MAX) {
                    distance[s][v] = length;
                    ways[s][v] = walks[v];
                }
            }
            std::vector<double> longer(n, 0);
            for (std::uint32_t v = 0; v < n; ++v)
                for (const std::uint32_t to : graph[v])
                    longer[to] += walks[v];
            walks = longer;
        }
    }
    std::vector<double> values(n, 0);
    for (std::uint32_t s = 0; s < n; ++s)
        for (std::uint32_t t = s + 1; t < n; ++t)
            for (std::uint32_t v = 0; v < n; ++v)
                if (v != s && v != t && distance[s][t] != UINT32_MAX && distance[s][v] != UINT32_MAX &&
                    distance[v][t] != UINT32_MAX && distance[s][v] + distance[v][t] == distance[s][t])
                    values[v] += ways[s][v] * ways[v][t] / ways[s][t];
    return values;
}

Edges star_of(std::uint32_t nodes) {
    Edges edges;
    for (std::uint32_t leaf = 1; leaf < nodes; ++leaf)
        edges.emplace_back(0, leaf);
    return edges;
}

/// Names that outlive what is built from them.
struct Names {
    std::deque<std::string> all;
    std::string_view operator()(char prefix, std::uint32_t number) {
        return all.emplace_back(prefix + std::to_string(number));
    }
};

} // namespace

TEST_CASE("betweenness as published") {
    // a b, b c, c d, b e, e d
    const std::vector<double> values = values_of(5, {{0, 1}, {1, 2}, {2, 3}, {1, 4}, {4, 3}});
    const std::vector<double> published{0, 3.5, 1, 0.5, 1};
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(values[i] == doctest::Approx(published[i]));
}

TEST_CASE("a star is wholly centralised, a complete graph and a ring are not at all") {
    CHECK(*centralisation(values_of(7, star_of(7))) == doctest::Approx(1));
    Edges all;
    Edges ring;
    for (std::uint32_t a = 0; a < 6; ++a) {
        ring.emplace_back(a, (a + 1) % 6);
        for (std::uint32_t b = a + 1; b < 6; ++b)
            all.emplace_back(a, b);
    }
    CHECK(*centralisation(values_of(6, all)) == doctest::Approx(0));
    CHECK(*centralisation(values_of(6, ring)) == doctest::Approx(0));
    CHECK_FALSE(centralisation(values_of(2, {{0, 1}})));
}

TEST_CASE("betweenness of random graphs is what counting all shortest ways gives") {
    std::mt19937 random(11);
    for (int round = 0; round < 600; ++round) {
        const auto nodes = static_cast<std::uint32_t>(1 + random() % 9);
        Edges edges;
        for (std::uint32_t n = static_cast<std::uint32_t>(random() % (2 * nodes)); n > 0; --n) {
            const auto a = static_cast<std::uint32_t>(random() % nodes);
            const auto b = static_cast<std::uint32_t>(random() % nodes);
            if (a != b)
                edges.emplace_back(a, b);
        }
        const std::vector<double> values = values_of(nodes, edges);
        const std::vector<double> expected = by_counting(nodes, graph_of(nodes, edges));
        for (std::uint32_t i = 0; i < nodes; ++i)
            REQUIRE(values[i] == doctest::Approx(expected[i]));
    }
}

TEST_CASE("drawn sources come as near as they say, and always to the same values") {
    std::mt19937 random(5);
    constexpr std::uint32_t nodes = 400;
    Edges edges = star_of(40);
    for (std::uint32_t i = 40; i < nodes; ++i)
        edges.emplace_back(i, random() % i);
    const Rows<std::uint32_t> graph = graph_of(nodes, edges);
    const std::vector<std::uint8_t> counted(nodes, 1);
    const BetweennessValues exact = betweenness(graph, counted, plenty);
    CHECK(exact.error == 0);
    const BetweennessValues drawn = betweenness(graph, counted, 100 * graph.data.size());
    CHECK(drawn.error == doctest::Approx(std::sqrt(std::log(2 * 400 / 0.05) / 200)));
    double furthest = 0;
    for (std::uint32_t i = 0; i < nodes; ++i)
        furthest = std::max(furthest, std::abs(drawn.values[i] - exact.values[i]));
    CHECK(furthest > 0);
    CHECK(furthest < drawn.error * 399 * 398 / 2);
    CHECK(betweenness(graph, counted, 100 * graph.data.size()).values == drawn.values);
}

TEST_CASE("people are one step apart in a forum, whatever name they take part by") {
    FactsWriter writer;
    for (const std::string_view id : {"hub", "a", "b", "c", "d", "alone"})
        writer.person(id);
    writer.team("pair").members = writer.refs({"a", "b"});
    writer.role("envoy", {"hub"});
    // hub - a, hub - b, a - b; hub - c; hub - d
    writer.forum("one").members = writer.refs({"pair", "envoy"});
    writer.forum("two").members = writer.refs({"hub", "c"});
    writer.forum("three").members = writer.refs({"hub", "d"});
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const Betweenness& betweenness = measures.betweenness();
    CHECK(betweenness.people() == 5);
    CHECK(betweenness.of(PersonId{0}) == doctest::Approx(5));
    CHECK(betweenness.share(PersonId{0}) == doctest::Approx(5.0 / 6));
    CHECK(betweenness.of(PersonId{1}) == doctest::Approx(0));
    CHECK(*betweenness.centralisation() == doctest::Approx(5.0 / 6));
    CHECK(betweenness.error() == 0);
}

TEST_CASE("a star of forums is wholly centralised, one forum of all is not") {
    Names names;
    FactsWriter star;
    FactsWriter round;
    Forum& all = round.forum("all");
    for (std::uint32_t i = 0; i < 8; ++i) {
        star.person(names('p', i));
        round.person(names('p', i));
        all.members.push_back(round.ref(names('p', i)));
        if (i > 0)
            star.forum(names('f', i)).members = {star.ref("p0"), star.ref(names('p', i))};
    }
    const Built star_built = build_from({star});
    const Built round_built = build_from({round});
    CHECK(*Measures(star_built.organisation).betweenness().centralisation() == doctest::Approx(1));
    CHECK(*Measures(round_built.organisation).betweenness().centralisation() == doctest::Approx(0));
}
