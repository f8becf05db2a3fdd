#include "model/measures/dominated.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace whodecides {
namespace {

constexpr std::uint32_t none = UINT32_MAX;
constexpr std::int64_t steps_per_element = 8;

} // namespace

DominatedWalk::DominatedWalk(const Graph& graph) {
    const auto budget = steps_per_element * static_cast<std::int64_t>(graph.size() + graph.edges.data.size());
    fold(graph);
    dominate(graph);
    lay_out(graph);
    budget_ = budget;
    reach();
    budget_ = budget;
}

void DominatedWalk::fold(const Graph& graph) {
    const std::uint32_t count = graph.size();
    std::vector<std::uint32_t> arrivals(count, 0);
    for (const std::uint32_t to : graph.edges.data)
        ++arrivals[to];
    // For now the anchor says only whether a node hangs on another: `none` where it does.
    anchor_.resize(count);
    tree_size_.assign(count, 1);
    tree_weight_.assign(graph.weights.begin(), graph.weights.end());
    for (std::uint32_t node = count; node-- > 0;) {
        bool hangs = arrivals[node] == 1;
        for (const std::uint32_t to : graph.edges[node]) {
            if (anchor_[to] != none) {
                hangs = false;
                continue;
            }
            tree_size_[node] += tree_size_[to];
            tree_weight_[node] += tree_weight_[to];
        }
        anchor_[node] = hangs ? none : node;
    }
    enter_.assign(count, 0);
    for (std::uint32_t node = 0; node < count; ++node) {
        std::uint32_t next = enter_[node] + 1;
        for (const std::uint32_t to : graph.edges[node]) {
            if (anchor_[to] != none)
                continue;
            anchor_[to] = anchor_[node];
            enter_[to] = next;
            next += tree_size_[to];
        }
    }
}

void DominatedWalk::dominate(const Graph& graph) {
    place_.assign(graph.size(), none);
    for (std::uint32_t node = 0; node < graph.size(); ++node)
        if (anchor_[node] == node)
            place_[node] = root_++;
    parent_.assign(root_ + 1, root_);
    jump_.assign(root_ + 1, root_);
    depth_.assign(root_ + 1, 0);
    for (std::uint32_t node = graph.size(); node-- > 0;) {
        if (anchor_[node] != node)
            continue;
        std::uint32_t top = none;
        for (const std::uint32_t to : graph.edges[node])
            if (anchor_[to] == to)
                top = top == none ? place_[to] : common_ancestor(top, place_[to]);
        if (top == none)
            top = root_;
        const std::uint32_t at = place_[node];
        parent_[at] = top;
        depth_[at] = depth_[top] + 1;
        const std::uint32_t leap = jump_[top];
        jump_[at] = depth_[top] - depth_[leap] == depth_[leap] - depth_[jump_[leap]] ? jump_[leap] : top;
    }
}

std::uint32_t DominatedWalk::common_ancestor(std::uint32_t a, std::uint32_t b) const {
    if (depth_[a] < depth_[b])
        std::swap(a, b);
    while (depth_[a] > depth_[b])
        a = depth_[jump_[a]] >= depth_[b] ? jump_[a] : parent_[a];
    while (a != b) {
        const bool leap = jump_[a] != jump_[b];
        a = leap ? jump_[a] : parent_[a];
        b = leap ? jump_[b] : parent_[b];
    }
    return a;
}

void DominatedWalk::lay_out(const Graph& graph) {
    std::vector<std::uint32_t> sizes(root_ + 1, 1);
    for (std::uint32_t at = 0; at < root_; ++at)
        sizes[parent_[at]] += sizes[at];
    // From the last to the first, each subtree takes the end of what its parent has left.
    std::vector<std::uint32_t> moved(root_ + 1, root_);
    std::vector<std::uint32_t> left(root_ + 1, root_);
    for (std::uint32_t at = root_; at-- > 0;) {
        std::uint32_t& end = left[parent_[at]];
        moved[at] = left[at] = end - 1;
        end -= sizes[at];
    }
    const auto renumber = [&](std::vector<std::uint32_t>& values) {
        std::vector<std::uint32_t> result(values.size());
        for (std::uint32_t at = 0; at <= root_; ++at)
            result[moved[at]] = moved[values[at]];
        values = std::move(result);
    };
    renumber(parent_);
    renumber(jump_);
    depth_ = {};

    std::vector<std::uint32_t> node_at(root_);
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        if (place_[node] == none)
            continue;
        place_[node] = moved[place_[node]];
        node_at[place_[node]] = node;
    }
    weights_.reserve(root_);
    for (const std::uint32_t node : node_at) {
        for (const std::uint32_t to : graph.edges[node])
            if (anchor_[to] == to)
                edges_.data.push_back(place_[to]);
        edges_.end_row();
        weights_.push_back(tree_weight_[node]);
    }
}

void DominatedWalk::reach() {
    reach_.resize(root_);
    walk_of_.assign(root_, 0);
    seen_.assign(root_, Seen::no);
    for (std::uint32_t at = root_; at-- > 0;) {
        begin_walk();
        for (const std::uint32_t to : edges_[at])
            push(to, Seen::reached);
        const std::optional<std::uint32_t> above = walk();
        if (!above) {
            usable_ = false;
            return;
        }
        reach_[at] = weights_[at] + *above;
    }
}

std::optional<std::uint32_t> DominatedWalk::weight(std::span<const std::uint32_t> sources) {
    if (!usable_)
        return std::nullopt;
    budget_ += static_cast<std::int64_t>(sources.size());
    begin_walk();
    hanging_.clear();
    for (const std::uint32_t node : sources) {
        if (anchor_[node] == node)
            push(place_[node], Seen::reached);
        else
            hanging_.push_back({place_[anchor_[node]], enter_[node], node});
    }
    for (const Hanging& hanging : hanging_)
        push(hanging.core, Seen::probed);
    const std::optional<std::uint32_t> core = walk();
    if (!core)
        return std::nullopt;
    return *core + weigh_hanging();
}

/// Sources on hanging trees whose core node was not reached: of nested subtrees the outer one counts.
std::uint32_t DominatedWalk::weigh_hanging() {
    std::sort(hanging_.begin(), hanging_.end(), [](const Hanging& a, const Hanging& b) {
        return std::tie(a.core, a.enter) < std::tie(b.core, b.enter);
    });
    std::uint32_t total = 0;
    std::uint32_t core = none;
    std::uint32_t end = 0;
    for (const Hanging& hanging : hanging_) {
        if (seen(hanging.core) == Seen::reached || (hanging.core == core && hanging.enter < end))
            continue;
        core = hanging.core;
        end = hanging.enter + tree_size_[hanging.node];
        total += tree_weight_[hanging.node];
    }
    return total;
}

void DominatedWalk::push(std::uint32_t place, Seen how) {
    const Seen before = seen(place);
    if (before == Seen::reached || before == how)
        return;
    if (before == Seen::no) {
        walk_of_[place] = walk_;
        front_.push_back(place);
        std::push_heap(front_.begin(), front_.end(), std::greater{});
    }
    seen_[place] = how;
}

std::optional<std::uint32_t> DominatedWalk::walk() {
    std::uint32_t total = 0;
    while (!front_.empty()) {
        std::pop_heap(front_.begin(), front_.end(), std::greater{});
        const std::uint32_t at = front_.back();
        front_.pop_back();
        if (seen_[at] == Seen::probed)
            continue;
        if (front_.empty())
            return total + reach_[at];
        const std::uint32_t limit = front_.front();
        --budget_;
        if (parent_[at] <= limit) {
            const std::uint32_t to = last_ancestor_up_to(at, limit);
            total += reach_[at] - reach_[to];
            push(to, Seen::reached);
            continue;
        }
        total += weights_[at];
        for (const std::uint32_t to : edges_[at])
            push(to, Seen::reached);
        budget_ -= static_cast<std::int64_t>(edges_[at].size());
        if (budget_ < 0) {
            front_.clear();
            return std::nullopt;
        }
    }
    return total;
}

std::uint32_t DominatedWalk::last_ancestor_up_to(std::uint32_t place, std::uint32_t limit) const {
    while (parent_[place] <= limit)
        place = jump_[place] <= limit ? jump_[place] : parent_[place];
    return place;
}

} // namespace whodecides
