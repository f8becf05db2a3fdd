#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "engine/impact.hpp"

using namespace whodecides;

namespace {

std::size_t impact(const std::string& text, const std::string& rule) {
    std::istringstream input(text);
    CheckRequest request;
    request.paths = {"-"};
    request.standard_input = &input;
    request.as_of = "2026-01-01";
    request.select = {rule};
    const Analysis analysis = check(request);
    REQUIRE(analysis.findings().size() == 1);
    return analysis.findings().front().impact;
}

Finding finding(std::size_t impact, std::size_t people) {
    Finding made;
    made.impact = impact;
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

TEST_CASE("of equal impact what concerns more people comes first, then what stands first") {
    const std::vector<Finding> findings{finding(3, 1), finding(9, 0), finding(3, 2), finding(9, 0),
                                        finding(27, 0)};
    CHECK(engine::by_impact(findings) == std::vector<std::size_t>{4, 1, 3, 2, 0});
}
