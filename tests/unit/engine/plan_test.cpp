#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <whodecides/plan.hpp>

#include "support/program.hpp"

// What a plan proposes, and above all what it must not.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

PlanResult plan_for(const std::string& text, std::size_t top = 10, unsigned jobs = 1) {
    std::istringstream in(text);
    PlanRequest request;
    request.paths = {"-"};
    request.standard_input = &in;
    request.as_of = "2026-01-01";
    request.top = top;
    request.jobs = jobs;
    return plan(request);
}

bool touches(const PlanResult& result, std::string_view name) {
    return std::ranges::any_of(moves_of(result), [&](const Move& move) {
        return move.actor == name || move.to == name || move.entry == name || move.into == name;
    });
}

std::vector<Kind> kinds(const PlanResult& result) {
    std::vector<Kind> all;
    for (const Move& move : moves_of(result))
        all.push_back(move.kind);
    return all;
}

PlanRest rest_of(const PlanResult& result, std::string_view rule) {
    const auto found =
        std::ranges::find(result.left, rule, [](const PlanLeft& left) { return left.findings.rule->name; });
    REQUIRE(found != result.left.end());
    return found->rest;
}

constexpr std::string_view two_owners = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  refund: {title: Approve a refund, accountable: [ana, ben], responsible: ben, informed: cleo%s}
)";

std::string two_owners_with(std::string_view more) {
    std::string text(two_owners);
    return text.replace(text.find("%s"), 2, more);
}

/// Ana answers for everything; Ben does it all.
constexpr std::string_view alone = R"(complete: [deputy]
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  payroll: {title: Run the payroll, accountable: ana, responsible: [ben, cleo]}
  taxes: {title: Pay the taxes, accountable: ana, responsible: [ben, cleo]}
  stock: {title: Order the stock, accountable: ana, responsible: [ben, cleo]}
)";

} // namespace

TEST_CASE("plan: of two who answer the one who does the work goes on, and the other is named as well") {
    const PlanResult result = plan_for(two_owners_with(""));
    REQUIRE(result.steps.size() == 1);
    const PlanStep& step = result.steps.front();
    REQUIRE(step.moves.size() == 1);
    CHECK(step.moves.front().kind == Kind::pick);
    CHECK(step.moves.front().actor == "ben");
    CHECK(step.moves.front().entry == "refund");
    CHECK(std::ranges::find(step.others, "Ana Ruiz") != step.others.end());
    REQUIRE(step.settled.size() == 1);
    CHECK(step.settled.front().rule->name == "overlapping-accountability");
    CHECK(step.left == 0);
    CHECK(result.remaining == 0);
    CHECK(result.left.empty());
    CHECK(result.more == 0);
}

TEST_CASE("plan: what is mandated is not touched, and the plan says why it is left") {
    const PlanResult result = plan_for(two_owners_with(", mandated_by: Trade act"));
    CHECK(result.input.findings().size() == 1);
    CHECK(result.steps.empty());
    CHECK(rest_of(result, "overlapping-accountability") == PlanRest::nobody);
    CHECK(plan_for(two_owners_with(", mandated_by: '  '")).steps.size() == 1); // nothing is written there
}

TEST_CASE("plan: who does what is mandated stands in for nobody who checks it") {
    const std::string text(alone);
    const PlanResult free = plan_for(text);
    REQUIRE(kinds(free) == std::vector{Kind::deputy});
    CHECK(free.steps.front().others.size() == 1);
    const PlanResult bound = plan_for(text + R"(decisions:
  release: {title: Release a payment, accountable: ana, responsible: ben, verifiers: ana, mandated_by: Bank act}
)");
    REQUIRE(kinds(bound) == std::vector{Kind::deputy});
    CHECK(moves_of(bound).front().to == "cleo");
    CHECK(bound.steps.front().others.empty());
}

TEST_CASE("plan: nobody stands in for both sides of what is mandated") {
    const std::string text = R"(complete: [deputy]
people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  payroll: {title: Run the payroll, accountable: ana, responsible: ben}
  taxes: {title: Pay the taxes, accountable: ana, responsible: ben}
  stock: {title: Order the stock, accountable: ana, responsible: ben}
  doors: {title: Lock the doors, accountable: cleo, responsible: ben}
  windows: {title: Clean the windows, accountable: cleo, responsible: ben}
  till: {title: Count the till, accountable: cleo, responsible: ben}
)";
    const auto stands_in = [](const PlanResult& result) {
        return std::ranges::count_if(
            moves_of(result), [](const Move& move) { return move.kind == Kind::deputy && move.to == "ben"; });
    };
    CHECK(stands_in(plan_for(text)) == 2);
    CHECK(stands_in(plan_for(text + R"(decisions:
  release: {title: Release a payment, accountable: ana, responsible: ana, verifiers: cleo, mandated_by: Bank act}
)")) == 1);
}

TEST_CASE("plan: duties that may not meet keep two apart as well") {
    const PlanResult result = plan_for(std::string(alone) + R"(decisions:
  release: {title: Release a payment, accountable: cleo, responsible: ben, signatories: ana}
duty_conflicts: [{name: money, duties: [does, signs-off], at_most: 1}]
)");
    CHECK_FALSE(std::ranges::any_of(moves_of(result), [](const Move& move) {
        return move.kind == Kind::deputy && move.actor == "ana" && move.to == "ben";
    }));
}

TEST_CASE(
    "plan: duties that may not meet on one scope keep two apart where entries say that scope themselves") {
    const auto free_for_ben = [](const std::string& more) {
        const PlanResult result =
            plan_for(std::string(alone) + more +
                     "duty_conflicts: [{name: money, duties: [does, signs-off], at_most: 1}]\n");
        const auto step = std::ranges::find_if(result.steps, [](const PlanStep& each) {
            return each.moves.front().kind == Kind::deputy && each.moves.front().actor == "ana";
        });
        REQUIRE(step != result.steps.end());
        return step->moves.front().to == "ben" ||
               std::ranges::find(step->others, "Ben Cole") != step->others.end();
    };
    const auto decisions = [](std::string_view one, std::string_view other) {
        return fmt::format("decisions:\n"
                           "  release: {{title: Release a payment, accountable: cleo, responsible: ben{}}}\n"
                           "  accept: {{title: Accept the books, accountable: cleo, "
                           "signatories: ana{}}}\n",
                           one, other);
    };
    CHECK(free_for_ben(decisions("", "")));
    CHECK_FALSE(free_for_ben(decisions(", scope: pay/refunds", ", scope: pay / refunds")));
    CHECK(free_for_ben(decisions(", scope: pay/refunds", ", scope: pay")));
    CHECK(free_for_ben("defaults: {scope: pay}\n" + decisions("", "")));
}

TEST_CASE("plan: a team's way to decide is stated once for all its entries") {
    const PlanResult result =
        plan_for(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
teams:
  house: {name: House, lead: dan}
  shop: {name: Shop, lead: [ana, ben], members: [ana, ben, cleo], parent: house}
responsibilities:
  till: {title: Count the till, accountable: shop, responsible: cleo}
  doors: {title: Lock the doors, accountable: shop, responsible: cleo}
  windows: {title: Clean the windows, accountable: shop, responsible: cleo}
)");
    REQUIRE_FALSE(result.steps.empty());
    REQUIRE(result.steps.front().moves.size() == 1);
    const Move& move = result.steps.front().moves.front();
    CHECK(move.kind == Kind::set_mode);
    CHECK(move.actor == "shop");
    CHECK(move.entry == "");
    CHECK(move.mode == "consent");
    CHECK(move.to == "dan");
    CHECK(result.steps.front().settled.size() == 3);
}

TEST_CASE("plan: a tie-break is never invented from outside") {
    const PlanResult result =
        plan_for(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}
decisions:
  programme: {title: Choose the programme, accountable: [ana, ben], mode: consensus, responsible: cleo, informed: dan}
)");
    REQUIRE(kinds(result) == std::vector{Kind::set_mode});
    const std::string to = moves_of(result).front().to;
    CHECK((to == "ana" || to == "ben"));
    CHECK(moves_of(result).front().mode == "consensus");
    CHECK(result.steps.front().others.size() == 1);
}

TEST_CASE("plan: what is stuck is settled by nobody who left, and by no other house") {
    for (const std::string goes_to : {"dan", "house", "role"}) {
        CAPTURE(goes_to);
        const PlanResult result = plan_for(fmt::format(
            R"(people: {{ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: {{name: Dan Ode, status: left}}}}
roles: {{role: {{holders: dan}}}}
teams: {{house: {{name: House, kind: external, lead: cleo, members: cleo}}}}
decisions:
  programme: {{title: Choose the programme, accountable: [ana, ben], mode: consensus, responsible: cleo, escalates_to: {}}}
)",
            goes_to));
        CHECK_FALSE(std::ranges::any_of(moves_of(result), [&](const Move& move) {
            return move.kind == Kind::set_mode && move.to == goes_to;
        }));
        for (const PlanStep& step : result.steps)
            CHECK(std::ranges::none_of(step.others, [](const std::string& other) {
                return has(other, "House") || has(other, "Dan") || has(other, "role");
            }));
    }
}

TEST_CASE("plan: of those who are asked only so many are told as is needed, and nobody who lives with it") {
    const PlanResult result = plan_for(
        R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
decisions:
  logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [cleo, dan, eva, finn, gus], affects: [cleo, dan, eva, finn]}
)");
    REQUIRE(kinds(result) == std::vector{Kind::inform});
    CHECK(moves_of(result).front().actor == "gus");
}

TEST_CASE("plan: one of two entries with one title goes into the other") {
    const PlanResult result = plan_for(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  refunds: {title: Approve the refunds, accountable: ana, responsible: cleo}
  refunding: {title: Approving a refund, accountable: ben, responsible: cleo}
)");
    REQUIRE(kinds(result) == std::vector{Kind::merge});
    CHECK(result.steps.front().others.size() == 1);
    CHECK(result.remaining == 0);
}

TEST_CASE("plan: entries that differ in more than who answers are not merged") {
    const auto merged = [](std::string_view one, std::string_view other) {
        return kinds(plan_for(fmt::format(
                   R"(people: {{ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund}}
forums: {{desk: {{members: [ana, ben]}}}}
responsibilities:
  refunds: {{title: Approve the refunds, accountable: ana, responsible: cleo{}}}
  refunding: {{title: Approving a refund, accountable: ben, responsible: cleo{}}}
)",
                   one, other))) == std::vector{Kind::merge};
    };
    CHECK(merged("", ""));
    CHECK(merged(", approvers: [dan, eva]", ""));
    CHECK(merged(", approvers: dan", ", approvers: dan, approvals: all"));
    CHECK(merged(", needs: [{budget: 10}, hire]", ", needs: [{budget: 10}, hire]"));
    const std::string_view any = ", approvers: [dan, eva], approvals: any";
    CHECK_FALSE(merged(", approvers: [ben, dan]", any));
    CHECK_FALSE(merged(any, ", approvers: [ana, dan]"));
    for (const char* more : {", mode: advice", ", tie_break: dan", ", needs: {budget: 10}",
                             ", critical: true", ", reversible: false"}) {
        CAPTURE(more);
        CHECK_FALSE(merged(more, ""));
        CHECK_FALSE(merged("", more));
    }
    CHECK_FALSE(merged(", needs: {budget: 10}", ", needs: {budget: 20}"));
}

TEST_CASE("plan: of two entries with one title the ids are named as well") {
    const PlanResult result = plan_for(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
responsibilities:
  pay: {title: Pay big invoices, accountable: ana, responsible: cleo}
  bills: {title: Pay big invoices, accountable: ben, responsible: cleo}
)");
    REQUIRE(kinds(result) == std::vector{Kind::merge});
    REQUIRE(result.steps.front().sentences.size() == 1);
    CHECK(result.steps.front().sentences.front() ==
          "`Pay big invoices (bills)` goes into `Pay big invoices (pay)`");
}

TEST_CASE("plan: names that are not unique are left alone") {
    const PlanResult result = plan_for(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
matrix:
  - {id: one, columns: [ana, ben, cleo], rows: {Open the bar: [A, A, R]}}
  - {id: two, columns: [ana, ben, cleo], rows: {Open the bar: [A, C, R]}}
)");
    CHECK_FALSE(result.input.findings().empty());
    CHECK_FALSE(touches(result, "Open the bar"));
}

TEST_CASE("plan: no more proposals than asked for, and it says that there are more") {
    const std::string text = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  refund: {title: Approve a refund, accountable: [ana, ben], responsible: ben, informed: cleo}
  roster: {title: Write the roster, accountable: [ana, ben], responsible: ben, informed: cleo}
  menu: {title: Choose the menu, accountable: [ana, ben], responsible: ben, informed: cleo}
)";
    const PlanResult one = plan_for(text, 1);
    CHECK(one.steps.size() == 1);
    CHECK(one.more == 3); // the two others who answer twice, and who stands in for one of them
    CHECK(rest_of(one, "overlapping-accountability") == PlanRest::waiting);
    CHECK(plan_for(text).steps.size() == 3);
}
