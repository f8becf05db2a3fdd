#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/forum_graph.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// For each node of a graph the number of pairs of other nodes whose shortest way leads through it, where
/// there are several shortest ways their share (Freeman 1977, computed as Brandes 2001).
struct BetweennessValues {
    std::vector<double> values;
    /// How far a value may be from the true one, as a share of the largest value possible; 0 where all nodes
    /// were sources. By Hoeffding's inequality, for all nodes at once, in 19 of 20 drawings.
    double error = 0;
};

/// Row n of `edges` has the nodes to which edges of node n lead. Pairs are counted among the nodes with
/// `counted`; these must be joined alike in both directions. Exact while counted nodes times edges are at
/// most `most_steps`; else from as many nodes, drawn with a fixed seed, as stay within that.
BetweennessValues betweenness(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> counted,
                              std::uint64_t most_steps);

/// Freeman's centralisation (1979): 0 where all values are equal, 1 for a star. Undefined below three.
std::optional<double> centralisation(std::span<const double> values);

/// Betweenness of people who take part in forums. Two are neighbours where they share a forum, and each
/// forum they share, by each name under which they take part, is a way of its own.
class Betweenness {
  public:
    static constexpr std::uint64_t most_steps = 200'000'000;

    explicit Betweenness(const ForumGraph& graph, std::uint64_t steps = most_steps);

    /// Pairs of people whose shortest way leads through the person; 0 for who is in no forum.
    [[nodiscard]] double of(PersonId person) const { return values_[person.value]; }
    /// The same as a share of all pairs of others, 0 to 1.
    [[nodiscard]] double share(PersonId person) const;
    /// How many people take part in a forum.
    [[nodiscard]] std::size_t people() const { return people_; }
    /// See BetweennessValues::error.
    [[nodiscard]] double error() const { return error_; }
    /// Of those who take part in a forum; undefined for fewer than three.
    [[nodiscard]] std::optional<double> centralisation() const { return centralisation_; }

  private:
    std::vector<double> values_;
    std::size_t people_ = 0;
    double error_ = 0;
    std::optional<double> centralisation_;
};

} // namespace whodecides
