#include <algorithm>

#include "report/finding_json.hpp"
#include "report/format.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

// Schema whodecides.check/1, one finding a line. A finding is made, written and forgotten, so that no
// document ever stands in memory. Everything beyond ASCII is escaped: a terminal has nothing to act upon.
namespace whodecides {
namespace {

Json summary_of(const Analysis& analysis, std::size_t printed) {
    return {{"errors", analysis.count(Severity::error)},
            {"warnings", analysis.count(Severity::warning)},
            {"notes", analysis.count(Severity::note)},
            {"printed", printed},
            {"incomplete", analysis.incomplete()}};
}

Json since_of(const Since& since, const Analysis& analysis) {
    Json weakened = Json::array();
    for (const Weakening& weakening : since.weakened)
        weakened.push_back({{"kind", to_string(weakening.kind)}, {"text", weakening.text}});
    return {{"revision", since.revision},
            {"empty", since.empty},
            {"incomplete", since.incomplete},
            {"unchanged", std::ranges::count(analysis.accepted(), Accepted::By::revision, &Accepted::by)},
            {"weakened", std::move(weakened)}};
}

/// Findings by their fingerprints, which hold whatever is printed and in which order.
Json causes_of(const Analysis& analysis) {
    Json causes = Json::array();
    for (const RootCause& cause : analysis.causes()) {
        Json findings = Json::array();
        for (const std::size_t i : cause.findings)
            findings.push_back(analysis.findings()[i].fingerprint);
        Json& json = causes.emplace_back(
            Json{{"message", cause.message}, {"help", cause.help}, {"subject", subject_of(cause.subject)}});
        add_place(json, analysis, cause.place);
        json["count"] = cause.findings.size();
        json["findings"] = std::move(findings);
    }
    return causes;
}

Json coverage_of(const Coverage& coverage) {
    Json gaps = Json::array();
    for (const NotChecked& gap : coverage.not_checked)
        gaps.push_back({{"rule", gap.rule->name},
                        {"reason", gap.reason},
                        {"remedy", gap.remedy},
                        {"field", gap.field.key},
                        {"declared", gap.field.declared},
                        {"possible", gap.field.possible}});
    Json not_read = Json::array();
    for (const NotRead& file : coverage.not_read)
        not_read.push_back({{"path", file.path}, {"reason", file.reason}, {"remedy", file.remedy}});
    return {{"files", coverage.files},
            {"skipped_files", coverage.skipped_files},
            {"not_read", std::move(not_read)},
            {"discarded_documents", coverage.discarded_documents},
            {"people", coverage.people},
            {"away", coverage.away},
            {"roles", coverage.roles},
            {"teams", coverage.teams},
            {"forums", coverage.forums},
            {"decisions", coverage.decisions},
            {"responsibilities", coverage.responsibilities},
            {"rules_run", coverage.rules_run},
            {"suppressed", coverage.suppressed},
            {"hidden_input_problems", coverage.hidden_input_problems},
            {"not_checked", std::move(gaps)}};
}

/// What a baseline takes out of the findings, and what of it is fixed.
Json baseline_of(const Analysis& analysis) {
    Json fixed = Json::array();
    for (const BaselineEntry& entry : analysis.fixed())
        fixed.push_back({{"rule", entry.rule},
                         {"file", entry.file},
                         {"logical_path", entry.logical_path},
                         {"people", entry.people},
                         {"count", entry.count}});
    const auto known = std::ranges::count(analysis.accepted(), Accepted::By::baseline, &Accepted::by);
    return {{"known", known}, {"fixed", std::move(fixed)}};
}

} // namespace

void write_json(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    const std::vector<const Finding*> findings = shown(analysis, style);
    page.text() += document_beginning("whodecides.check/1", analysis.as_of());
    page.text() += ",\"summary\":" + written(summary_of(analysis, findings.size())) + ",\"findings\":";
    const auto finding = [&](const Finding* each) { return finding_of(analysis, *each); };
    if (!append_array(page, findings, finding))
        return;
    if (analysis.since())
        page.text() += ",\n\"since\":" + written(since_of(*analysis.since(), analysis));
    if (style.compared && !analysis.since())
        page.text() += ",\n\"baseline\":" + written(baseline_of(analysis));
    page.text() += ",\n\"causes\":" + written(causes_of(analysis));
    page.text() += ",\n\"coverage\":" + written(coverage_of(analysis.coverage())) + "}\n";
}

} // namespace whodecides
