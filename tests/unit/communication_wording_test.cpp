#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.hpp"
#include "support/cases.hpp"
#include "support/paths.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

Analysis run(const std::string& rule, const std::string& name) {
    return run_case(read_case(source_dir() / "tests" / "rules" / rule / (name + ".yaml")));
}

/// What the findings of the rule in one of its cases say, sorted.
std::vector<std::string> messages(const std::string& rule, const std::string& name) {
    std::vector<std::string> lines;
    const Analysis analysis = run(rule, name);
    for (const Finding& finding : analysis.findings())
        if (finding.rule->name == rule)
            lines.push_back(finding.message);
    std::ranges::sort(lines);
    return lines;
}

/// What the rule says it has not checked in one of its cases; empty where it has checked all.
std::string not_checked(const std::string& rule, const std::string& name) {
    const Analysis analysis = run(rule, name);
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == rule)
            return part.reason;
    return {};
}

} // namespace

TEST_CASE("the rules on communication say what they lack") {
    CHECK(not_checked("unheard-affected", "fires-customers").empty());
    CHECK(not_checked("unheard-affected", "fires-advice").empty());
    CHECK(not_checked("uninformed-dependents", "silent-not-in-use") == "forums: 0 of 1 declared");
    CHECK(not_checked("missing-channel", "silent-not-in-use") == "forums: 0 of 2 declared");
    CHECK(not_checked("missing-channel", "silent-too-small").starts_with("too small: 3 active entries"));
    CHECK(not_checked("unasked-doer", "silent-not-in-use") ==
          "voices: 1 of 8 entries say who is asked, proposes or must agree");
    CHECK(not_checked("unasked-doer", "silent-too-small").starts_with("too small: 7 active entries"));
    CHECK(not_checked("communication-broker", "silent-deputies-not-in-use") == "deputies: 0 of 6 declared");
    CHECK(not_checked("communication-broker", "silent-open").empty());
}

TEST_CASE("what says whom it affects is checked also where hardly any entry does") {
    const Analysis analysis = check_text("people: {ana: Ana Ruiz, ben: Ben Cole}\n"
                                         "decisions:\n"
                                         "  a: {accountable: ana, affects: ben, informed: ben}\n"
                                         "  b: {accountable: ana, informed: ben}\n"
                                         "  c: {accountable: ben, informed: ana}\n"
                                         "  d: {accountable: ben, informed: ana}\n",
                                         *find_rule("unheard-affected"));
    std::string reason;
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == "unheard-affected")
            reason = part.reason;
    CHECK(reason == "affected people: 1 of 4 declared");
    bool found = false;
    for (const Finding& finding : analysis.findings())
        found = found ||
                (finding.rule->name == "unheard-affected" &&
                 finding.message == "`a` affects Ben Cole, who is not asked and neither decides nor does it");
    CHECK(found);
}

TEST_CASE("the rules on communication speak of what is written") {
    using Lines = std::vector<std::string>;
    CHECK(
        messages("unheard-affected", "fires-checkers") ==
        Lines{"`move-office` affects Cleo Marsh and Dan Ode, and none of them is asked, decides or does it"});
    CHECK(messages("unasked-doer", "fires-affected") ==
          Lines{"no entry gives a voice to Ben Cole of the team Kitchen, who does 2 or more",
                "no entry gives a voice to Cleo Marsh and Dan Ode of the team Kitchen, who each do or live "
                "with 2 or more"});
    CHECK(
        messages("unasked-doer", "fires-no-voice") ==
        Lines{"no entry gives a voice to Ben Cole and Cleo Marsh of the team Kitchen, who each do 2 or more",
              "no entry gives a voice to Dan Ode of the team Service, who does 2 or more",
              "no entry gives a voice to Gus Tan, whom 2 or more affect"});
    CHECK(
        messages("uninformed-dependents", "fires-several") ==
        Lines{
            "`who waits for whom` and `plan-holidays` wait for `choose-van`, and nobody who answers for them "
            "has a seat there or a forum with those who do"});
}

TEST_CASE("one-way-advice shows the advice that goes one way, and no other") {
    const Analysis analysis = run("one-way-advice", "fires-other-advice");
    REQUIRE(analysis.findings().size() == 1);
    const Finding& finding = analysis.findings().front();
    CHECK(finding.message ==
          "the team Service advises the team Kitchen (3 entries), and is never advised by it");
    std::vector<std::string> labels;
    for (const Label& label : finding.labels)
        labels.push_back(label.text);
    CHECK(labels == std::vector<std::string>{"Dan Ode in `consulted` of `cook`",
                                             "Eva Lund in `consulted` of `menu`",
                                             "Finn Roy in `consulted` of `stock`"});
}
