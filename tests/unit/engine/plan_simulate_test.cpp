#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <whodecides/plan.hpp>
#include <whodecides/simulate.hpp>

#include "support/paths.hpp"

// What a plan says of its moves, and what a simulation of them does.

using namespace whodecides;

namespace {

CheckRequest request_for(const char* example) {
    CheckRequest request;
    request.paths = {(test::source_dir() / "examples" / example).string()};
    request.as_of = "2026-11-23";
    return request;
}

/// The same finding for a plan, see PlanStep.
bool same_for_a_plan(const Finding& a, const Finding& b) {
    return a.rule == b.rule &&
           (a.rule->organisation_wide || (a.subject.kind == b.subject.kind && a.subject.id == b.subject.id &&
                                          a.logical_path == b.logical_path));
}

bool has_same(const std::vector<std::size_t>& indices, const Analysis& analysis, const Finding& finding) {
    return std::ranges::any_of(
        indices, [&](std::size_t i) { return same_for_a_plan(analysis.findings()[i], finding); });
}

} // namespace

TEST_CASE("what a plan settles is just what is gone in a simulation of its moves, and nothing is new") {
    std::size_t settled = 0;
    for (const char* example :
         {"acme", "bicycles", "council", "four-eyes", "shifts", "startup", "workshop"}) {
        CAPTURE(example);
        PlanRequest request{request_for(example)};
        request.top = 20;
        const PlanResult planned = plan(request);
        const SimulateResult tried = simulate({request_for(example), moves_of(planned)});
        const Simulation& view = tried.simulation;
        std::size_t said = 0;
        for (const PlanStep& step : planned.steps)
            for (const Finding& finding : step.settled) {
                CAPTURE(finding.message);
                CHECK(has_same(view.gone_findings, tried.input, finding));
                ++said;
            }
        CHECK(view.gone_findings.size() == said);
        CHECK(view.new_findings.empty());
        CHECK(tried.after.findings().size() == planned.remaining);
        for (const auto& [before, after] : view.changed_findings) {
            const Finding& was = tried.input.findings()[before];
            const Finding& is = tried.after.findings()[after];
            CAPTURE(is.message);
            CHECK(same_for_a_plan(was, is));
            CHECK(was.severity >= is.severity);
            CHECK((was.message != is.message || was.severity != is.severity));
        }
        settled += said;
    }
    CHECK(settled >= 10);
}
