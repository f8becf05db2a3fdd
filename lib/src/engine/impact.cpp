#include "engine/impact.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/vectors.hpp"

namespace whodecides {

namespace {

/// An error weighs as much as a warning on three times as many entries, a warning as three notes. Judgement.
constexpr std::size_t weight(Severity severity) {
    return severity == Severity::error ? 9 : severity == Severity::warning ? 3 : 1;
}

/// Finds the entry a place stands in.
class EntryPlaces {
  public:
    explicit EntryPlaces(const Organisation& organisation) {
        places_.reserve(organisation.entries.size());
        for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
            const Entry& entry = organisation.entries[e];
            places_.push_back({whole(entry), {e}});
        }
        std::ranges::sort(places_, {}, &EntryPlace::span);
    }

    /// Unknown where the place is outside of all entries.
    [[nodiscard]] EntryId at(const Span& place) const {
        const auto after = std::ranges::upper_bound(
            places_, std::pair(place.source, place.begin), {},
            [](const EntryPlace& each) { return std::pair(each.span.source, each.span.begin); });
        if (after == places_.begin() || !std::prev(after)->span.contains(place))
            return {};
        return std::prev(after)->entry;
    }

  private:
    struct EntryPlace {
        Span span;
        EntryId entry;
    };

    /// From the id, which may stand before the body or in it, to the end.
    static Span whole(const Entry& entry) {
        Span span = entry.body;
        if (entry.id.span.source == span.source) {
            span.begin = std::min(span.begin, entry.id.span.begin);
            span.end = std::max(span.end, entry.id.span.end);
        }
        return span;
    }

    std::vector<EntryPlace> places_;
};

/// How many entries a finding is about or has a place in.
std::size_t count_entries(const Draft& draft, const EntryPlaces& places) {
    std::vector<EntryId> entries;
    for (const Topic& topic : draft.topics)
        if (topic.kind == Topic::Kind::entry)
            entries.push_back({static_cast<std::uint32_t>(topic.value)});
    entries.push_back(places.at(draft.finding.place));
    for (const Label& label : draft.finding.labels)
        entries.push_back(places.at(label.span));
    sort_distinct(entries);
    return entries.size() - (entries.back().known() ? 0 : 1);
}

} // namespace

std::string_view impact_formula() {
    return "weight of the severity (error 9, warning 3, note 1) x (1 + entries with a place in the finding); "
           "of "
           "equal ones those that concern more people first";
}

namespace engine {

void weigh(std::span<Draft> drafts, const Organisation& organisation) {
    const EntryPlaces places(organisation);
    for (Draft& draft : drafts)
        draft.finding.impact = weight(draft.finding.severity) * (1 + count_entries(draft, places));
}

std::size_t entries_touched(const Finding& finding) {
    return std::max<std::size_t>(1, finding.impact / weight(finding.severity)) - 1;
}

std::vector<std::size_t> by_impact(std::span<const Finding> findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(findings[a].impact, findings[a].people.size()) >
               std::tuple(findings[b].impact, findings[b].people.size());
    });
    return order;
}

} // namespace engine

} // namespace whodecides
