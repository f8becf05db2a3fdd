// JUnit's XML, as Jenkins, GitLab and others read it: a test suite per file, a test case per finding.
//
// Errors and warnings are failed tests. A note passes, with its words as the output: most readers know tests
// as green or red only, and a suggestion is no red. What is accepted is skipped, with the reason. A run
// without any test fails some readers, so that an empty one has a test that passes (ruff, render/junit.rs).

#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "report/by_file.hpp"
#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/repository_place.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

bool fails(const Finding* finding) {
    return finding->severity != Severity::note;
}

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;
};

Counts counts(std::span<const Finding* const> findings, std::size_t accepted) {
    return {findings.size() + accepted, static_cast<std::size_t>(std::ranges::count_if(findings, fails)),
            accepted};
}

std::string attributes(std::string_view name, const Counts& counts) {
    return fmt::format(R"(name="{}" tests="{}" failures="{}" errors="0" skipped="{}")", xml_text(name),
                       counts.tests, counts.failures, counts.skipped);
}

/// Where a finding is, in every part of a test: its path is Analysis::stable_path.
Place place_of(const Analysis& analysis, const Span& span) {
    return span.known() ? repository_place(analysis, span) : Place{"<inputs>", 1, 1, 1, 1};
}

/// The names of the tests of one suite.
class TestNames {
  public:
    /// By the rule and where in the structure it is, not by words or lines: so a test is the same one from
    /// run to run. What differs in characters only that are not shown has its fingerprint behind.
    std::string name(const Finding& finding) {
        constexpr std::size_t digits = 8;
        std::string name = fmt::format("{}{}{}", finding.rule->name, finding.logical_path.empty() ? "" : " ",
                                       xml_text(finding.logical_path));
        if (!taken_.insert(name).second)
            name += " " + finding.fingerprint.substr(0, digits);
        return name;
    }

  private:
    std::set<std::string> taken_;
};

void append_case(std::string& out, const Place& place, const Finding& finding, TestNames& names) {
    const std::string path = xml_text(place.path);
    out += fmt::format(R"(    <testcase classname="{}" name="{}" time="0")", path, names.name(finding));
    if (finding.place.known())
        out += fmt::format(R"( file="{}" line="{}")", path, place.line);
    out += ">";
}

void append_words(std::string& out, const Place& place, const Finding& finding) {
    out += xml_text(concise_text(finding, place)) + "\n";
    if (!finding.help.empty())
        out += "help: " + xml_text(finding.help) + "\n";
    if (!finding.ask.empty())
        out += "ask: " + xml_text(finding.ask) + "\n";
}

void append_finding(std::string& out, const Analysis& analysis, const Finding& finding, TestNames& names) {
    const Place place = place_of(analysis, finding.place);
    append_case(out, place, finding, names);
    const bool failed = fails(&finding);
    out += failed ? fmt::format("\n      <failure type=\"{}\" message=\"{}\">", to_string(finding.severity),
                                xml_text(finding.message))
                  : "\n      <system-out>";
    append_words(out, place, finding);
    out += failed ? "</failure>" : "</system-out>";
    out += "\n    </testcase>\n";
}

void append_accepted(std::string& out, const Analysis& analysis, const Accepted& accepted, TestNames& names) {
    append_case(out, place_of(analysis, accepted.finding.place), accepted.finding, names);
    const std::string reason = accepted.by == Accepted::By::baseline   ? "known to the baseline"
                               : accepted.by == Accepted::By::revision ? "there already before the change"
                                                                       : xml_text(accepted.reason);
    out += fmt::format("\n      <skipped message=\"{}: {}\"/>\n    </testcase>\n", reason,
                       xml_text(accepted.finding.message));
}

} // namespace

void write_junit(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    Page page(out);
    const std::vector<const Finding*> findings = shown(analysis, style);
    const std::span<const Accepted> accepted = shown_accepted(analysis, style);
    const bool empty = findings.empty() && accepted.empty();
    page.text() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    page.text() +=
        fmt::format("<testsuites {}>\n",
                    attributes("whodecides", empty ? Counts{1, 0, 0} : counts(findings, accepted.size())));
    if (empty)
        page.text() += fmt::format("  <testsuite {}>\n    <testcase classname=\"whodecides\" "
                                   "name=\"check\" time=\"0\"/>\n  </testsuite>\n",
                                   attributes("whodecides", {1, 0, 0}));
    for (const FileFindings& file : by_file(findings, accepted)) {
        page.text() +=
            fmt::format("  <testsuite {}>\n", attributes(place_of(analysis, file.at).path,
                                                         counts(file.findings, file.accepted.size())));
        TestNames names;
        for (const Finding* finding : file.findings) {
            append_finding(page.text(), analysis, *finding, names);
            if (!page.turn())
                return;
        }
        for (const Accepted* each : file.accepted) {
            append_accepted(page.text(), analysis, *each, names);
            if (!page.turn())
                return;
        }
        page.text() += "  </testsuite>\n";
    }
    page.text() += "</testsuites>\n";
}

} // namespace whodecides
