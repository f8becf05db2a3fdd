#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <whodecides/plan.hpp>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/moves.hpp"
#include "engine/plan/choosing.hpp"
#include "engine/plan/former_owners.hpp"
#include "engine/profile.hpp"
#include "rules/catalogue.hpp"

namespace whodecides {

namespace {

using engine::Candidate;
using engine::Choosing;
using engine::Standing;

std::vector<RuleCount> count_by_rule(const std::vector<Finding>& findings) {
    std::map<const RuleInfo*, std::size_t> counts;
    for (const Finding& finding : findings)
        ++counts[finding.rule];
    std::vector<RuleCount> ordered;
    for (const Rule* rule : catalogue())
        if (const auto found = counts.find(&rule->info); found != counts.end())
            ordered.push_back({found->first, found->second});
    return ordered;
}

PlanStep step_of(const Candidate& chosen, const Standing& before, const Standing& after) {
    PlanStep step{.moves = chosen.proposal.moves, .reason = chosen.proposal.reason};
    const Organisation& organisation = before.checked.input.organisation;
    engine::Lookup lookup(organisation);
    for (const Move& move : step.moves)
        step.sentences.push_back(sentence(engine::as_spoken(move, organisation, lookup)));
    step.former_owners =
        engine::former_owners(organisation, after.checked.input.organisation, step.moves, lookup);
    for (const std::size_t index : engine::difference(before.checked, after.checked).settled)
        step.settled.push_back(before.checked.results.findings[index]);
    step.findings = count_by_rule(after.checked.results.findings);
    step.left = after.checked.results.findings.size();
    return step;
}

/// Why findings of the rule are left, unless it is that moves were refused or nobody is in sight.
std::optional<PlanRest> plain_rest(const RuleInfo& rule, const Choosing& choosing) {
    if (rule.cause == Cause::input)
        return PlanRest::mend;
    if (!engine::has_moves(rule))
        return PlanRest::talk;
    const auto open = [&](const Candidate& one) {
        return one.proposal.rule == &rule && one.settles() > 0 && one.may_be_first();
    };
    if (std::ranges::any_of(choosing.candidates(), open))
        return PlanRest::waiting;
    return {};
}

PlanLeft left_of(const RuleCount& findings, const Choosing& choosing) {
    if (const auto rest = plain_rest(*findings.rule, choosing))
        return {findings, *rest};
    auto added = choosing.refused(*findings.rule);
    if (!added)
        return {findings, PlanRest::nobody};
    return {findings, PlanRest::refused, std::move(*added)};
}

void tell_left(PlanResult& result, Standing now, const Choosing& choosing) {
    result.remaining = now.checked.results.findings.size();
    for (const RuleCount& count : count_by_rule(now.checked.results.findings))
        result.left.push_back(left_of(count, choosing));
    std::ranges::stable_sort(result.left, std::ranges::greater(),
                             [](const PlanLeft& left) { return left.findings.count; });
    std::set<std::string_view> topics;
    for (const Candidate& candidate : choosing.candidates())
        if (candidate.settles() > 0 && candidate.may_be_first())
            topics.insert(candidate.proposal.topic);
    result.more = topics.size();
    result.exhausted = choosing.exhausted();
    result.causes = std::move(now.checked.results.causes);
}

/// The profile of what the inputs say, and of what they would say after the moves.
void measure(PlanResult& result, const engine::Understood& understood, unsigned jobs) {
    const engine::Read now = engine::build_from(understood);
    result.before = engine::profile_of(understood, jobs);
    result.after = engine::profile_of(engine::with(understood, now.organisation, moves_of(result)), jobs);
}

} // namespace

std::string_view to_string(PlanRest rest) {
    switch (rest) {
    case PlanRest::mend:
        return "mend";
    case PlanRest::talk:
        return "talk";
    case PlanRest::nobody:
        return "nobody";
    case PlanRest::refused:
        return "refused";
    case PlanRest::waiting:
        return "waiting";
    }
    return {};
}

std::vector<Move> moves_of(const PlanResult& plan) {
    std::vector<Move> moves;
    for (const PlanStep& step : plan.steps)
        moves.insert(moves.end(), step.moves.begin(), step.moves.end());
    return moves;
}

PlanResult plan(const PlanRequest& request) {
    CheckRequest check = request;
    check.baseline.reset();
    check.since.reset();
    const engine::Understood original = engine::understand(check);
    Standing now = engine::standing_of(original, check);
    PlanResult result{.input = {now.checked.input.sources, now.checked.results}};
    Choosing choosing(check, engine::jobs_of(request));
    for (;;) {
        choosing.look_at(now);
        if (result.steps.size() >= request.top)
            break;
        const auto chosen = choosing.best(now);
        if (!chosen)
            break;
        std::vector<std::string> others = choosing.instead_of(*chosen, now);
        Standing then = engine::after(now, chosen->proposal.moves, check);
        result.steps.push_back(step_of(*chosen, now, then));
        result.steps.back().others = std::move(others);
        now = std::move(then);
    }
    tell_left(result, std::move(now), choosing);
    measure(result, original, request.jobs);
    return result;
}

} // namespace whodecides
