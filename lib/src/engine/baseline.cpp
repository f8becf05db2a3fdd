#include "engine/baseline.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "engine/fingerprint.hpp"
#include "engine/rule_names.hpp"

namespace whodecides::engine {

namespace fs = std::filesystem;

namespace {

/// A file of JSON holds text in UTF-8 only, so that nothing else may tell two entries apart.
BaselineEntry entry_of(const Finding& finding, std::string_view file) {
    BaselineEntry entry;
    entry.rule = finding.rule->name;
    entry.file = text::printable(file);
    entry.logical_path = text::printable(known_path(finding));
    if (!finding.metric) {
        for (const std::string& person : finding.people)
            entry.people.push_back(text::printable(person));
        sort_distinct(entry.people);
    }
    return entry;
}

Baseline baseline_of(const EntryCounts& counts) {
    Baseline baseline;
    for (const auto& [entry, count] : counts)
        if (count > 0) {
            baseline.entries.push_back(entry);
            baseline.entries.back().count = count;
        }
    return baseline;
}

/// Takes one off the count of the finding's entry; whether there was one.
bool take_one(EntryCounts& left, const Finding& finding, std::span<const std::string> paths) {
    if (says_incomplete(*finding.rule))
        return false;
    const std::string_view file =
        finding.place.known() ? std::string_view(paths[finding.place.source]) : std::string_view();
    const auto found = left.find(entry_of(finding, file));
    if (found == left.end() || found->second == 0)
        return false;
    --found->second;
    return true;
}

void drop_unjudged(EntryCounts& counts, const Judged& judged) {
    std::set<std::string_view> rules;
    for (const Rule* rule : judged.rules)
        rules.insert(rule->info.name);
    std::set<std::string> files{std::string()}; // a finding need not have a place
    for (const std::string& file : judged.files)
        files.insert(text::printable(file));
    const auto is_gone = [&](const std::string& file) {
        return !judged.top.empty() && !is_there(judged.top, file, judged.codes);
    };
    std::erase_if(counts, [&](const auto& each) {
        const std::string& file = each.first.file;
        return !rules.contains(each.first.rule) || (!files.contains(file) && !is_gone(file));
    });
}

} // namespace

bool ByEntry::operator()(const BaselineEntry& a, const BaselineEntry& b) const {
    const auto key = [](const BaselineEntry& entry) {
        return std::tie(entry.rule, entry.file, entry.logical_path, entry.people);
    };
    return key(a) < key(b);
}

EntryCounts counts_of(const Baseline& baseline) {
    EntryCounts counts;
    for (const BaselineEntry& entry : baseline.entries) {
        std::size_t& count = counts[entry];
        count = std::max(count, entry.count);
    }
    return counts;
}

Compared compare(const Baseline& baseline, std::span<const Finding> findings,
                 std::span<const std::string> paths, const Judged& judged) {
    EntryCounts left = counts_of(baseline);
    Compared result;
    result.known.reserve(findings.size());
    for (const Finding& finding : findings)
        result.known.push_back(take_one(left, finding, paths));
    for (const Accepted& each : judged.elsewhere)
        take_one(left, each.finding, paths);
    if (judged.whole)
        drop_unjudged(left, judged);
    else
        left.clear();
    result.fixed = baseline_of(left).entries;
    return result;
}

Baseline baseline_of(const Analysis& analysis) {
    EntryCounts counts;
    for (const Finding& finding : analysis.findings())
        if (!says_incomplete(*finding.rule))
            ++counts[entry_of(finding, analysis.stable_path(finding.place))];
    return baseline_of(counts);
}

Baseline shrunk(Baseline baseline, std::span<const BaselineEntry> fixed) {
    EntryCounts counts = counts_of(baseline);
    for (const BaselineEntry& entry : fixed)
        if (const auto found = counts.find(entry); found != counts.end())
            found->second -= std::min(found->second, entry.count);
    return baseline_of(counts);
}

} // namespace whodecides::engine
