#include "engine/since.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/fingerprint.hpp"
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

/// Files that were read and are there, but are not read any more.
std::vector<Weakening> no_longer_read(const Read& before, const Read& after, const CodeBook* codes) {
    const std::set<std::string_view> read(after.stable_paths.begin(), after.stable_paths.end());
    std::vector<Weakening> all;
    for (const std::string& path : before.stable_paths) {
        if (!read.contains(path) && !after.top.empty() && is_there(after.top, path, codes))
            all.push_back(
                {Weakening::Kind::files, fmt::format("{} is there and not read any more", quoted(path))});
    }
    return all;
}

/// What settings say of files and frameworks is told without naming them.
void hide_paths(std::vector<Weakening>& weakened) {
    for (Weakening& each : weakened) {
        if (each.kind == Weakening::Kind::files)
            each.text = "a walk takes other files";
        else if (each.kind == Weakening::Kind::framework)
            each.text = "`framework` is another one";
    }
}

bool has(const Results& results, bool (*is_such)(const RuleInfo&)) {
    return std::ranges::any_of(results.findings,
                               [&](const Finding& finding) { return is_such(*finding.rule); });
}

bool says_broken(const RuleInfo& rule) {
    return says_incomplete(rule) && !says_empty(rule);
}

} // namespace

Checked check_since(const CheckRequest& request) {
    CheckRequest earlier = request;
    earlier.since.reset();
    earlier.baseline.reset();
    earlier.revision = request.since->commit.empty() ? request.since->revision : request.since->commit;
    const Checked before = check_whole(earlier);
    Checked after = check_whole(request, before.results.findings);
    Since since{.revision = request.since->revision,
                .empty = has(before.results, says_empty),
                .incomplete = has(before.results, says_broken),
                .weakened = request.since->weakened};
    if (request.codes)
        hide_paths(since.weakened);
    append(since.weakened, no_longer_read(before.input, after.input, request.codes.get()));
    append(since.weakened, more_suppressed(before.input, after.input));
    after.results.since = std::move(since);
    return after;
}

} // namespace whodecides::engine
