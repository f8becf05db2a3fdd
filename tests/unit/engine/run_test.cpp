#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/run.hpp"

using namespace whodecides;

namespace {

constexpr RuleOption limit{"limit", 4, Basis::judgement, "entries", "how many are fine"};

void say_three(const Context& context, Report& report) {
    for (int i = 0; i < 3; ++i)
        report.add().finding.message = std::string(context.rule.info.name) + std::to_string(i);
}

void say_option(const Context& context, Report& report) {
    report.add().finding.metric = Metric{0, context.option(limit), limit.basis};
    report.not_checked("deputies: 1 of 40 declared", "say so");
}

void fall_over(const Context&, Report&) {
    throw std::logic_error("a defect");
}

} // namespace

TEST_CASE("rules run side by side, and what they say stands in their order") {
    std::vector<Rule> made(20);
    const std::string letters = "abcdefghijklmnopqrst";
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i].info.name = std::string_view(letters).substr(i, 1);
        made[i].check = say_three;
    }
    std::vector<const Rule*> rules;
    for (const Rule& rule : made)
        rules.push_back(&rule);

    const Organisation organisation;
    const Measures measures(organisation);
    for (const unsigned jobs : {1U, 2U, 8U}) {
        const engine::Said said = engine::run(rules, {organisation, measures}, jobs);
        REQUIRE(said.drafts.size() == 60);
        CHECK(said.drafts[0].finding.message == "a0");
        CHECK(said.drafts[31].finding.message == "k1");
        CHECK(said.drafts[59].finding.message == "t2");
        CHECK(said.drafts[59].finding.rule == &made[19].info);
    }
}

TEST_CASE("a rule gets its options and its say about what it did not check") {
    Rule rule{};
    rule.info.name = "limited";
    rule.info.options = {&limit, 1};
    rule.check = say_option;
    const Organisation organisation;
    const Measures measures(organisation);
    const engine::Said said = engine::run_rule(rule, {organisation, measures});
    REQUIRE(said.drafts.size() == 1);
    CHECK(said.drafts[0].finding.metric->threshold == 4);
    REQUIRE(said.not_checked.size() == 1);
    CHECK(said.not_checked[0].rule == &rule.info);
    CHECK(said.not_checked[0].reason == "deputies: 1 of 40 declared");
}

TEST_CASE("a defect of a rule is not swallowed") {
    Rule rule{};
    rule.check = fall_over;
    const std::vector<const Rule*> rules{&rule, &rule};
    const Organisation organisation;
    const Measures measures(organisation);
    CHECK_THROWS_AS(engine::run(rules, {organisation, measures}, 2), std::logic_error);
}
