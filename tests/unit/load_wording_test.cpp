#include <doctest/doctest.h>

#include <string>

#include "rules/rule.hpp"
#include "support/cases.hpp"
#include "support/paths.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

Analysis run(const std::string& rule, const std::string& name) {
    return run_case(read_case(source_dir() / "tests" / "rules" / rule / (name + ".yaml")));
}

/// What the rule says it has not checked in one of its cases; empty where it has checked all.
std::string not_checked(const std::string& rule, const std::string& name) {
    const Analysis analysis = run(rule, name);
    for (const NotChecked& part : analysis.coverage().not_checked)
        if (part.rule->name == rule)
            return part.reason;
    return {};
}

/// The message of the first finding in one of the rule's cases.
std::string message(const std::string& rule, const std::string& name) {
    const Analysis analysis = run(rule, name);
    return analysis.findings().empty() ? "" : analysis.findings().front().message;
}

} // namespace

TEST_CASE("the rules on load and cover say what they lack") {
    CHECK(not_checked("over-capacity", "silent-not-in-use") == "efforts: 1 of 4 declared");
    CHECK(not_checked("over-capacity", "fires-capacity-unknown") == "capacities: 0 of 2 declared");
    CHECK(not_checked("over-capacity", "fires-above-capacity").empty());
    CHECK(not_checked("spread-thin", "silent-not-in-use") == "efforts: 1 of 4 declared");
    CHECK(not_checked("seat-on-everything", "silent-small").starts_with("too small: 7 active entries"));
    CHECK(not_checked("seat-on-everything", "near-seven-people") ==
          "too small: 9 open entries and 7 present people; 8 and 8 are needed");
    CHECK(not_checked("thin-cover", "silent-deputies-unknown") == "deputies: 0 of 6 declared");
    CHECK(not_checked("thin-cover", "fires-one-deputies-unknown").empty());
    CHECK(not_checked("thin-cover", "silent-bare-grid").starts_with("deputies: nobody is declared"));
}

TEST_CASE("the rules on load and cover speak of what is written") {
    CHECK(message("over-capacity", "fires-above-capacity") ==
          "the shares written for Ana Ruiz add up to 105 % of a full-time week, above a capacity of 100 %");
    CHECK(message("over-capacity", "fires-capacity-unknown") ==
          "the shares written for Ana Ruiz add up to 110 % of a full-time week, and no capacity is written");
    CHECK(message("over-capacity", "fires-switching") ==
          "the shares written for Ana Ruiz add up to 90 % of a full-time week, and switching between 2 "
          "decisions leaves about 80 %");
    CHECK(message("spread-thin", "fires-entry") ==
          "`run-website` takes 50 % of a full-time week from 3 people, and nobody gives it more than 19 %");
    CHECK(message("spread-thin", "fires-person") ==
          "half of the 5 decisions that Ana Ruiz does take 20 % of a full-time week or less each");
    CHECK(message("spread-thin", "fires-part-time") ==
          "half of the 4 decisions that Ana Ruiz does take 20 % of a week of 50 % or less each");
    CHECK(message("seat-on-everything", "fires-four-in-five") ==
          "8 of 10 open entries have a seat for Ana Ruiz");
    CHECK(message("advice-only", "fires-asked-and-told") ==
          "the role Stylist has 3 seats, and none of them does, decides or answers for anything");
    CHECK(message("team-overload", "fires-each") == "the team large has 10 people, with room for 9");
    CHECK(message("thin-cover", "fires-two") ==
          "without Ana Ruiz and Ben Cole, 5 of 9 entries have nobody left "
          "who does them or answers for them");
}
