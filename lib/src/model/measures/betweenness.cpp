#include "model/measures/betweenness.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace whodecides {

namespace {

constexpr std::uint32_t none = UINT32_MAX;
constexpr double doubt = 0.05; ///< in one of so many drawings some value is further off

/// Pairs of others that may lead through one of n.
double largest(std::size_t n) {
    return (static_cast<double>(n) - 1) * (static_cast<double>(n) - 2) / 2;
}

/// Ways from one source at a time, and what each node carries of them.
class Ways {
  public:
    Ways(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> counted)
        : edges_(edges), counted_(counted), nodes_(edges.size()), carried(edges.size(), 0.0) {}

    void add_from(std::uint32_t source) {
        spread(source);
        for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
            Node& node = nodes_[*at];
            for (const std::uint32_t to : edges_[*at]) {
                const Node& next = nodes_[to];
                if (next.distance == node.distance + 1)
                    node.carries += node.ways / next.ways * (next.carries + (counted_[to] != 0 ? 1 : 0));
            }
            if (*at != source)
                carried[*at] += node.carries;
        }
        for (const std::uint32_t node : order_)
            nodes_[node] = {};
    }

  private:
    struct Node {
        std::uint32_t distance = none;
        double ways = 0;
        double carries = 0;
    };

    void spread(std::uint32_t source) {
        order_.assign(1, source);
        nodes_[source].distance = 0;
        nodes_[source].ways = 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const Node& node = nodes_[order_[i]];
            for (const std::uint32_t to : edges_[order_[i]]) {
                Node& next = nodes_[to];
                if (next.distance == none) {
                    next.distance = node.distance + 1;
                    order_.push_back(to);
                }
                if (next.distance == node.distance + 1)
                    next.ways += node.ways;
            }
        }
    }

    const Rows<std::uint32_t>& edges_;
    std::span<const std::uint8_t> counted_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> order_;

  public:
    std::vector<double> carried;
};

/// Moves `count` values, drawn with a fixed seed, to the front. No distribution of the standard library:
/// these differ between vendors.
void draw(std::vector<std::uint32_t>& values, std::size_t count) {
    std::mt19937_64 random(20010601);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(values[i], values[i + random() % (values.size() - i)]);
    values.resize(count);
}

} // namespace

BetweennessValues betweenness(const Rows<std::uint32_t>& edges, std::span<const std::uint8_t> counted,
                              std::uint64_t most_steps) {
    std::vector<std::uint32_t> sources;
    for (std::uint32_t node = 0; node < counted.size(); ++node)
        if (counted[node] != 0)
            sources.push_back(node);
    const std::size_t n = sources.size();
    const auto affordable =
        static_cast<std::size_t>(most_steps / std::max<std::size_t>(edges.data.size(), 1));
    BetweennessValues result;
    if (affordable < n) {
        draw(sources, std::max<std::size_t>(affordable, 1));
        const double drawn = static_cast<double>(sources.size());
        result.error = std::min(1.0, std::sqrt(std::log(2 * static_cast<double>(n) / doubt) / (2 * drawn)));
    }
    Ways ways(edges, counted);
    for (const std::uint32_t source : sources)
        ways.add_from(source);
    result.values = std::move(ways.carried);
    // Each pair was met from both of its ends.
    const double scale =
        sources.empty() ? 0 : static_cast<double>(n) / static_cast<double>(sources.size()) / 2;
    for (double& value : result.values)
        value *= scale;
    return result;
}

std::optional<double> centralisation(std::span<const double> values) {
    const std::size_t n = values.size();
    if (n < 3)
        return std::nullopt;
    const double highest = *std::ranges::max_element(values);
    double behind = 0;
    for (const double value : values)
        behind += highest - value;
    return behind / (static_cast<double>(n - 1) * largest(n));
}

namespace {

/// People; then every party twice, on the way into a forum and on the way out of it; then forums. So it is
/// four steps from a person to the next, whoever they are: nobody is nearer for being of one team.
Rows<std::uint32_t> ways_between(const ForumGraph& graph) {
    const auto people = static_cast<std::uint32_t>(graph.people);
    const auto parties = static_cast<std::uint32_t>(graph.parties());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t party = 0; party < parties; ++party) {
        for (const PersonId person : graph.people_of[party]) {
            pairs.emplace_back(person.value, people + party);
            pairs.emplace_back(people + parties + party, person.value);
        }
    }
    for (std::uint32_t forum = 0; forum < graph.forums(); ++forum) {
        for (const std::uint32_t party : graph.parties_of[forum]) {
            pairs.emplace_back(people + party, people + 2 * parties + forum);
            pairs.emplace_back(people + 2 * parties + forum, people + parties + party);
        }
    }
    return Rows<std::uint32_t>::grouped(people + 2 * parties + graph.forums(), pairs);
}

} // namespace

Betweenness::Betweenness(const ForumGraph& graph, std::uint64_t steps) {
    const Rows<std::uint32_t> edges = ways_between(graph);
    std::vector<std::uint8_t> counted(edges.size(), 0);
    for (std::uint32_t party = 0; party < graph.parties(); ++party)
        for (const PersonId person : graph.people_of[party])
            counted[person.value] = 1;
    BetweennessValues all = betweenness(edges, counted, steps);
    error_ = all.error;
    std::vector<double> taking_part;
    for (std::size_t p = 0; p < graph.people; ++p)
        if (counted[p] != 0)
            taking_part.push_back(all.values[p]);
    people_ = taking_part.size();
    centralisation_ = whodecides::centralisation(taking_part);
    all.values.resize(graph.people);
    values_ = std::move(all.values);
}

double Betweenness::share(PersonId person) const {
    return people_ < 3 ? 0 : of(person) / largest(people_);
}

} // namespace whodecides
