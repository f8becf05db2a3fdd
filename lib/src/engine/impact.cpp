#include "engine/impact.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/entry_places.hpp"

namespace whodecides {

namespace {

/// An error weighs as much as a warning on three times as many entries, a warning as three notes. Judgement.
constexpr std::size_t weight(Severity severity) {
    return severity == Severity::error ? 9 : severity == Severity::warning ? 3 : 1;
}

} // namespace

std::string_view impact_formula() {
    return "weight of the severity (error 9, warning 3, note 1) x (1 + entries with a place in the finding); "
           "of equal ones those that concern more people first";
}

std::size_t impact(const Finding& finding) {
    return weight(finding.severity) * (1 + finding.entries);
}

namespace engine {

void weigh(std::span<Draft> drafts, const Organisation& organisation) {
    const EntryPlaces places(organisation);
    for (Draft& draft : drafts)
        draft.finding.entries = places.count(places.touched(draft));
}

std::vector<std::size_t> by_impact(std::span<const Finding> findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::pair(impact(findings[a]), findings[a].people.size()) >
               std::pair(impact(findings[b]), findings[b].people.size());
    });
    return order;
}

} // namespace engine

} // namespace whodecides
