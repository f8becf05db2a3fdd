#include <doctest/doctest.h>

#include <string>

#include "engine/finish.hpp"
#include "engine/severity.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;
using test::draft;
using test::info;

TEST_CASE("help and ask are the descriptor's unless the rule gave its own; people are sorted, each once") {
    RuleInfo rule = info("rule");
    rule.fix = "name one";
    rule.ask = "Whose phone rings?";
    Draft plain = draft(rule, {EntryId{1}});
    plain.finding.people = {"zoe", "ann", "zoe"};
    Draft special = draft(rule, {EntryId{1}});
    special.finding.help = "name one of the two";
    special.finding.ask = "Which of you two?";

    const auto findings = engine::finish({plain, special});
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].help == "name one");
    CHECK(findings[0].ask == "Whose phone rings?");
    CHECK(findings[0].people == std::vector<std::string>{"ann", "zoe"});
    CHECK(findings[1].help == "name one of the two");
    CHECK(findings[1].ask == "Which of you two?");
}

TEST_CASE("findings stand by source, offset, rule, logical path; those without a place last") {
    const RuleInfo a = info("a");
    const RuleInfo b = info("b");
    const auto finding = [](const RuleInfo& rule, Span place, std::string path) {
        Finding made;
        made.rule = &rule;
        made.place = place;
        made.logical_path = std::move(path);
        return made;
    };
    std::vector<Finding> findings{finding(a, {}, "7"),         finding(a, {1, 0, 9}, "6"),
                                  finding(b, {0, 5, 6}, "4"),  finding(a, {0, 5, 9}, "3"),
                                  finding(a, {0, 5, 6}, "2"),  finding(a, {0, 30, 31}, "5"),
                                  finding(b, {0, 4, 900}, "1")};
    engine::sort(findings);
    std::string order;
    for (const Finding& each : findings)
        order += each.logical_path;
    CHECK(order == "1234567");
}

TEST_CASE("errors of ownership are notes where only proposed entries are meant") {
    Organisation organisation;
    organisation.entries.resize(2);
    organisation.entries[0].status = EntryStatus::proposed;
    RuleInfo owner = info("no-accountable", "ownership");
    owner.severity = Severity::error;
    RuleInfo unclear = info("no-responsible", "ownership");
    RuleInfo cycle = info("decision-cycle", "speed");
    cycle.severity = Severity::error;
    const EntryId proposed{0};
    const EntryId active{1};

    std::vector<Draft> drafts{draft(owner, {proposed}),         draft(owner, {active}),
                              draft(owner, {proposed, active}), draft(owner, {Actor(PersonId{0})}),
                              draft(unclear, {proposed}),       draft(cycle, {proposed})};
    engine::lower_for_proposed(drafts, organisation);
    CHECK(drafts[0].finding.severity == Severity::note);
    CHECK(drafts[1].finding.severity == Severity::error);
    CHECK(drafts[2].finding.severity == Severity::error);
    CHECK(drafts[3].finding.severity == Severity::error);
    CHECK(drafts[4].finding.severity == Severity::warning);
    CHECK(drafts[5].finding.severity == Severity::error);
}
