#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <whodecides/plan.hpp>

#include "report/plan_format.hpp"
#include "report/plan_words.hpp"
#include "support/program.hpp"

// Moves for teams without a lead and for those on leave; what a plan says where it has no move.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

PlanResult plan_for(const std::string& text) {
    std::istringstream in(text);
    PlanRequest request;
    request.paths = {"-"};
    request.standard_input = &in;
    request.as_of = "2026-01-01";
    request.jobs = 1;
    return plan(request);
}

/// "consent by jan" or "cleo" of each step of the kind.
std::vector<std::string> proposed(const PlanResult& result, Kind kind) {
    std::vector<std::string> all;
    for (const Move& move : moves_of(result))
        if (move.kind == kind)
            all.push_back(kind == Kind::set_mode ? move.mode + " by " + move.to
                                                 : move.actor + " by " + move.to);
    return all;
}

const PlanLeft* left_of(const PlanResult& result, std::string_view rule) {
    const auto found =
        std::ranges::find(result.left, rule, [](const PlanLeft& left) { return left.findings.rule->name; });
    return found == result.left.end() ? nullptr : &*found;
}

std::string text_of(const PlanResult& result) {
    std::ostringstream out;
    PrintStyle style;
    style.width = 200;
    write_plan_text(result, style, out);
    return out.str();
}

std::string team_of(std::string_view team, std::string_view more = "") {
    return fmt::format("people: {{jan: , kira: , lars: , eva: }}\n"
                       "teams: {{ops: {{{}}}, all: {{lead: eva, members: [jan, kira, lars]}}}}\n"
                       "decisions:\n  move: {{answers: ops, does: jan, tell after: eva{}}}\n",
                       team, more);
}

std::string leave_of(std::string_view ben, std::string_view more = "") {
    return fmt::format("people: {{ana: , ben: {{{}}}, cleo: }}\n"
                       "decisions:\n  loan: {{answers: ana, does: ben, ask first: cleo}}\n{}",
                       ben, more);
}

} // namespace

TEST_CASE("plan: a team without a lead leads itself, and somebody settles what is stuck") {
    const auto of = [](std::string_view team, std::string_view more = "") {
        return proposed(plan_for(team_of(team, more)), Kind::set_mode);
    };
    CHECK(of("members: [jan, kira, lars]") == std::vector<std::string>{"consent by kira"});
    CHECK(of("members: [jan, kira, lars], parent: all") == std::vector<std::string>{"consent by eva"});
    CHECK(of("members: [jan, kira, lars], escalates_to: eva") == std::vector<std::string>{"consent by eva"});
    // Somebody speaks for it, somebody has said how, or it is more than one can tell from here.
    CHECK(of("members: [jan, kira, lars], lead: jan").empty());
    CHECK(of("members: [jan, kira, lars], mode: advice").empty());
    CHECK(of("members: [jan, kira, lars]", ", mandated_by: Trade act").empty());
    CHECK(of("members: [jan, kira, all]").empty());
}

TEST_CASE("plan: more than seven do not lead themselves by consent") {
    std::string people;
    for (int i = 0; i < 8; ++i)
        people += fmt::format("{}p{}", i == 0 ? "" : ", ", i);
    const auto moves = [](const std::string& members) {
        return moves_of(plan_for(fmt::format("people: [{}]\nteams: {{ops: {{members: [{}]}}}}\n"
                                             "responsibilities: {{till: {{answers: p0, does: ops}}}}\n",
                                             members, members)))
            .size();
    };
    CHECK(moves(people) == 0);
    CHECK(moves(people.substr(0, people.find(", p7"))) == 1);
}

TEST_CASE("plan: somebody stands in for a person on leave whose seats are empty") {
    const auto of = [](const std::string& text) { return proposed(plan_for(text), Kind::deputy); };
    CHECK(of(leave_of("status: leave")) == std::vector<std::string>{"ben by ana"});
    CHECK(of(leave_of("status: left")).empty());
    CHECK(of(leave_of("status: leave, deputy: cleo")).empty());
    CHECK(of("people: {ana: , ben: {status: leave}, cleo: }\nroles: {clerk: {holders: ben}}\n"
             "decisions:\n  loan: {answers: ana, does: clerk, ask first: cleo}\n") ==
          std::vector<std::string>{"ben by ana"});
    // Whoever must check what Ben does cannot act for him, though he is away.
    CHECK(of(leave_of("status: leave",
                      "  pay: {answers: cleo, does: ben, checks: ana, mandated_by: Bank act}\n")) !=
          std::vector<std::string>{"ben by ana"});
}

TEST_CASE("plan: where moves were tried and refused it says what they would add") {
    // Once Ana stands in for Ben, everything waits for him.
    const PlanResult result = plan_for("people: {ana: , ben: {status: leave}}\n"
                                       "teams: {desk: {lead: ana, members: [ana, ben]}}\n"
                                       "complete: [deputy]\n"
                                       "responsibilities:\n"
                                       "  till: {answers: ben, does: ben}\n"
                                       "  roof: {answers: ben, does: ben}\n"
                                       "  shop: {answers: ben, does: ben}\n"
                                       "  door: {answers: ben, does: ben}\n");
    const PlanLeft* const left = left_of(result, "vacant-owner");
    REQUIRE(left != nullptr);
    CHECK(result.steps.empty());
    CHECK(left->rest == PlanRest::refused);
    REQUIRE_FALSE(left->added.empty());
    const std::string rule(left->added.front()->name);
    const std::string text = text_of(result);
    CHECK(has(text, "The moves that would settle these add a finding, or settle nothing by themselves\n"));
    CHECK(has(text, "1 vacant-owner, the moves for it would add " + rule));
    std::ostringstream json;
    write_plan_json(result, {}, json);
    CHECK(has(json.str(), "\"moves_would_add\":[\"" + rule));
    std::ostringstream markdown;
    write_plan_markdown(result, {}, markdown);
    CHECK(has(markdown.str(), "the moves for it would add " + rule));
}

TEST_CASE("plan: a rule that no move is about is for people to talk about") {
    const PlanResult result =
        plan_for("people: [ana, ben]\ndecisions: {loan: {does: ana, tell after: ben}}\n");
    const PlanLeft* const left = left_of(result, "no-accountable");
    REQUIRE(left != nullptr);
    CHECK(left->rest == PlanRest::talk);
    CHECK(left->added.empty());
    CHECK(has(text_of(result), "No move is about these: people need to talk\n"));
}

TEST_CASE("plan: a step says what becomes of those who owned something") {
    const std::string head = "people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}\n";
    const auto text = [&](const std::string& rest) { return text_of(plan_for(head + rest)); };
    CHECK(has(text("decisions: {loan: {answers: [ana, ben], does: ben, tell after: cleo}}\n"),
              "   Then     Ana Ruiz is asked first on `loan` from then on\n"));
    // With as much to carry the first goes on, and the other keeps the work.
    CHECK(has(text("decisions:\n  loan: {answers: [ana, ben], does: [ana, ben], tell after: cleo}\n"),
              "   Then     Ben Cole stays in `loan` (does)\n"));
    CHECK(has(text("responsibilities:\n"
                   "  refunds: {title: Approve the refunds, answers: ana, does: cleo}\n"
                   "  refunding: {title: Approving a refund, answers: ben, does: cleo}\n"),
              "   Then     Ben Cole is asked first on `Approve the refunds` from then on\n"));
    CHECK(has(text("decisions: {loan: {answers: [ana, ben, dan], does: cleo, tell after: cleo}}\n"),
              "   Then     Ben Cole and Dan Ode are asked first on `loan` from then on\n"));
    const std::string deputy = text("complete: [deputy]\nresponsibilities:\n"
                                    "  payroll: {answers: ana, does: [ben, cleo]}\n"
                                    "  taxes: {answers: ana, does: [ben, cleo]}\n"
                                    "  stock: {answers: ana, does: [ben, cleo]}\n");
    CHECK(has(deputy, "stands in for Ana Ruiz"));
    CHECK_FALSE(has(deputy, "   Then "));
    const PlanResult result =
        plan_for(head + "decisions: {loan: {answers: [ana, ben], does: ben, tell after: cleo}}\n");
    std::ostringstream out;
    write_plan_json(result, {}, out);
    CHECK(has(out.str(), R"("former_owners":[{"owner":{"kind":"person","id":"ana","title":"Ana Ruiz"})"));
    std::ostringstream markdown;
    write_plan_markdown(result, {}, markdown);
    CHECK(has(markdown.str(), "   - Then: Ana Ruiz is asked first on \\`loan\\` from then on\n"));
}

TEST_CASE("plan: what becomes of several owners names the entries, in one line where it is the same") {
    const Subject ana{SubjectKind::person, "ana", "Ana Ruiz"};
    const Subject ben{SubjectKind::person, "ben", "Ben Cole"};
    const Subject loan{SubjectKind::decision, "loan", "Grant a loan"};
    const Subject till{SubjectKind::responsibility, "till", "Keep the till"};
    PlanStep step;
    step.former_owners = {{ana, loan, {"informed"}}, {ana, till, {"informed"}}};
    CHECK(outlook_of(step) ==
          std::vector<std::string>{"Ana Ruiz is told of `Grant a loan` and `Keep the till` from then on"});
    step.former_owners = {{ana, loan, {"informed"}}, {ben, till, {"informed"}}};
    CHECK(outlook_of(step) == std::vector<std::string>{"Ana Ruiz is told of `Grant a loan` from then on",
                                                       "Ben Cole is told of `Keep the till` from then on"});
    step.former_owners = {{ana, loan, {}}, {ben, loan, {}}};
    CHECK(outlook_of(step) ==
          std::vector<std::string>{"Ana Ruiz and Ben Cole have no part in `Grant a loan` any more"});
    step.former_owners = {{ana, till, {"does"}}, {ana, loan, {}}};
    CHECK(outlook_of(step) == std::vector<std::string>{"Ana Ruiz stays in `Keep the till` (does)",
                                                       "Ana Ruiz has no part in `Grant a loan` any more"});
}
