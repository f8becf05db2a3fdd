#include "engine/fold.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "base/vectors.hpp"
#include "engine/drop.hpp"

namespace whodecides::engine {

namespace {

auto cause(const Draft& draft) {
    return std::tie(draft.finding.rule->name, draft.finding.place, draft.finding.message);
}

/// Indices of the drafts with those of one cause side by side, the first of each cause first.
std::vector<std::size_t> by_cause(std::span<const Draft> drafts) {
    std::vector<std::size_t> order(drafts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return cause(drafts[a]) < cause(drafts[b]); });
    return order;
}

void drop_repeated_labels(std::vector<Label>& labels) {
    std::set<std::pair<Span, std::string>> seen;
    std::erase_if(labels, [&](const Label& label) { return !seen.emplace(label.span, label.text).second; });
}

} // namespace

void fold(std::vector<Draft>& drafts) {
    const std::vector<std::size_t> order = by_cause(drafts);
    std::vector<bool> folded(drafts.size());
    for (std::size_t first = 0; first < order.size();) {
        Draft& whole = drafts[order[first]];
        std::size_t next = first + 1;
        for (; next < order.size() && cause(drafts[order[next]]) == cause(whole); ++next) {
            Draft& part = drafts[order[next]];
            append(whole.finding.labels, std::move(part.finding.labels));
            append(whole.finding.people, std::move(part.finding.people));
            append(whole.topics, std::move(part.topics));
            std::erase_if(whole.stems, [&](const Stem& stem) {
                return std::ranges::find(part.stems, stem) == part.stems.end();
            });
            folded[order[next]] = true;
        }
        if (next - first > 1)
            drop_repeated_labels(whole.finding.labels);
        first = next;
    }

    drop_marked(drafts, folded);
}

} // namespace whodecides::engine
