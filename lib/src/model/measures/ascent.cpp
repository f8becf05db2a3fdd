#include "model/measures/ascent.hpp"

#include <utility>

namespace whodecides {

Ascent::Ascent(std::vector<std::uint32_t> up) : up_(std::move(up)) {
    const auto count = static_cast<std::uint32_t>(up_.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t thing = 0; thing < count; ++thing)
        if (up_[thing] != none)
            pairs.emplace_back(up_[thing], thing);
    below_ = Rows<std::uint32_t>::grouped(count, pairs);
    cycle_of_.assign(count, none);
    find_cycles();
    root_.assign(count, none);
    depth_.assign(count, 0);
    enter_.assign(count, 0);
    leave_.assign(count, 0);
    for (std::uint32_t thing = 0; thing < count; ++thing)
        if (up_[thing] == none || cycle_of_[thing] != none)
            number(thing);
}

void Ascent::find_cycles() {
    std::vector<std::uint32_t> met_from(up_.size(), none);
    for (std::uint32_t start = 0; start < up_.size(); ++start) {
        std::uint32_t at = start;
        while (at != none && met_from[at] == none) {
            met_from[at] = start;
            at = up_[at];
        }
        if (at == none || met_from[at] != start)
            continue;
        std::vector<std::uint32_t> cycle;
        do {
            cycle_of_[at] = static_cast<std::uint32_t>(cycles_.size());
            cycle.push_back(at);
            at = up_[at];
        } while (at != cycle.front());
        cycles_.push_back(std::move(cycle));
    }
}

void Ascent::number(std::uint32_t root) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> path; // a thing, and which of those below comes next
    const auto open = [&](std::uint32_t thing) {
        root_[thing] = root;
        depth_[thing] = static_cast<std::uint32_t>(path.size());
        enter_[thing] = clock_++;
        path.emplace_back(thing, 0);
    };
    open(root);
    while (!path.empty()) {
        const std::uint32_t at = path.back().first;
        if (path.back().second == below_[at].size()) {
            leave_[at] = clock_;
            path.pop_back();
            continue;
        }
        const std::uint32_t next = below_[at][path.back().second++];
        if (cycle_of_[next] == none)
            open(next);
    }
}

std::uint32_t Ascent::level(std::uint32_t thing) const {
    return cycle_of_[root_[thing]] == none ? depth_[thing] : none;
}

bool Ascent::leads_to(std::uint32_t from, std::uint32_t to) const {
    if (cycle_of_[to] != none)
        return cycle_of_[root_[from]] == cycle_of_[to];
    return enter_[to] < enter_[from] && leave_[from] <= leave_[to];
}

} // namespace whodecides
