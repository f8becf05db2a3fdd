#include "report/shown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "engine/impact.hpp"

namespace whodecides {

std::vector<const Finding*> shown(const Analysis& analysis, const ReportStyle& style) {
    const std::vector<Finding>& all = analysis.findings();
    std::vector<const Finding*> findings;
    findings.reserve(all.size());
    if (style.by_impact)
        for (const std::size_t i : engine::by_impact(all))
            findings.push_back(&all[i]);
    else
        for (const Finding& finding : all)
            findings.push_back(&finding);
    findings.resize(std::min(findings.size(), style.top));
    return findings;
}

std::span<const Accepted> shown_accepted(const Analysis& analysis, const ReportStyle& style) {
    const std::span<const Accepted> all(analysis.accepted());
    const std::size_t left = style.top - std::min(style.top, analysis.findings().size());
    return all.first(std::min(all.size(), left));
}

std::string shown_in_words(const Analysis& analysis, const ReportStyle& style) {
    std::string text;
    const std::size_t all = analysis.findings().size();
    if (style.top < all)
        text += fmt::format("{} of {} {} printed, the first by {}; all of them count\n", style.top,
                            counted(all, "finding"), style.top == 1 ? "is" : "are",
                            style.by_impact ? "impact" : "place");
    if (style.by_impact && all > 0)
        text += fmt::format("impact: {}\n", impact_formula());
    return text;
}

} // namespace whodecides
