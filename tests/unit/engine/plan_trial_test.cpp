#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <whodecides/plan.hpp>

#include "engine/plan/trial.hpp"
#include "report/plan_format.hpp"
#include "support/paths.hpp"
#include "support/plan_steps.hpp"

// How the moves of a plan are confirmed: by trying them, and by what the files say after them.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

CheckRequest check_request() {
    CheckRequest request;
    request.as_of = "2026-01-01";
    request.jobs = 1;
    return request;
}

engine::Standing standing(const std::string& text) {
    std::istringstream in(text);
    CheckRequest request = check_request();
    request.paths = {"-"};
    request.standard_input = &in;
    return engine::standing_of(engine::understand(request), request);
}

std::string json(const PlanResult& result) {
    std::ostringstream out;
    write_plan_json(result, {}, out);
    return out.str();
}

} // namespace

TEST_CASE("plan: what comes of moves is refused where it is worse in any way") {
    const engine::Standing now = standing(R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  refund: {title: Approve a refund, accountable: [ana, ben], responsible: ben, informed: cleo}
)");
    const std::vector<Move> good{{.kind = Kind::pick, .actor = "ben", .entry = "refund"}};
    const engine::Trial held = engine::attempt(now, good, check_request());
    CHECK(held.holds);
    CHECK(held.settled == 1);
    SUBCASE("a new finding of another rule") {
        // They decide together, and nothing settles a draw: one finding for another.
        const std::vector<Move> bad{{.kind = Kind::set_mode, .entry = "refund", .mode = "consent"}};
        const engine::Trial trial = engine::attempt(now, bad, check_request());
        CHECK_FALSE(trial.holds);
        CHECK(trial.settled == 1);
    }
    SUBCASE("nothing is settled") {
        const std::vector<Move> idle{{.kind = Kind::deputy, .actor = "ben", .to = "ana"}};
        CHECK_FALSE(engine::attempt(now, idle, check_request()).holds);
    }
    SUBCASE("it does not fit") {
        const std::vector<Move> wrong{{.kind = Kind::pick, .actor = "cleo", .entry = "refund"}};
        CHECK_FALSE(engine::attempt(now, wrong, check_request()).holds);
    }
}

TEST_CASE("plan: findings before and after are told apart by what they are about") {
    const auto finding = [](std::string_view rule, std::string id, Severity severity) {
        Finding made;
        made.rule = find_rule(rule == "here" ? "no-deputy" : "concentrated-power");
        made.subject = {SubjectKind::person, std::move(id), {}};
        made.severity = severity;
        return made;
    };
    const auto compare = [](std::vector<Finding> before, std::vector<Finding> after) {
        engine::Checked was;
        engine::Checked is;
        was.results.findings = std::move(before);
        is.results.findings = std::move(after);
        return engine::difference(was, is);
    };
    const Finding ana = finding("here", "ana", Severity::warning);
    const Finding ben = finding("here", "ben", Severity::warning);
    CHECK(compare({ana, ben}, {ben}).settled == std::vector<std::size_t>{0});
    CHECK_FALSE(compare({ana, ben}, {ben}).worse());
    CHECK(compare({ana}, {ben}).worse());
    CHECK(compare({ana}, {ana, ana}).worse());
    CHECK_FALSE(compare({ana, ana}, {ana}).worse());
    CHECK(compare({finding("here", "ana", Severity::note)}, {ana}).worse());
    CHECK_FALSE(compare({ana}, {finding("here", "ana", Severity::note)}).worse());
    // Of the organisation as a whole it is the same finding, whomever it names first.
    CHECK_FALSE(compare({finding("whole", "ana", Severity::note)}, {finding("whole", "ben", Severity::note)})
                    .worse());
}

TEST_CASE("plan: to see less is no way to settle") {
    engine::Checked before;
    engine::Checked after;
    after.results.coverage.not_checked.push_back(
        {.rule = find_rule("concentrated-power"), .reason = "too small", .remedy = {}});
    CHECK(engine::difference(before, after).worse());
    CHECK_FALSE(engine::difference(after, before).worse());
    // What rests on a field that nobody declares could not be checked before, whether or not a rule said so.
    after.results.coverage.not_checked.front().field = {.key = "manager", .declared = 0, .possible = 4};
    CHECK_FALSE(engine::difference(before, after).worse());
    before.input.organisation =
        std::move(standing("complete: [manager]\npeople: [ana]\n").checked.input.organisation);
    CHECK(engine::difference(before, after).worse());
}

TEST_CASE("plan: healthy examples have nothing to propose") {
    for (const char* example : {"council", "shifts", "startup", "raci-grid.yaml"}) {
        CAPTURE(example);
        PlanRequest request;
        request.paths = {(source_dir() / "examples" / example).string()};
        request.as_of = "2026-11-23";
        const PlanResult result = plan(request);
        CHECK(result.steps.empty());
        CHECK(result.more == 0);
    }
}

TEST_CASE("plan: after each step the examples' files say what the plan says") {
    const auto steps = [](const char* example) {
        return confirmed_steps({source_dir() / "examples" / example}, 20);
    };
    CHECK(steps("acme") >= 8);
    CHECK(steps("bicycles") >= 1);
    CHECK(steps("four-eyes") >= 1);
    CHECK(steps("workshop") >= 1);
    CHECK(steps("council") == 0);
}

TEST_CASE("plan: all moves at once come to what the last step says") {
    PlanRequest request;
    request.paths = {(source_dir() / "examples" / "acme").string()};
    request.as_of = "2026-11-23";
    const PlanResult result = plan(request);
    const engine::Standing now = engine::standing_of(engine::understand(request), request);
    const engine::Standing then = engine::after(now, moves_of(result), request);
    CHECK(then.checked.results.findings.size() == result.remaining);
}

TEST_CASE("plan: the number of threads changes nothing") {
    PlanRequest request;
    request.paths = {(source_dir() / "examples" / "acme").string()};
    request.as_of = "2026-11-23";
    request.jobs = 1;
    const std::string one = json(plan(request));
    request.jobs = 4;
    CHECK(json(plan(request)) == one);
}
