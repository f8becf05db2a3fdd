#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <whodecides/matrix.hpp>

#include "support/program.hpp"
#include "support/requests.hpp"
#include "unit/who/looked_at.hpp"

// Which findings `show` lists of whom.

using namespace whodecides;
using namespace whodecides::test;

TEST_CASE("findings are those about the thing") {
    const std::string yaml = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                             "decisions:\n  one: {responsible: ana}\n  two: {accountable: [ana, ben]}\n";
    const auto rules = [&](const std::string& name) {
        const ShowResult result = look_at(yaml, name);
        std::vector<std::string> names;
        for (const std::size_t i : result.shown.findings)
            names.emplace_back(result.input.findings()[i].rule->name);
        return names;
    };
    const auto holds = [](const std::vector<std::string>& names, const char* rule) {
        return std::ranges::find(names, rule) != names.end();
    };
    CHECK(holds(rules("one"), "no-accountable"));
    CHECK_FALSE(holds(rules("one"), "overlapping-accountability"));
    CHECK(holds(rules("two"), "overlapping-accountability"));
    CHECK(holds(rules("ben"), "overlapping-accountability"));
    CHECK_FALSE(holds(rules("cleo"), "overlapping-accountability"));
}

TEST_CASE("what stands in the text of somebody is shown of them, also where it is about another") {
    const std::string yaml = "people:\n"
                             "  ana: {name: Ana, manager: zoe}\n"
                             "  ben: {name: Ben}\n"
                             "teams: {ops: {lead: ben, members: [ana, yan]}}\n"
                             "decisions: {pay: {accountable: ben}}\n";
    const auto unknown = [&](const std::string& name) {
        const ShowResult result = look_at(yaml, name);
        return std::ranges::count_if(result.shown.findings, [&](std::size_t i) {
            return result.input.findings()[i].rule->name == "unknown-reference";
        });
    };
    CHECK(unknown("ana") == 1);
    CHECK(unknown("ops") == 1);
    CHECK(unknown("ben") == 0);
}

TEST_CASE("show lists of an entry what a matrix marks on its row") {
    const std::string yaml = "people: {ana: {name: Ana, deputy: ben}, ben: Ben, cleo: Cleo, dan: Dan}\n"
                             "complete: [deputy]\n"
                             "teams: {north: {lead: ana, members: [ben, cleo]}}\n"
                             "decisions:\n"
                             "  pay: {accountable: ana, approvers: [ben, cleo], approvals: 1}\n"
                             "  hire: {accountable: north, responsible: dan, depends_on: [pay]}\n"
                             "  spend: {accountable: dan, critical: true, approvers: ana}\n";
    const Matrix marked = with_text(MatrixRequest(), yaml, matrix).matrix;
    REQUIRE(marked.rows.size() == 3);
    std::size_t all = 0;
    for (const MatrixRow& row : marked.rows) {
        CAPTURE(row.id);
        const ShowResult result = look_at(yaml, row.id);
        CHECK(result.shown.findings == row.analysis.findings);
        all += result.shown.findings.size();
    }
    CHECK(all > 0);
    // That nobody stands in for a person has the critical entry as context, and is not about it.
    const ShowResult dan = look_at(yaml, "dan");
    const auto is_about_dan = [&](std::size_t i) { return dan.input.findings()[i].subject.id == "dan"; };
    const auto about = std::ranges::find_if(dan.shown.findings, is_about_dan);
    REQUIRE(about != dan.shown.findings.end());
    CHECK(dan.input.findings()[*about].rule->name == "no-deputy");
    const Shown spend = look_at(yaml, "spend").shown;
    CHECK(std::ranges::find(spend.findings, *about) == spend.findings.end());
    CHECK(spend.touching == std::vector<std::size_t>{*about});
    CHECK(look_at(yaml, "pay").shown.touching.empty());
    CHECK(dan.shown.touching.empty());
}

TEST_CASE("findings about others that name the entry are told behind its own, and nothing where none does") {
    const std::string yaml =
        "people: {ana: {name: Ana, deputy: ben}, ben: Ben, dan: Dan}\n"
        "complete: [deputy]\n"
        "decisions:\n"
        "  pay: {accountable: ana, responsible: ben}\n"
        "  spend: {accountable: dan, responsible: ben, critical: true}\n"
        "matrix: {columns: [ana, dan], rows: {Sign: {dan: A, ana: R, critical: true}}}\n";
    const std::string heading = "Findings about others that touch it (1)";
    for (const std::string name : {"spend", "Sign"}) {
        CAPTURE(name);
        const std::vector<std::string> told = points(page_of(look_at(yaml, name)), heading);
        REQUIRE(told.size() == 1);
        CHECK(has(told.front(), "[no-deputy]"));
    }
    CHECK(section(page_of(look_at(yaml, "pay")), heading) == nullptr);
}
