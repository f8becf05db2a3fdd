#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "engine/impact.hpp"
#include "support/requests.hpp"

using namespace whodecides;

namespace {

std::size_t impact(const std::string& text, const std::string& rule) {
    CheckRequest request;
    request.select = {rule};
    const Analysis analysis = test::with_text(request, text, check);
    REQUIRE(analysis.findings().size() == 1);
    return whodecides::impact(analysis.findings().front());
}

Finding finding(Severity severity, std::size_t entries, std::size_t people) {
    Finding made;
    made.severity = severity;
    made.entries = entries;
    made.people.resize(people);
    return made;
}

} // namespace

TEST_CASE("impact is the weight of the severity times one more than the entries with a place") {
    const std::string people = "people: {ana: Ana, ben: Ben, cleo: {name: Cleo, status: left}}\n";
    CHECK(impact(people + "decisions: {logo: {responsible: ben}}\n", "no-accountable") == 9 * 2);
    CHECK(impact(people + "decisions:\n  - {title: Logo, responsible: ben}\n", "no-accountable") == 9 * 2);
    CHECK(impact(people + "decisions: {logo: {accountable: cleo}, name: {accountable: [ana, cleo]}, "
                          "price: {accountable: ana}}\n",
                 "vacant-owner") == 9 * 3);
    CHECK(impact(people + "decisions: {logo: {accountable: ana, responsible: ana}}\n", "isolated-decision") ==
          3 * 2);
    CHECK(impact("people: {ana: {manager: [ben, cleo]}, ben: Ben, cleo: Cleo}\ndecisions: {}\n",
                 "two-managers") == 1);
}

TEST_CASE("the rows of a grid are entries of their own") {
    CHECK(impact("matrix:\n  columns: [ana, ben]\n  rows:\n    Buy: [R, A]\n    Sell: [R, I]\n",
                 "no-accountable") == 9 * 2);
}

TEST_CASE("a place in a body that several entries share is one of the entry the finding is about") {
    const std::string shared = "people: [ana, ben, cleo]\n"
                               "decisions: {one: &x {accountable: ana, responsible: ben}}\n"
                               "teams: {all: {lead: zed, members: [ana, ben, cleo]}}\n"
                               "responsibilities: {two: *x, three: *x}\n";
    CHECK(impact(shared, "isolated-decision") == 3 * 2);
    // What stands between the body and the second id is no entry's.
    CHECK(impact(shared, "unknown-reference") == 9);
    // A misspelt name in the body stands in all of them.
    CHECK(impact("people: [ana, ben]\ndecisions: {one: &x {accountable: zed, responsible: ben}}\n"
                 "responsibilities: {two: *x, three: *x}\n",
                 "unknown-reference") == 9 * 4);
}

TEST_CASE("a body that lies within another is the inner entry's alone") {
    const auto nested = [](const std::string& inner, const std::string& outer) {
        return "people: {ana: Ana, ben: Ben}\n"
               "decisions:\n"
               "  one: {x-kept: &x {accountable: ana, responsible: " +
               inner + "}, accountable: ana, responsible: ben, consulted: " + outer +
               "}\n"
               "  two: *x\n";
    };
    CHECK(impact(nested("zed", "ben"), "unknown-reference") == 9 * 2);
    CHECK(impact(nested("ben", "zed"), "unknown-reference") == 9 * 2);
}

TEST_CASE("of equal impact what concerns more people comes first, then what stands first") {
    const std::vector<Finding> findings{finding(Severity::warning, 0, 1), finding(Severity::error, 0, 0),
                                        finding(Severity::note, 2, 2), finding(Severity::warning, 2, 0),
                                        finding(Severity::error, 2, 0)};
    CHECK(engine::by_impact(findings) == std::vector<std::size_t>{4, 1, 3, 2, 0});
}
