// A table for spreadsheets (RFC 4180): a line per finding. New columns come last, so that those that are
// there keep their places. What a finding has not stays empty.

#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

constexpr std::string_view head =
    "severity,rule,group,cause,path,line,column,end_line,end_column,message,help,ask,subject_kind,subject_id,"
    "subject_title,people,impact,value,threshold,logical_path,fingerprint\r\n";

void append_text(std::string& out, std::string_view text) {
    out.append(",").append(csv_cell(text));
}

void append_place(std::string& out, const Analysis& analysis, const Span& span) {
    if (!span.known()) {
        out += ",,,,,";
        return;
    }
    const Place place = analysis.place(span);
    append_text(out, place.path);
    out += fmt::format(",{},{},{},{}", place.line, place.column, place.end_line, place.end_column);
}

/// One cell: "ana; ben".
void append_people(std::string& out, const std::vector<std::string>& people) {
    std::string names;
    for (const std::string& person : people)
        names.append(names.empty() ? "" : "; ").append(person);
    append_text(out, names);
}

void append_finding(std::string& out, const Analysis& analysis, const Finding& finding) {
    const RuleInfo& rule = *finding.rule;
    out +=
        fmt::format("{},{},{},{}", to_string(finding.severity), rule.name, rule.group, to_string(rule.cause));
    append_place(out, analysis, finding.place);
    const Subject& subject = finding.subject;
    for (const std::string_view text : std::initializer_list<std::string_view>{
             finding.message, finding.help, finding.ask, to_string(subject.kind), subject.id, subject.title})
        append_text(out, text);
    append_people(out, finding.people);
    out += fmt::format(",{}", impact(finding));
    if (finding.metric)
        out += fmt::format(",{:.6g},{:.6g}", finding.metric->value, finding.metric->threshold);
    else
        out += ",,";
    append_text(out, finding.logical_path);
    append_text(out, finding.fingerprint);
    out += "\r\n";
}

} // namespace

void write_csv(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    page.text() += head;
    for (const Finding* finding : shown(analysis, style)) {
        append_finding(page.text(), analysis, *finding);
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
