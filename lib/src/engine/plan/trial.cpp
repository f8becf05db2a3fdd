#include "engine/plan/trial.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/moves.hpp"
#include "engine/pairing.hpp"

namespace whodecides::engine {

namespace {

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
    Pairing found = paired(before.findings, after.findings);
    const bool more_severe = std::ranges::any_of(found.both, [&](const Pairing::Pair& pair) {
        return after.findings[pair.after].severity > before.findings[pair.before].severity;
    });
    return {std::move(found.gone), sees_less(before, after) || more_severe || !found.fresh.empty()};
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
