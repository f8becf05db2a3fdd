#include "model/measures/closure.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/measures/dominated.hpp"

namespace whodecides {
namespace {

/// Up to this many sets, passes with bit sets cost less than looking at the graph's shape.
constexpr std::size_t few = 256;

/// 64 counters side by side: bit b of plane i is bit i of counter b, so that adding one to every counter
/// of a mask takes about two operations, however many there are.
class BitCounters {
  public:
    void add(std::uint64_t mask) {
        for (std::size_t i = 0; mask != 0; ++i) {
            const std::uint64_t carry = planes_[i] & mask;
            planes_[i] ^= mask;
            mask = carry;
        }
    }
    [[nodiscard]] std::uint32_t count(unsigned bit) const {
        std::uint32_t value = 0;
        for (unsigned i = 0; i < planes_.size(); ++i)
            value |= static_cast<std::uint32_t>((planes_[i] >> bit) & 1U) << i;
        return value;
    }

  private:
    std::array<std::uint64_t, 32> planes_{};
};

void weigh_by_bits(const Graph& graph, const Rows<std::uint32_t>& sources, std::size_t from,
                   std::vector<std::uint32_t>& weights) {
    std::vector<std::uint64_t> masks(graph.size());
    for (std::size_t first = from; first < sources.size(); first += 64) {
        const std::size_t last = std::min(first + 64, sources.size());
        std::fill(masks.begin(), masks.end(), 0);
        for (std::size_t set = first; set < last; ++set)
            for (const std::uint32_t node : sources[set])
                masks[node] |= std::uint64_t{1} << (set - first);
        BitCounters counters;
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            if (masks[node] == 0)
                continue;
            for (const std::uint32_t to : graph.edges[node])
                masks[to] |= masks[node];
            if (graph.weights[node] != 0)
                counters.add(masks[node]);
        }
        for (std::size_t set = first; set < last; ++set)
            weights[set] = counters.count(static_cast<unsigned>(set - first));
    }
}

} // namespace

std::vector<std::uint32_t> closure_weights_by_bits(const Graph& graph, const Rows<std::uint32_t>& sources) {
    std::vector<std::uint32_t> weights(sources.size(), 0);
    weigh_by_bits(graph, sources, 0, weights);
    return weights;
}

std::vector<std::uint32_t> closure_weights(const Graph& graph, const Rows<std::uint32_t>& sources) {
    if (sources.size() <= few)
        return closure_weights_by_bits(graph, sources);
    std::vector<std::uint32_t> weights(sources.size(), 0);
    DominatedWalk walk(graph);
    for (std::size_t set = 0; set < sources.size(); ++set) {
        const std::optional<std::uint32_t> weight = walk.weight(sources[set]);
        if (!weight) {
            weigh_by_bits(graph, sources, set, weights);
            break;
        }
        weights[set] = *weight;
    }
    return weights;
}

std::vector<std::uint32_t> closure_bounds(const Graph& graph, std::uint32_t cap) {
    std::vector<std::uint32_t> bounds(graph.size());
    for (std::uint32_t node = graph.size(); node-- > 0;) {
        std::uint64_t bound = graph.weights[node];
        for (const std::uint32_t to : graph.edges[node])
            bound += bounds[to];
        bounds[node] = static_cast<std::uint32_t>(std::min<std::uint64_t>(bound, cap));
    }
    return bounds;
}

} // namespace whodecides
