#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "support/files.hpp"
#include "support/requests.hpp"

using namespace whodecides;

namespace {

/// Everything an analysis says, as text.
std::string told(const Analysis& analysis) {
    std::ostringstream out;
    out << analysis.as_of() << ' ' << analysis.coverage().files << ' ' << analysis.coverage().decisions
        << '\n';
    for (const Finding& finding : analysis.findings()) {
        const Place place = analysis.place(finding.place);
        out << place.path << ':' << place.line << ':' << place.column << ' ' << to_string(finding.severity)
            << ' ' << finding.message << ' ' << finding.rule->name << ' ' << finding.logical_path << ' '
            << finding.fingerprint << '\n';
        for (const Label& label : finding.labels)
            out << "  " << label.span.source << ' ' << label.span.begin << ' ' << label.text << '\n';
        for (const std::string& person : finding.people)
            out << "  " << person << '\n';
    }
    for (const RootCause& cause : analysis.causes())
        out << cause.message << ' ' << cause.help << ' ' << cause.findings.size() << '\n';
    for (const NotChecked& part : analysis.coverage().not_checked)
        out << part.rule->name << ' ' << part.reason << '\n';
    return out.str();
}

Analysis check_text(const std::string& text, CheckRequest request = {}) {
    return test::with_text(std::move(request), text, check);
}

std::string many_slips(int number) {
    const std::string n = std::to_string(number);
    return "people: {p" + n + ": Person " + n + "}\ndecisions:\n  d" + n + ": {accountable: [p" + n +
           ", nobdy], responsible: p" + n + "}\n  e" + n + ": {title: Choose tool, depends_on: d" + n +
           ", colour: red}\n  f" + n + ": {title: Choose tool, accountable: p" + n + "}\n";
}

} // namespace

TEST_CASE("the result does not depend on the number of jobs or the order of the paths") {
    const test::TemporaryFolder folder;
    CheckRequest request;
    request.as_of = "2026-01-01";
    for (int i = 0; i < 24; ++i) {
        const auto path = folder.path() / ("part" + std::to_string(i) + ".yaml");
        test::write_file(path, i == 7 ? "people: [\n" : many_slips(i));
        request.paths.push_back(path.string());
    }
    request.jobs = 1;
    const std::string expected = told(check(request));
    CHECK(expected.find("no-accountable") != std::string::npos);
    CHECK(expected.find("syntax-error") != std::string::npos);
    for (const unsigned jobs : {2U, 3U, 16U}) {
        request.jobs = jobs;
        std::rotate(request.paths.begin(), request.paths.begin() + 5, request.paths.end());
        CHECK(told(check(request)) == expected);
    }
    request.paths = {folder.path().string()};
    CHECK(told(check(request)) == expected);
}

TEST_CASE("an analysis counts by severity and says whether it is whole") {
    const Analysis whole = check_text("people: {ana: Ana}\ndecisions:\n  d: {responsible: ana}\n");
    CHECK(whole.count(Severity::error) == 1);
    CHECK_FALSE(whole.incomplete());
    CHECK(whole.coverage().decisions == 1);
    CHECK(whole.coverage().people == 1);
    CHECK(whole.place(whole.findings().front().place).path == "<stdin>");

    CHECK(check_text("people: [").incomplete());
    CHECK(check_text("").incomplete());
    CHECK(check_text("people: {}\n").incomplete());
}

TEST_CASE("what stops the job is reported whatever is selected") {
    CheckRequest request;
    request.select = {"self-check"};
    request.ignore = {"input"};
    const Analysis analysis = check_text("people: {ana: Ana}\n---\npeople: [", request);
    REQUIRE(analysis.findings().size() == 1);
    CHECK(analysis.findings().front().rule->name == "syntax-error");
    CHECK(analysis.coverage().discarded_documents == 1);
}

TEST_CASE("mistakes in the request are errors") {
    CheckRequest request;
    request.as_of = "2026-02-30";
    CHECK_THROWS_WITH_AS(check_text("people: [ana]", request),
                         "`2026-02-30` is not a date; write it as YYYY-MM-DD", Error);
    request.as_of = "2026-02-28";
    request.select = {"no-such-rule-at-all"};
    CHECK_THROWS_AS(check_text("people: [ana]", request), Error);
    request.select = {};
    request.paths = {""};
    CHECK_THROWS_AS(check(request), Error);
}

TEST_CASE("in proposed entries errors of ownership are notes") {
    const Analysis analysis =
        check_text("people: {ana: Ana}\ndecisions:\n  d: {responsible: ana, status: proposed}\n");
    CHECK(analysis.count(Severity::error) == 0);
    CHECK(analysis.count(Severity::note) >= 1);
}

TEST_CASE("a finding that lost its first place to a comment is the one that the other places make") {
    const test::TemporaryFolder folder;
    const std::string one = (folder.path() / "1.yaml").string();
    const std::string two = (folder.path() / "2.yaml").string();
    test::write_file(one, "people: {ana: Ana}\ndecisions:\n"
                          "  # whodecides: ignore[unknown-reference] e comes soon\n"
                          "  first: {accountable: e}\n");
    test::write_file(two, "people: {ben: Ben}\ndecisions: {second: {consulted: E}}\n");
    CheckRequest request;
    request.as_of = "2026-01-01";
    request.select = {"unknown-reference"};
    request.paths = {one, two};
    const Analysis both = check(request);
    request.paths = {two};
    const Analysis alone = check(request);
    REQUIRE(both.findings().size() == 1);
    REQUIRE(alone.findings().size() == 1);
    CHECK(alone.findings()[0].logical_path == "/decisions/second/consulted/E");
    CHECK(both.findings()[0].logical_path == alone.findings()[0].logical_path);
    CHECK(both.findings()[0].fingerprint == alone.findings()[0].fingerprint);
}

TEST_CASE("what a comment suppresses is kept with its reason, and changes no fingerprint") {
    const std::string entries = "people: {ana: Ana, ben: Ben}\ndecisions:\n";
    const std::string first = "  hire: {title: Hire somebody, responsible: ben}\n";
    const std::string second = "  pay: {title: Pay the rent, responsible: ana}\n";
    CheckRequest request;
    request.select = {"no-accountable"};
    const Analysis plain = check_text(entries + first + second, request);
    const Analysis spared = check_text(
        entries + "  # whodecides: ignore[no-accountable] the board meets in May\n" + first + second,
        request);
    REQUIRE(plain.findings().size() == 2);
    REQUIRE(spared.findings().size() == 1);
    REQUIRE(spared.accepted().size() == 1);
    CHECK(spared.accepted()[0].by == Accepted::By::comment);
    CHECK(spared.accepted()[0].reason == "the board meets in May");
    CHECK(spared.accepted()[0].finding.fingerprint == plain.findings()[0].fingerprint);
    CHECK(spared.accepted()[0].finding.help == plain.findings()[0].help);
    CHECK(spared.findings()[0].fingerprint == plain.findings()[1].fingerprint);
    CHECK(spared.stable_path(spared.findings()[0].place) == "<stdin>");
}
