#include <cmath>

#include <whodecides/version.hpp>

#include "report/format.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"

// Schema whodecides.check/1, one finding a line. Written straight into the text: 200,000 findings as
// values of a JSON library take seconds.
namespace whodecides {
namespace {

void append_place(JsonText& json, const Analysis& analysis, const Span& span) {
    if (!span.known()) {
        for (const std::string_view key : {"path", "line", "column", "end_line", "end_column"})
            json.key(key).null();
        return;
    }
    const Place place = analysis.place(span);
    json.key("path").string(place.path);
    json.key("line").number(place.line).key("column").number(place.column);
    json.key("end_line").number(place.end_line).key("end_column").number(place.end_column);
}

void append_labels(JsonText& json, const Analysis& analysis, const Finding& finding) {
    json.key("labels").open('[');
    for (const Label& label : finding.labels) {
        json.open('{');
        append_place(json, analysis, label.span);
        json.key("text").string(label.text).close('}');
    }
    json.close(']');
}

/// JSON has no words for what is not finite.
void append_number(JsonText& json, std::string_view key, double value) {
    json.key(key);
    if (std::isfinite(value))
        json.number(value);
    else
        json.null();
}

void append_metric(JsonText& json, const std::optional<Metric>& metric) {
    json.key("metric");
    if (!metric) {
        json.null();
        return;
    }
    json.open('{');
    append_number(json, "value", metric->value);
    append_number(json, "threshold", metric->threshold);
    json.key("basis").string(to_string(metric->basis)).close('}');
}

void append_finding(JsonText& json, const Analysis& analysis, const Finding& finding) {
    json.open('{').key("rule").string(finding.rule->name).key("group").string(finding.rule->group);
    json.key("severity")
        .string(to_string(finding.severity))
        .key("cause")
        .string(to_string(finding.rule->cause));
    json.key("message").string(finding.message).key("notes").strings(finding.notes);
    json.key("help").string(finding.help).key("ask").string(finding.ask);
    json.key("subject").open('{').key("kind").string(to_string(finding.subject.kind));
    json.key("id").string(finding.subject.id).key("title").string(finding.subject.title).close('}');
    json.key("people").strings(finding.people);
    append_place(json, analysis, finding.place);
    json.key("place_text").string(finding.place_text);
    append_labels(json, analysis, finding);
    append_metric(json, finding.metric);
    json.key("logical_path").string(finding.logical_path);
    json.key("fingerprint").string(finding.fingerprint).close('}');
}

void append_head(JsonText& json, const Analysis& analysis) {
    json.open('{').key("schema").string("whodecides.check/1");
    json.key("tool").open('{').key("name").string("whodecides").key("version").string(version()).close('}');
    json.key("as_of").string(analysis.as_of());
    json.key("summary").open('{').key("errors").number(analysis.count(Severity::error));
    json.key("warnings").number(analysis.count(Severity::warning));
    json.key("notes").number(analysis.count(Severity::note));
    json.key("incomplete").boolean(analysis.incomplete()).close('}');
}

void append_coverage(JsonText& json, const Coverage& coverage) {
    json.key("coverage").open('{');
    json.key("files").number(coverage.files).key("skipped_files").number(coverage.skipped_files);
    json.key("discarded_documents").number(coverage.discarded_documents);
    json.key("people").number(coverage.people).key("roles").number(coverage.roles);
    json.key("teams").number(coverage.teams).key("forums").number(coverage.forums);
    json.key("decisions").number(coverage.decisions);
    json.key("responsibilities").number(coverage.responsibilities);
    json.key("rules_run").number(coverage.rules_run).key("not_checked").open('[');
    for (const NotChecked& gap : coverage.not_checked) {
        json.open('{').key("rule").string(gap.rule->name).key("reason").string(gap.reason);
        json.key("remedy").string(gap.remedy).close('}');
    }
    json.close(']').close('}');
}

} // namespace

void write_json(const Analysis& analysis, const ReportStyle&, std::ostream& out) {
    Page page(out);
    JsonText json(page.text());
    append_head(json, analysis);
    json.key("findings").open('[');
    bool first = true;
    for (const Finding& finding : analysis.findings()) {
        page.text() += first ? "\n" : ",\n";
        first = false;
        append_finding(json, analysis, finding);
        if (!page.turn())
            return;
    }
    page.text() += first ? "]" : "\n]";
    page.text() += ",\n";
    append_coverage(json, analysis.coverage());
    page.text() += "}\n";
}

} // namespace whodecides
