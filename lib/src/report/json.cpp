#include <nlohmann/json.hpp>

#include <whodecides/version.hpp>

#include "report/format.hpp"
#include "report/page.hpp"

// Schema whodecides.check/1, one finding a line. A finding is made, written and forgotten, so that no
// document ever stands in memory. Everything beyond ASCII is escaped: a terminal has nothing to act upon.
namespace whodecides {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

void add_place(Json& json, const Analysis& analysis, const Span& span) {
    if (!span.known()) {
        for (const char* key : {"path", "line", "column", "end_line", "end_column"})
            json[key] = nullptr;
        return;
    }
    const Place place = analysis.place(span);
    json["path"] = place.path;
    json["line"] = place.line;
    json["column"] = place.column;
    json["end_line"] = place.end_line;
    json["end_column"] = place.end_column;
}

Json labels_of(const Analysis& analysis, const Finding& finding) {
    Json labels = Json::array();
    for (const Label& label : finding.labels) {
        Json& json = labels.emplace_back();
        add_place(json, analysis, label.span);
        json["text"] = label.text;
    }
    return labels;
}

/// A number that is not finite comes out as null.
Json metric_of(const std::optional<Metric>& metric) {
    if (!metric)
        return nullptr;
    return {{"value", metric->value}, {"threshold", metric->threshold}, {"basis", to_string(metric->basis)}};
}

Json finding_of(const Analysis& analysis, const Finding& finding) {
    const Subject& subject = finding.subject;
    Json json{{"rule", finding.rule->name},
              {"group", finding.rule->group},
              {"severity", to_string(finding.severity)},
              {"cause", to_string(finding.rule->cause)},
              {"message", finding.message},
              {"notes", finding.notes},
              {"help", finding.help},
              {"ask", finding.ask},
              {"subject", {{"kind", to_string(subject.kind)}, {"id", subject.id}, {"title", subject.title}}},
              {"people", finding.people}};
    add_place(json, analysis, finding.place);
    json["place_text"] = finding.place_text;
    json["labels"] = labels_of(analysis, finding);
    json["metric"] = metric_of(finding.metric);
    json["logical_path"] = finding.logical_path;
    json["fingerprint"] = finding.fingerprint;
    return json;
}

Json summary_of(const Analysis& analysis) {
    return {{"errors", analysis.count(Severity::error)},
            {"warnings", analysis.count(Severity::warning)},
            {"notes", analysis.count(Severity::note)},
            {"incomplete", analysis.incomplete()}};
}

Json coverage_of(const Coverage& coverage) {
    Json gaps = Json::array();
    for (const NotChecked& gap : coverage.not_checked)
        gaps.push_back({{"rule", gap.rule->name}, {"reason", gap.reason}, {"remedy", gap.remedy}});
    return {{"files", coverage.files},
            {"skipped_files", coverage.skipped_files},
            {"discarded_documents", coverage.discarded_documents},
            {"people", coverage.people},
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

} // namespace

void write_json(const Analysis& analysis, const ReportStyle&, std::ostream& out) {
    Page page(out);
    const Json tool{{"name", "whodecides"}, {"version", version()}};
    page.text() += R"({"schema":"whodecides.check/1","tool":)" + written(tool);
    page.text() += ",\"as_of\":" + written(analysis.as_of());
    page.text() += ",\"summary\":" + written(summary_of(analysis)) + ",\"findings\":[";
    const char* before = "\n";
    for (const Finding& finding : analysis.findings()) {
        page.text() += before + written(finding_of(analysis, finding));
        before = ",\n";
        if (!page.turn())
            return;
    }
    page.text() += analysis.findings().empty() ? "]" : "\n]";
    page.text() += ",\n\"coverage\":" + written(coverage_of(analysis.coverage())) + "}\n";
}

} // namespace whodecides
