#include "engine/known.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "engine/fingerprint.hpp"

namespace whodecides::engine {

namespace {

/// Where the cause of a finding stands: a name that nobody knows may stand in many entries.
std::size_t places_of(const Finding& finding) {
    return 1 + static_cast<std::size_t>(std::ranges::count(finding.labels, true, &Label::same_cause));
}

std::map<std::string_view, std::size_t> places_by_fingerprint(std::span<const Finding> findings) {
    std::map<std::string_view, std::size_t> all;
    for (const Finding& finding : findings)
        all.emplace(finding.fingerprint, places_of(finding));
    return all;
}

} // namespace

std::vector<bool> known_again(std::span<const Finding> findings, std::span<const Finding> before) {
    const auto here = places_by_fingerprint(findings);
    const auto there = places_by_fingerprint(before);
    std::map<std::string, std::vector<std::size_t>> moved; // the places of those that are not met
    for (const Finding& finding : before)
        if (!here.contains(finding.fingerprint))
            moved[identity(finding)].push_back(places_of(finding));
    std::vector<bool> known;
    known.reserve(findings.size());
    for (const Finding& finding : findings) {
        const std::size_t places = places_of(finding);
        const auto same = there.find(finding.fingerprint);
        known.push_back(same != there.end() && places <= same->second);
        if (same != there.end() || moved.empty())
            continue;
        const auto found = moved.find(identity(finding));
        if (found == moved.end() || found->second.empty())
            continue;
        known.back() = places <= found->second.back();
        found->second.pop_back();
    }
    return known;
}

std::vector<std::size_t> not_known(std::span<const Finding> findings, std::span<const Finding> before) {
    const std::vector<bool> known = known_again(findings, before);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!known[i])
            left.push_back(i);
    return left;
}

} // namespace whodecides::engine
