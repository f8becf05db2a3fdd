#include "model/measures/closure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "model/measures/dominated.hpp"

namespace whodecides {
namespace {

/// Up to this many sets, passes with bit sets cost less than looking at the graph's shape.
constexpr std::size_t few = 512;

/// One bit for each of so many sets; wide enough to share the way along the edges, small enough for the
/// masks of a large graph to stay in the cache.
constexpr std::size_t words = 4;
constexpr std::size_t sets_a_pass = 64 * words;
using Mask = std::array<std::uint64_t, words>;

/// Counters side by side, one for each bit of a mask: plane i holds bit i of all of them. Masks are first
/// added up in eights by a tree of carry-save adders (Harley and Seal; Warren, Hacker's Delight 5-1), so
/// that most cost a few operations and only every eighth is carried through the planes.
class BitCounters {
  public:
    void add(const Mask& mask) {
        waiting_[count_++] = mask;
        if (count_ == waiting_.size())
            add_waiting();
    }
    void finish() {
        while (count_ != 0)
            add(Mask{});
    }
    [[nodiscard]] std::uint32_t count(std::size_t bit) const {
        std::uint32_t value = 0;
        for (unsigned i = 0; i < planes_.size(); ++i)
            value |= static_cast<std::uint32_t>((planes_[i][bit / 64] >> (bit % 64)) & 1U) << i;
        return value;
    }

  private:
    /// Three masks into the plane and the one above: `low` takes the sum, the result is the carry.
    static Mask carry(Mask& low, const Mask& a, const Mask& b) {
        Mask high;
        for (std::size_t w = 0; w < words; ++w) {
            const std::uint64_t mixed = low[w] ^ a[w];
            high[w] = (low[w] & a[w]) | (mixed & b[w]);
            low[w] = mixed ^ b[w];
        }
        return high;
    }
    void add_waiting() {
        count_ = 0;
        std::array<Mask, 4> twos;
        for (std::size_t i = 0; i < twos.size(); ++i)
            twos[i] = carry(planes_[0], waiting_[2 * i], waiting_[2 * i + 1]);
        const Mask four = carry(planes_[1], twos[0], twos[1]);
        const Mask other_four = carry(planes_[1], twos[2], twos[3]);
        Mask rest = carry(planes_[2], four, other_four);
        for (std::size_t i = 3; i < planes_.size() && rest != Mask{}; ++i)
            rest = carry(planes_[i], rest, Mask{});
    }

    std::array<Mask, 32> planes_{};
    std::array<Mask, 8> waiting_{};
    std::size_t count_ = 0;
};

/// Carries the masks along the edges, and leaves them empty for the next pass.
void spread(const Graph& graph, std::vector<Mask>& masks, BitCounters& counters) {
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        const Mask mask = std::exchange(masks[node], Mask{});
        if (mask == Mask{})
            continue;
        for (const std::uint32_t to : graph.edges[node])
            for (std::size_t w = 0; w < words; ++w)
                masks[to][w] |= mask[w];
        if (graph.weights[node] != 0)
            counters.add(mask);
    }
    counters.finish();
}

void weigh_by_bits(const Graph& graph, const Rows<std::uint32_t>& sources, std::size_t from,
                   std::vector<std::uint32_t>& weights) {
    std::vector<Mask> masks(graph.size());
    for (std::size_t first = from; first < sources.size(); first += sets_a_pass) {
        const std::size_t last = std::min(first + sets_a_pass, sources.size());
        for (std::size_t set = first; set < last; ++set)
            for (const std::uint32_t node : sources[set])
                masks[node][(set - first) / 64] |= std::uint64_t{1} << ((set - first) % 64);
        BitCounters counters;
        spread(graph, masks, counters);
        for (std::size_t set = first; set < last; ++set)
            weights[set] = counters.count(set - first);
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
