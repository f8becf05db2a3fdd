#include "support/plan_steps.hpp"

#include <map>
#include <string>

#include <doctest/doctest.h>

#include <whodecides/plan.hpp>

#include "support/files.hpp"
#include "support/yaml_moves.hpp"

namespace whodecides::test {

namespace {

using Counts = std::map<std::string, std::size_t, std::less<>>;

Counts counts_of(const Analysis& analysis) {
    Counts counts;
    for (const Finding& finding : analysis.findings())
        ++counts[std::string(finding.rule->name)];
    return counts;
}

Counts counts_of(const std::vector<RuleCount>& by_rule) {
    Counts counts;
    for (const RuleCount& count : by_rule)
        counts[std::string(count.rule->name)] = count.count;
    return counts;
}

/// What is in one and not in the other.
std::string told(const Counts& expected, const Counts& found) {
    std::string text;
    for (const auto& [rule, count] : expected)
        if (const auto at = found.find(rule); at == found.end() || at->second != count)
            text += rule + ": planned " + std::to_string(count) + "; ";
    for (const auto& [rule, count] : found)
        if (const auto at = expected.find(rule); at == expected.end() || at->second != count)
            text += rule + ": edited " + std::to_string(count) + "; ";
    return text;
}

} // namespace

std::size_t confirmed_steps(const std::vector<std::filesystem::path>& paths, std::size_t top) {
    EditedFiles files(paths);
    const TemporaryFolder folder;
    files.write(folder.path());
    PlanRequest request;
    request.paths = {folder.path().string()};
    request.as_of = "2026-11-23";
    request.top = top;
    const PlanResult result = plan(request);
    std::size_t left = result.input.findings().size();
    for (const PlanStep& step : result.steps) {
        for (const Move& move : step.moves)
            files.apply(move);
        files.write(folder.path());
        const Analysis now = check(request);
        INFO(sentence(step.moves.front()));
        CHECK(told(counts_of(step.findings), counts_of(now)) == "");
        CHECK(now.findings().size() == step.left);
        CHECK(step.left + step.settled.size() == left);
        left = step.left;
    }
    CHECK(left == result.remaining);
    return result.steps.size();
}

} // namespace whodecides::test
