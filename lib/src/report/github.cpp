// Commands to the runner of GitHub Actions, which shows each as an annotation in the changed files.
//
// It takes 10 errors, 10 warnings and 10 notices of a step, and 50 of a job, and drops the rest without a
// word (actions/toolkit, docs/problem-matchers.md). Which ten is the order of the findings: --sort impact
// has those seen that touch most.

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/shown.hpp"
#include "report/summary.hpp"

namespace whodecides {
namespace {

std::string_view command(Severity severity) {
    return severity == Severity::note ? "notice" : to_string(severity);
}

/// What ends a property, or begins such a number, is written as its number; `special` lists the bytes. Line
/// breaks, which end a command, are control characters and do not get so far.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text::printable(text))
        if (special.find(c) == std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

std::string message_text(std::string_view text) {
    return escaped(text, "%");
}

std::string property_text(std::string_view text) {
    return escaped(text, "%,:");
}

/// "file=org/a.yaml,line=8,..." and a comma; nothing for what is about the inputs as a whole: it is shown
/// with the step. Without a line an annotation is missing from the changed files (conftest #1173). Columns
/// of more than one line are refused (ruff #22074); the last one counts in.
std::string place_of(const Analysis& analysis, const Finding& finding) {
    if (!finding.place.known())
        return {};
    const Place place = analysis.place(finding.place);
    std::string text =
        fmt::format("file={},line={},endLine={},", property_text(analysis.stable_path(finding.place)),
                    place.line, place.end_line);
    if (place.line == place.end_line)
        text +=
            fmt::format("col={},endColumn={},", place.column, std::max(place.column, place.end_column - 1));
    return text;
}

/// In one annotation, of the ten there may be, and the first. Nothing else of the pull request shows it where
/// the change weakens the check and does no more.
void append_weakened(std::string& out, const Analysis& analysis) {
    const std::string text = weakened_in_words(analysis);
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        out += rest.size() == text.size() ? "::warning title=check::" : "%0A";
        out += message_text(rest.substr(0, rest.find('\n')));
    }
    if (!text.empty())
        out += '\n';
}

} // namespace

void write_github(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    append_weakened(page.text(), analysis);
    for (const Finding* finding : shown(analysis, style)) {
        page.text() +=
            fmt::format("::{} {}title={}::{}", command(finding->severity), place_of(analysis, *finding),
                        property_text(finding->rule->name), message_text(finding->message));
        if (!finding->help.empty())
            page.text() += fmt::format("%0Ahelp: {}", message_text(finding->help));
        page.text() += '\n';
        if (!page.turn())
            return;
    }
}

} // namespace whodecides
