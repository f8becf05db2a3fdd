#include <cmath>

#include <nlohmann/json.hpp>

#include <whodecides/version.hpp>

#include "report/format.hpp"
#include "report/page.hpp"

// Schema whodecides.check/1. One finding at a time is built and written: a document of 100,000 findings
// as one value would take half a gigabyte.
namespace whodecides {
namespace {

using Json = nlohmann::ordered_json;

/// As text; bytes that are no UTF-8 become U+FFFD.
std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json number(double value) {
    constexpr double exact = 9007199254740992.0; // 2^53: whole numbers up to here are exact
    if (std::floor(value) == value && std::abs(value) < exact)
        return static_cast<std::int64_t>(value);
    return value;
}

/// path, line, column, end_line, end_column; all null where there is no place.
void add_place(Json& to, const Analysis& analysis, const Span& span) {
    if (!span.known()) {
        for (const char* key : {"path", "line", "column", "end_line", "end_column"})
            to[key] = nullptr;
        return;
    }
    const Place place = analysis.place(span);
    to["path"] = place.path;
    to["line"] = place.line;
    to["column"] = place.column;
    to["end_line"] = place.end_line;
    to["end_column"] = place.end_column;
}

Json to_json(const Metric& metric) {
    return {{"value", number(metric.value)},
            {"threshold", number(metric.threshold)},
            {"basis", to_string(metric.basis)}};
}

Json to_json(const Finding& finding, const Analysis& analysis) {
    Json json{{"rule", finding.rule->name},
              {"group", finding.rule->group},
              {"severity", to_string(finding.severity)},
              {"cause", to_string(finding.rule->cause)},
              {"message", finding.message},
              {"notes", finding.notes},
              {"help", finding.help},
              {"ask", finding.ask},
              {"subject",
               {{"kind", to_string(finding.subject.kind)},
                {"id", finding.subject.id},
                {"title", finding.subject.title}}},
              {"people", finding.people}};
    add_place(json, analysis, finding.place);
    json["place_text"] = finding.place_text;
    Json& labels = json["labels"] = Json::array();
    for (const Label& label : finding.labels) {
        Json one = Json::object();
        add_place(one, analysis, label.span);
        one["text"] = label.text;
        labels.push_back(std::move(one));
    }
    json["metric"] = finding.metric ? to_json(*finding.metric) : Json(nullptr);
    json["logical_path"] = finding.logical_path;
    json["fingerprint"] = finding.fingerprint;
    return json;
}

Json summary(const Analysis& analysis) {
    return {{"errors", analysis.count(Severity::error)},
            {"warnings", analysis.count(Severity::warning)},
            {"notes", analysis.count(Severity::note)},
            {"incomplete", analysis.incomplete()}};
}

Json to_json(const Coverage& coverage) {
    Json not_checked = Json::array();
    for (const NotChecked& gap : coverage.not_checked)
        not_checked.push_back({{"rule", gap.rule->name}, {"reason", gap.reason}, {"remedy", gap.remedy}});
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
            {"not_checked", std::move(not_checked)}};
}

} // namespace

void write_json(const Analysis& analysis, const ReportStyle&, std::ostream& out) {
    Page page(out);
    page.text() += "{\"schema\":\"whodecides.check/1\",\n\"tool\":";
    page.text() += dumped({{"name", "whodecides"}, {"version", version()}});
    page.text() += ",\n\"as_of\":" + dumped(analysis.as_of());
    page.text() += ",\n\"summary\":" + dumped(summary(analysis));
    page.text() += ",\n\"findings\":[";
    bool first = true;
    for (const Finding& finding : analysis.findings()) {
        page.text() += first ? "\n" : ",\n";
        page.text() += dumped(to_json(finding, analysis));
        first = false;
        if (!page.turn())
            return;
    }
    page.text() += first ? "],\n\"coverage\":" : "\n],\n\"coverage\":";
    page.text() += dumped(to_json(analysis.coverage())) + "}\n";
}

} // namespace whodecides
