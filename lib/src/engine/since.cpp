#include "engine/since.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"

namespace whodecides::engine {

namespace {

/// Comments that are alike: of one file, about one rule, with one reach.
using Alike = std::tuple<std::string_view, std::string_view, Suppression::Reach>;

std::map<Alike, std::size_t> comments_of(const Read& input) {
    std::map<Alike, std::size_t> counts;
    for (const Suppression& suppression : input.suppressions)
        for (const Suppression::Named& named : suppression.rules)
            ++counts[{input.stable_paths[suppression.comment.source], named.rule, suppression.reach}];
    return counts;
}

/// What comments suppress that they did not. A line or an item that is suppressed in place of another one is
/// not told: which it was only its finding says.
std::vector<Weakening> more_suppressed(const Read& before, const Read& after) {
    std::vector<Weakening> all;
    const auto known = comments_of(before);
    for (const auto& [alike, count] : comments_of(after)) {
        const auto& [file, rule, reach] = alike;
        const auto found = known.find(alike);
        const std::size_t more = count - std::min(count, found == known.end() ? 0 : found->second);
        if (more > 0)
            all.push_back({Weakening::Kind::suppression,
                           fmt::format("{} in {} {} {}{}", counted(more, "new comment"), quoted(file),
                                       more == 1 ? "suppresses" : "suppress", quoted(rule),
                                       reach == Suppression::Reach::file ? " in the whole file" : "")});
    }
    return all;
}

bool has(const Results& results, bool (*is_such)(const RuleInfo&)) {
    return std::ranges::any_of(results.findings,
                               [&](const Finding& finding) { return is_such(*finding.rule); });
}

bool says_empty(const RuleInfo& rule) {
    return rule.name == "empty-organisation";
}

bool says_broken(const RuleInfo& rule) {
    return says_incomplete(rule) && !says_empty(rule);
}

} // namespace

Checked check_since(const CheckRequest& request) {
    CheckRequest earlier = request;
    earlier.since.reset();
    earlier.baseline.reset();
    earlier.revision = request.since->revision;
    const Checked before = check_whole(earlier);
    Fingerprints known;
    for (const Finding& finding : before.results.findings)
        known.insert(finding.fingerprint);
    Checked after = check_whole(request, known);
    Since since{.revision = request.since->revision,
                .empty = has(before.results, says_empty),
                .incomplete = has(before.results, says_broken),
                .weakened = request.since->weakened};
    append(since.weakened, more_suppressed(before.input, after.input));
    after.results.since = std::move(since);
    return after;
}

} // namespace whodecides::engine
