#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>

#include "support/cases.hpp"

// What the marks of tests/rules cannot hold of the rules on the reporting line: messages, numbers, and what
// is not checked for want of data.

using namespace whodecides;

namespace {

std::vector<std::string> messages(const std::string& yaml, std::string_view rule) {
    std::vector<std::string> found;
    const Analysis analysis = test::check_text(yaml, *find_rule(rule));
    for (const Finding& finding : analysis.findings())
        if (finding.rule->name == rule)
            found.push_back(finding.message);
    return found;
}

std::string reason(const std::string& yaml, std::string_view rule) {
    const Analysis analysis = test::check_text(yaml, *find_rule(rule));
    const auto& list = analysis.coverage().not_checked;
    const auto found =
        std::ranges::find_if(list, [&](const NotChecked& one) { return one.rule->name == rule; });
    return found == list.end() ? "" : found->reason;
}

const std::string line = "people: {a: {name: Ana}, b: {name: Ben, manager: a}, c: {name: Cleo, manager: b}, "
                         "d: {name: Dan, manager: c}}\n";

} // namespace

TEST_CASE("a chain of approvals tells its people from below, what it waits for, and what of it is needed") {
    const std::string rule = "long-approval-chain";
    const auto all = messages(line + "decisions: {x: {accountable: d, approvers: [a, b, c], depends_on: y}, "
                                     "y: {accountable: d, depends_on: z}, z: {accountable: d}}\n",
                              rule);
    REQUIRE(all.size() == 1);
    CHECK(all[0] ==
          "`x` waits for 3 approvals one above the other (Cleo, Ben and Ana) and for 2 entries; a rule "
          "of thumb says 4 times as long as for one");
    std::string yaml = "people: {p0: {name: P0}";
    std::string approvers;
    for (int i = 1; i <= 30; ++i) {
        const std::string id = "p" + std::to_string(i);
        yaml += ", " + id + ": {name: P" + std::to_string(i) + ", manager: p" + std::to_string(i - 1) + "}";
        approvers += (i > 1 ? ", " : "") + id;
    }
    const auto some =
        messages(yaml + ", x: {name: X}}\ndecisions: {e: {accountable: x, approvals: 20, approvers: [" +
                     approvers + "]}}\n",
                 rule);
    REQUIRE(some.size() == 1);
    CHECK(some[0] ==
          "`e` waits for at least 20 of 30 approvals one above the other (P30, P29, P28, P27 and 26 "
          "more); a rule of thumb says more than 1000 times as long as for one");
}

TEST_CASE("several entries of one person who answers from far above are told together") {
    const auto found =
        messages(line + "responsibilities: {x: {accountable: a, responsible: c}, y: {accountable: a, "
                        "responsible: d}, z: {accountable: a, responsible: c}, w: {accountable: "
                        "b, responsible: d}}\n",
                 "accountability-too-high");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "3 entries come back to Ana, 2 levels or more above the nearest of those who do them");
    CHECK(found[1] == "`w` comes back to Ben, 2 levels above Dan, who does it");
}

TEST_CASE("where managers are hardly declared, that is said once there is something to place in the line") {
    const std::string people = "people: {a: A, b: B, c: C, d: D}\n";
    const std::string three = people +
                              "decisions: {x: {accountable: a, responsible: a, approvers: [b, c, d], "
                              "reversible: true}}\n";
    const std::string none = people + "decisions: {x: {accountable: a, responsible: a, reversible: true}}\n";
    for (const char* rule : {"long-approval-chain", "superior-approval", "stacked-approvals"}) {
        CHECK(reason(three, rule) == "managers: 0 of 4 declared");
        CHECK(reason(none, rule) == "");
        CHECK(reason("complete: manager\n" + three, rule) == "");
    }
    CHECK(reason(none, "accountability-too-high") == "managers: 0 of 4 declared");
    CHECK(reason(none, "front-line-waits") == "customer-facing entries: 0 of 1 declared");
    CHECK(reason(none, "span-of-control").starts_with("too small: "));
    CHECK(reason(none, "no-escalation").starts_with("too small: "));
}
