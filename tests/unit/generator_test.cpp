#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <whodecides/check.hpp>

#include "bench/generator.hpp"
#include "support/requests.hpp"

using namespace whodecides;

namespace {

Analysis check_shape(bench::Shape shape, std::size_t people) {
    return test::with_text(CheckRequest(), bench::generate(shape, people), check);
}

std::size_t count(const Analysis& analysis, std::string_view group, std::string_view but = {}) {
    return static_cast<std::size_t>(std::ranges::count_if(analysis.findings(), [&](const Finding& finding) {
        return finding.rule->group == group && finding.rule->name != but;
    }));
}

} // namespace

TEST_CASE("the generator writes the same organisation for the same seed") {
    CHECK(bench::generate(bench::Shape::healthy, 50, 3) == bench::generate(bench::Shape::healthy, 50, 3));
    CHECK(bench::generate(bench::Shape::healthy, 50, 3) != bench::generate(bench::Shape::healthy, 50, 4));
}

TEST_CASE("a generated healthy organisation reads as it is meant, and little is found in it") {
    const Analysis analysis = check_shape(bench::Shape::healthy, 400);
    CHECK(analysis.coverage().people == 400);
    CHECK(analysis.coverage().decisions == 400);
    CHECK(analysis.coverage().responsibilities == 400);
    // Misspelt names are planted; that nothing refers to some roles and forums is a note.
    for (const Finding& finding : analysis.findings())
        if (finding.rule->group == "input" && finding.severity != Severity::note)
            CHECK(finding.rule->name == "unknown-reference");
    const std::size_t found = analysis.count(Severity::error) + analysis.count(Severity::warning);
    CHECK(found > 0);
    CHECK(found * 20 < 800);
}

TEST_CASE("hostile shapes read without an input finding but the planted one") {
    for (const auto& [name, shape] : bench::shapes) {
        if (shape == bench::Shape::healthy)
            continue;
        const Analysis analysis = check_shape(shape, 200);
        CAPTURE(name);
        CHECK(analysis.coverage().decisions == (shape == bench::Shape::everybody ? 10 : 400));
        const bool planted = shape == bench::Shape::misspelt || shape == bench::Shape::comments;
        CHECK((count(analysis, "input", "unused-definition") > 0) == planted);
    }
}

TEST_CASE("a name misspelt on every entry is one finding with every place") {
    const Analysis analysis = check_shape(bench::Shape::misspelt, 200);
    const auto unknown = std::ranges::find(analysis.findings(), std::string_view("unknown-reference"),
                                           [](const Finding& finding) { return finding.rule->name; });
    REQUIRE(unknown != analysis.findings().end());
    CHECK(unknown->labels.size() == 399);
}
