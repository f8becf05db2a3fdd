// GitLab's code quality report: one flat array, with the part of Code Climate's keys that GitLab knows.

#include <fmt/format.h>

#include "base/text.hpp"
#include "engine/rule_names.hpp"
#include "report/format.hpp"
#include "report/json_text.hpp"
#include "report/page.hpp"
#include "report/repository_place.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

/// One of info, minor, major, critical and blocker. What kept the job from being done whole blocks.
std::string_view severity_of(const Finding& finding) {
    if (engine::says_incomplete(*finding.rule))
        return "blocker";
    switch (finding.severity) {
    case Severity::note:
        return "info";
    case Severity::warning:
        return "minor";
    case Severity::error:
        break;
    }
    return "major";
}

/// The merge request shows no check_name (golangci-lint, printers/codeclimate.go): the description begins
/// with it. Every entry needs a path and a line.
Json issue_of(const Analysis& analysis, const Finding& finding) {
    const Place place = repository_place(analysis, finding.place);
    return {
        {"description", fmt::format("{}: {}", finding.rule->name, text::printable(finding.message))},
        {"check_name", finding.rule->name},
        {"fingerprint", finding.fingerprint},
        {"severity", severity_of(finding)},
        {"location", {{"path", place.path}, {"lines", {{"begin", place.line}, {"end", place.end_line}}}}}};
}

} // namespace

/// Where nothing is found there still is the empty array (golangci-lint #481). What is accepted is left out:
/// GitLab takes it for solved.
void write_gitlab(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    const std::vector<const Finding*> findings = shown(analysis, style);
    page.text() += "[";
    const char* before = "\n";
    for (const Finding* finding : findings) {
        page.text() += before + written(issue_of(analysis, *finding));
        before = ",\n";
        if (!page.turn())
            return;
    }
    page.text() += findings.empty() ? "]\n" : "\n]\n";
}

} // namespace whodecides
