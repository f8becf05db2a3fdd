#include "report/finding_json.hpp"

namespace whodecides {
namespace {

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

} // namespace

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

Json subject_of(const Subject& subject) {
    return {{"kind", to_string(subject.kind)}, {"id", subject.id}, {"title", subject.title}};
}

Json or_null(const std::optional<Subject>& subject) {
    return subject ? subject_of(*subject) : Json(nullptr);
}

Json subjects_json(std::span<const Subject> subjects) {
    Json list = Json::array();
    for (const Subject& subject : subjects)
        list.push_back(subject_of(subject));
    return list;
}

Json finding_of(const Analysis& analysis, const Finding& finding) {
    Json json{{"rule", finding.rule->name},
              {"group", finding.rule->group},
              {"severity", to_string(finding.severity)},
              {"cause", to_string(finding.rule->cause)},
              {"message", finding.message},
              {"notes", finding.notes},
              {"help", finding.help},
              {"ask", finding.ask},
              {"subject", subject_of(finding.subject)},
              {"people", finding.people},
              {"impact", impact(finding)}};
    add_place(json, analysis, finding.place);
    json["place_text"] = finding.place_text;
    json["labels"] = labels_of(analysis, finding);
    json["metric"] = metric_of(finding.metric);
    json["logical_path"] = finding.logical_path;
    json["fingerprint"] = finding.fingerprint;
    return json;
}

} // namespace whodecides
