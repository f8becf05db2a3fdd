// Schema whodecides.plan/1, one proposal a line.

#include <algorithm>

#include "report/finding_json.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"
#include "report/plan_format.hpp"

namespace whodecides {
namespace {

Json move_json(const Move& move) {
    return {{"kind", to_string(move.kind)}, {"actor", or_null(move.actor)}, {"to", or_null(move.to)},
            {"entry", or_null(move.entry)}, {"into", or_null(move.into)},   {"mode", or_null(move.mode)}};
}

Json settled_json(const Finding& finding) {
    return {{"rule", finding.rule->name},
            {"severity", to_string(finding.severity)},
            {"message", finding.message},
            {"subject", subject_of(finding.subject)},
            {"fingerprint", finding.fingerprint}};
}

Json counts_json(const std::vector<RuleCount>& counts) {
    Json list = Json::array();
    for (const RuleCount& count : counts)
        list.push_back({{"rule", count.rule->name}, {"findings", count.count}});
    return list;
}

Json step_json(const PlanStep& step) {
    Json moves = Json::array();
    for (const Move& move : step.moves)
        moves.push_back(move_json(move));
    Json former = Json::array();
    for (const FormerOwner& one : step.former_owners)
        former.push_back(
            {{"owner", subject_of(one.owner)}, {"entry", subject_of(one.entry)}, {"holds", one.holds}});
    Json settled = Json::array();
    for (const Finding& finding : step.settled)
        settled.push_back(settled_json(finding));
    return {
        {"moves", std::move(moves)}, {"sentences", step.sentences},           {"reason", step.reason},
        {"or", step.others},         {"former_owners", std::move(former)},    {"settles", std::move(settled)},
        {"left", step.left},         {"findings", counts_json(step.findings)}};
}

Json left_json(const PlanLeft& left) {
    Json added = Json::array();
    for (const RuleInfo* const rule : left.added)
        added.push_back(rule->name);
    return {{"rule", left.findings.rule->name},
            {"findings", left.findings.count},
            {"needs", to_string(left.rest)},
            {"moves_would_add", std::move(added)},
            {"ask", left.findings.rule->ask}};
}

Json cause_json(const RootCause& cause) {
    return {{"message", cause.message},
            {"help", cause.help},
            {"subject", subject_of(cause.subject)},
            {"findings", cause.findings.size()}};
}

/// Every measure, changed or not.
Json profile_json(const PlanResult& plan) {
    Json list = Json::array();
    const std::vector<ProfileRow>& before = plan.before.organisation.rows;
    const std::vector<ProfileRow>& after = plan.after.organisation.rows;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        list.push_back({{"measure", before[i].measure->key},
                        {"unit", before[i].measure->share ? "share" : "levels"},
                        {"before", or_null(before[i].value)},
                        {"after", or_null(after[i].value)}});
    return list;
}

} // namespace

void write_plan_json(const PlanResult& plan, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    page.text() += document_head("whodecides.plan/1", plan.input);
    page.text() += ",\n\"summary\":" + written(Json{{"findings", plan.input.findings().size()},
                                                    {"left", plan.remaining},
                                                    {"proposals", plan.steps.size()},
                                                    {"more", plan.more},
                                                    {"exhausted", plan.exhausted}});
    if (append_list(page, "proposals", plan.steps, step_json) &&
        append_list(page, "left", plan.left, left_json) &&
        append_list(page, "causes", plan.causes, cause_json))
        page.text() += ",\n\"profile\":" + written(profile_json(plan)) + "}\n";
}

} // namespace whodecides
