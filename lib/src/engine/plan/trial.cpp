#include "engine/plan/trial.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/moves.hpp"

namespace whodecides::engine {

namespace {

/// What makes a finding the same one as another.
using Likeness = std::tuple<std::string_view, SubjectKind, std::string_view, std::string_view>;

Likeness likeness(const Finding& finding) {
    if (finding.rule->organisation_wide)
        return {finding.rule->name, SubjectKind::organisation, {}, {}};
    return {finding.rule->name, finding.subject.kind, finding.subject.id, finding.logical_path};
}

/// Findings by likeness; of equal ones the most severe first, then in their order.
std::vector<std::size_t> sorted(const std::vector<Finding>& findings) {
    std::vector<std::size_t> order(findings.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tuple(likeness(findings[a]), findings[b].severity, a) <
               std::tuple(likeness(findings[b]), findings[a].severity, b);
    });
    return order;
}

std::vector<std::string_view> unchecked(const Results& results) {
    std::vector<std::string_view> rules;
    for (const NotChecked& one : results.coverage.not_checked)
        rules.push_back(one.rule->name);
    std::ranges::sort(rules);
    return rules;
}

/// To be blind is not to be settled.
bool sees_less(const Results& before, const Results& after) {
    return !std::ranges::includes(unchecked(before), unchecked(after)) ||
           after.coverage.hidden_input_problems > before.coverage.hidden_input_problems;
}

} // namespace

Difference difference(const Results& before, const Results& after) {
    Difference found{.worse = sees_less(before, after)};
    const std::vector<std::size_t> olds = sorted(before.findings);
    const std::vector<std::size_t> news = sorted(after.findings);
    auto fresh = news.begin();
    for (const std::size_t old : olds) {
        const Finding& was = before.findings[old];
        while (fresh != news.end() && likeness(after.findings[*fresh]) < likeness(was)) {
            found.worse = true;
            ++fresh;
        }
        if (fresh == news.end() || likeness(after.findings[*fresh]) != likeness(was)) {
            found.settled.push_back(old);
            continue;
        }
        found.worse = found.worse || after.findings[*fresh].severity > was.severity;
        ++fresh;
    }
    found.worse = found.worse || fresh != news.end();
    std::ranges::sort(found.settled);
    return found;
}

Standing standing_of(Understood understood, const CheckRequest& request) {
    Checked checked = check_read(build_from(understood), request);
    return {std::move(understood), std::move(checked)};
}

Standing after(const Standing& now, std::span<const Move> moves, const CheckRequest& request) {
    return standing_of(with(now.understood, now.checked.input.organisation, moves), request);
}

Trial attempt(const Standing& now, std::span<const Move> moves, const CheckRequest& request) {
    try {
        const Standing then = after(now, moves, request);
        const Difference found = difference(now.checked.results, then.checked.results);
        return {!found.worse && !found.settled.empty(), found.settled.size()};
    } catch (const MoveError&) {
        return {};
    }
}

} // namespace whodecides::engine
