#include "model/measures/articulation.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

class Search {
  public:
    Search(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> weights)
        : edges_(edges), weights_(weights), nodes_(edges.size()) {
        for (std::uint32_t root = 0; root < nodes_.size(); ++root) {
            if (nodes_[root].number != none)
                continue;
            const std::size_t before = hanging_.size();
            visit(root);
            add_what_is_above(before, root);
        }
    }

    std::vector<CutNode> cuts() {
        std::ranges::sort(hanging_, {}, &Hanging::node);
        std::vector<CutNode> cuts;
        for (const Hanging& one : hanging_) {
            if (cuts.empty() || cuts.back().node != one.node)
                cuts.push_back({one.node, {}});
            cuts.back().parts.push_back({one.weight, one.through});
        }
        std::erase_if(cuts, [](const CutNode& cut) { return cut.parts.size() < 2; });
        for (CutNode& cut : cuts)
            std::ranges::sort(cut.parts, std::greater(), [](const CutNode::Part& part) {
                return std::pair(part.weight, ~part.through);
            });
        return cuts;
    }

  private:
    struct Node {
        std::uint32_t number = none; ///< in the order of the search
        std::uint32_t low = none;    ///< the smallest number it or those below it have an edge to
        std::uint32_t parent = none;
        std::uint32_t next = 0;   ///< the edge to follow next
        std::uint32_t weight = 0; ///< of all below, itself included
    };
    /// A part that hangs on a node.
    struct Hanging {
        std::uint32_t node;
        std::uint32_t through;
        std::uint32_t weight;
    };

    void open(std::uint32_t node, std::uint32_t parent) {
        nodes_[node] = {counter_, counter_, parent, 0, weights_[node]};
        ++counter_;
    }

    void visit(std::uint32_t root) {
        open(root, none);
        for (std::uint32_t at = root; at != none;) {
            Node& node = nodes_[at];
            const auto edges = edges_[at];
            if (node.next < edges.size()) {
                const std::uint32_t to = edges[node.next++];
                if (nodes_[to].number == none) {
                    open(to, at);
                    at = to;
                } else if (to != node.parent) {
                    node.low = std::min(node.low, nodes_[to].number);
                }
                continue;
            }
            if (node.parent != none)
                close(at);
            at = node.parent;
        }
    }

    void close(std::uint32_t at) {
        const Node& node = nodes_[at];
        Node& parent = nodes_[node.parent];
        parent.low = std::min(parent.low, node.low);
        parent.weight += node.weight;
        if (node.low >= parent.number)
            hanging_.push_back({node.parent, at, node.weight});
    }

    /// For the nodes on which something hangs: all the rest of their component is one part more.
    void add_what_is_above(std::size_t first, std::uint32_t root) {
        std::sort(hanging_.begin() + static_cast<std::ptrdiff_t>(first), hanging_.end(),
                  [](const Hanging& a, const Hanging& b) { return a.node < b.node; });
        const std::size_t end = hanging_.size();
        for (std::size_t i = first; i < end;) {
            const std::uint32_t node = hanging_[i].node;
            std::uint32_t rest = nodes_[root].weight - weights_[node];
            for (; i < end && hanging_[i].node == node; ++i)
                rest -= hanging_[i].weight;
            if (node != root)
                hanging_.push_back({node, nodes_[node].parent, rest});
        }
    }

    const Rows<std::uint32_t>& edges_;
    std::span<const std::uint8_t> weights_;
    std::vector<Node> nodes_;
    std::vector<Hanging> hanging_;
    std::uint32_t counter_ = 0;
};

/// People, then parties of several people, then forums. Who is a party alone stands in its place: without
/// them nobody is left who joins its forums.
struct Nodes {
    std::uint32_t people;
    std::uint32_t parties;
    Rows<std::uint32_t> edges;

    explicit Nodes(const ForumGraph& graph)
        : people(static_cast<std::uint32_t>(graph.people)),
          parties(static_cast<std::uint32_t>(graph.parties())) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        const auto join = [&](std::uint32_t a, std::uint32_t b) {
            pairs.emplace_back(a, b);
            pairs.emplace_back(b, a);
        };
        for (std::uint32_t party = 0; party < parties; ++party)
            if (graph.people_of[party].size() > 1)
                for (const PersonId person : graph.people_of[party])
                    join(person.value, people + party);
        for (std::uint32_t forum = 0; forum < graph.forums(); ++forum) {
            for (const std::uint32_t party : graph.parties_of[forum]) {
                const auto in_it = graph.people_of[party];
                if (!in_it.empty())
                    join(in_it.size() == 1 ? in_it.front().value : people + party, of_forum(forum));
            }
        }
        sort_distinct(pairs);
        edges = Rows<std::uint32_t>::grouped(of_forum(static_cast<std::uint32_t>(graph.forums())), pairs);
    }

    [[nodiscard]] std::uint32_t of_forum(std::uint32_t forum) const { return people + parties + forum; }
    [[nodiscard]] ForumId forum_at(std::uint32_t node) const {
        const std::uint32_t first = of_forum(0);
        return {(node < first ? *std::ranges::lower_bound(edges[node], first) : node) - first};
    }
};

} // namespace

std::vector<CutNode> cut_nodes(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> weights) {
    return Search(edges, weights).cuts();
}

Articulation::Articulation(const ForumGraph& graph) {
    if (graph.open)
        return;
    const Nodes nodes(graph);
    std::vector<std::uint8_t> weights(nodes.edges.size(), 0);
    std::fill_n(weights.begin(), nodes.people, std::uint8_t{1});
    for (const CutNode& cut : cut_nodes(nodes.edges, weights)) {
        if (cut.node >= nodes.people)
            break;
        Point& point = points_.emplace_back(Point{{cut.node}, {}});
        for (const CutNode::Part& part : cut.parts)
            point.parts.push_back({part.weight, nodes.forum_at(part.through)});
    }
}

} // namespace whodecides
