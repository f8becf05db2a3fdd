#include "engine/finish.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/vectors.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

std::vector<Finding> finish(std::vector<Draft> drafts) {
    std::vector<Finding> findings;
    findings.reserve(drafts.size());
    for (Draft& draft : drafts) {
        Finding& finding = findings.emplace_back(std::move(draft.finding));
        if (finding.help.empty())
            finding.help = uncapitalised(finding.rule->fix);
        if (finding.ask.empty())
            finding.ask = finding.rule->ask;
        sort_distinct(finding.people);
    }
    return findings;
}

bool stands_before(const Finding& a, const Finding& b) {
    const auto key = [](const Finding& finding) {
        return std::tie(finding.place.source, finding.place.begin, finding.rule->name, finding.logical_path,
                        finding.message, finding.place.end);
    };
    return key(a) < key(b);
}

std::vector<std::size_t> sort(std::vector<Finding>& findings) {
    // Findings are large: their numbers are sorted, and each is moved once.
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return stands_before(findings[a], findings[b]); });

    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(findings[i]));
    findings = std::move(sorted);
    return order;
}

} // namespace whodecides::engine
