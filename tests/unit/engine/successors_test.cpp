#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <whodecides/plan.hpp>
#include <whodecides/simulate.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

// Who is proposed to take something: the same people for a plan and for a simulation.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

template <class Request>
Request request_for(std::istream& text) {
    Request request;
    request.paths = {"-"};
    request.standard_input = &text;
    request.as_of = "2026-01-01";
    request.jobs = 1;
    return request;
}

PlanResult plan_for(const std::string& text) {
    std::istringstream in(text);
    return plan(request_for<PlanRequest>(in));
}

/// "ben; or ana, who leaves ..." of the first step with such a move, of deputies of Ana's; "nobody" where
/// there is none.
std::string proposed(const PlanResult& result, Kind kind) {
    for (const PlanStep& step : result.steps) {
        const Move& move = step.moves.front();
        if (move.kind != kind || (kind == Kind::deputy && move.actor != "ana"))
            continue;
        std::string told = kind == Kind::pick ? move.actor : kind == Kind::merge ? move.into : move.to;
        for (const std::string& other : step.others)
            told += "; or " + other;
        return told;
    }
    return "nobody";
}

/// Who could take the only entry that the person owned.
std::string taker_without(std::string_view who, const std::string& text) {
    std::istringstream in(text);
    SimulateRequest request = request_for<SimulateRequest>(in);
    request.moves = {{Kind::leave, std::string(who)}};
    const SimulateResult result = simulate(request);
    REQUIRE(result.simulation.orphaned.size() == 1);
    const OrphanedEntry& entry = result.simulation.orphaned.front();
    if (!entry.taker)
        return "nobody";
    return entry.taker->id + (entry.stands_in ? " stands in" : "") +
           (entry.taker_leaves.empty() ? "" : " until " + entry.taker_leaves);
}

/// People of whom one has other dates.
std::string people_with(std::string_view who, std::string_view dates) {
    std::string text = "people:\n";
    for (const std::string_view id : {"ana", "ben", "cleo", "dan"})
        text += fmt::format("  {}: {{{}}}\n", id, id == who ? dates : "");
    return text;
}

} // namespace

TEST_CASE("whoever leaves soon is never the first choice for an entry") {
    const auto owner = [](std::string_view dates) {
        return proposed(plan_for(people_with("ana", dates) +
                                 "decisions:\n"
                                 "  loan: {answers: [ana, ben], does: [ana, cleo], tell after: dan}\n"),
                        Kind::pick);
    };
    CHECK(owner("").starts_with("ana; or ben"));
    CHECK(owner("until: 2026-02-15").starts_with("ben; or ana, who leaves on 2026-02-15"));
    CHECK(owner("until: 2026-04-01").starts_with("ben; or ana, who leaves on 2026-04-01"));
    CHECK(owner("until: 2026-04-02").starts_with("ana; or ben")); // in 91 days
    CHECK(owner("status: leave") == "nobody");                    // only ben is left who answers
}

TEST_CASE("where all who answer leave soon nobody is picked") {
    const PlanResult result =
        plan_for("people: {ana: {until: 2026-02-15}, ben: {until: 2026-02-20}, cleo: , dan: }\n"
                 "decisions: {loan: {answers: [ana, ben], does: [ben, cleo], tell after: dan}}\n");
    CHECK(proposed(result, Kind::pick) == "nobody");
}

TEST_CASE("whoever leaves soon stands in for nobody where somebody stays") {
    const auto deputy = [](std::string_view dates) {
        return proposed(plan_for("complete: [deputy]\n" + people_with("ben", dates) +
                                 "responsibilities:\n"
                                 "  payroll: {answers: ana, does: [ben, cleo]}\n"
                                 "  taxes: {answers: ana, does: [ben, cleo]}\n"
                                 "  stock: {answers: ana, does: [ben, cleo]}\n"),
                        Kind::deputy);
    };
    CHECK(deputy("") == "ben; or cleo");
    CHECK(deputy("until: 2026-02-15") == "cleo; or ben, who leaves on 2026-02-15");
    CHECK(deputy("status: leave") == "cleo");
}

TEST_CASE("of two entries that are one the one goes on whose owner stays") {
    const auto into = [](std::string_view dates) {
        return proposed(plan_for(people_with("ana", dates) +
                                 "responsibilities:\n"
                                 "  refunds: {title: Approve the refunds, answers: ana, does: cleo}\n"
                                 "  refunding: {title: Approving a refund, answers: ben, does: cleo}\n"),
                        Kind::merge);
    };
    CHECK(into("") == "refunds; or `refunding`");
    CHECK(into("until: 2026-02-15") == "refunding; or `refunds`, whose owner leaves on 2026-02-15");
}

TEST_CASE("what is stuck is settled by nobody who leaves soon, but as another choice") {
    const auto settles = [](std::string_view dates) {
        return proposed(plan_for(people_with("ana", dates) +
                                 "decisions: {loan: {answers: [ana, ben], mode: consent, does: cleo, "
                                 "tell after: dan}}\n"),
                        Kind::set_mode);
    };
    CHECK(settles("") == "ana; or ben");
    CHECK(settles("until: 2026-02-15") == "ben; or ana, who leaves on 2026-02-15");
}

TEST_CASE("who does the work takes an entry before who drives it, helps or is asked") {
    const auto taker = [](std::string_view seats, std::string_view dates = "") {
        return taker_without("ana",
                             people_with("dan", dates) +
                                 fmt::format("decisions: {{loan: {{answers: ana, {}}}}}\n"
                                             "responsibilities: {{r: {{does: dan}}, s: {{does: dan}}}}\n",
                                             seats));
    };
    // Dan carries most and is taken for what he does on the entry.
    CHECK(taker("ask first: ben, proposes: cleo, does: dan") == "dan");
    CHECK(taker("ask first: ben, proposes: dan") == "dan");
    CHECK(taker("ask first: ben, helps: dan") == "dan");
    CHECK(taker("tell after: ben, ask first: dan") == "dan");
    CHECK(taker("ask first: [dan, ben]") == "ben");
    // Whoever stays comes first, and otherwise it is said that nobody does.
    CHECK(taker("does: [dan, cleo]", "until: 2026-02-15") == "cleo");
    CHECK(taker("does: dan", "until: 2026-02-15") == "dan until 2026-02-15");
    CHECK(taker("does: dan", "status: leave, deputy: ben") == "nobody");
}

TEST_CASE("who is only asked takes nothing where somebody does the work") {
    const auto taker = [](std::string_view seats) {
        return taker_without("ana", people_with("", "") +
                                        "duty_conflicts: [{name: two hands, duties: [does, "
                                        "answers], at_most: 1}]\n" +
                                        fmt::format("decisions: {{loan: {{answers: ana, {}}}}}\n", seats));
    };
    CHECK(taker("ask first: ben") == "ben");
    CHECK(taker("ask first: ben, does: ana") == "ben");
    CHECK(taker("ask first: ben, does: cleo") == "nobody");
    CHECK(taker("ask first: ben, does: TBD") == "ben");
}

TEST_CASE("where a mandate demands the set-up nobody gets a second part in the control") {
    const auto taker = [](std::string_view seats, std::string_view mandate) {
        return taker_without(
            "ana", people_with("", "") +
                       fmt::format("decisions: {{loan: {{answers: ana, {}{}}}}}\n", seats, mandate));
    };
    constexpr std::string_view four_eyes = ", mandated_by: four eyes";
    CHECK(taker("does: ben", "") == "ben");
    CHECK(taker("does: ben", four_eyes) == "nobody");
    CHECK(taker("does: ben, helps: cleo", four_eyes) == "cleo");
    CHECK(taker("proposes: cleo, does: ben", four_eyes) == "cleo");

    const auto deputy = [](std::string_view seats, std::string_view mandate) {
        std::string text = "people: {ana: {}, ben: {}, cleo: {}}\ncomplete: [deputy]\ndecisions:\n";
        for (const char* const id : {"a", "b", "c"})
            text += fmt::format("  {}: {{answers: ana, does: ben}}\n", id);
        return proposed(plan_for(text + fmt::format("  pay: {{{}{}}}\n", seats, mandate)), Kind::deputy);
    };
    CHECK(deputy("answers: ana, does: ben", "") == "ben");
    CHECK(deputy("answers: ana, does: ben", four_eyes) == "nobody");
    CHECK(deputy("answers: ana, decides: ben, does: cleo", four_eyes) == "nobody");
    CHECK(deputy("answers: cleo, does: [ana, ben]", four_eyes) == "ben");
    CHECK(deputy("answers: cleo, does: ana", four_eyes) == "ben");
}

TEST_CASE("a deputy who leaves soon comes after those who stay") {
    const auto taker = [](std::string_view dates) {
        return taker_without("ana", "people:\n  ana: {deputy: ben}\n" +
                                        fmt::format("  ben: {{{}}}\n  cleo:\n", dates) +
                                        "decisions: {loan: {answers: ana, does: cleo}}\n");
    };
    CHECK(taker("") == "ben stands in");
    CHECK(taker("until: 2026-02-15") == "cleo");
    CHECK(taker_without("ana", "people: {ana: {deputy: ben}, ben: {until: 2026-02-15}}\n"
                               "decisions: {loan: {answers: ana}}\n") == "ben stands in until 2026-02-15");
}

TEST_CASE("a taker who leaves soon is told as such in every format") {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml",
               "people: {ana: Ana Ruiz, ben: {name: Ben Cole, until: 2026-02-15}}\n"
               "decisions: {loan: {answers: ana, does: ben}}\n");
    const auto out = [&](const std::string& format) {
        return run_program(split_command("simulate --as-of 2026-01-01 --without ana org.yaml -f " + format),
                           folder.path())
            .out;
    };
    CHECK(has(out("text"), "Ben Cole (does) could take it, but leaves on 2026-02-15"));
    CHECK(has(out("markdown"), "could take it, but leaves on 2026-02-15"));
    CHECK(has(out("json"), R"("taker_leaves":"2026-02-15")"));
}

TEST_CASE("takers are found among few where thousands are asked about thousands of entries") {
    // Each of 4,000 entries asks one team of 2,000 who decide together, and has one doer.
    std::string text = "people:\n  boss: {}\n  doer: {}\n";
    std::string members;
    for (int p = 0; p < 2000; ++p) {
        text += fmt::format("  p{}:\n", p);
        members += fmt::format("{}p{}", p == 0 ? "" : ", ", p);
    }
    text += fmt::format("teams: {{crowd: {{mode: consent, tie_break: boss, members: [{}]}}}}\n"
                        "duty_conflicts: [{{name: money, duties: [does, signs-off], at_most: 1}}]\n"
                        "decisions:\n",
                        members);
    for (int e = 0; e < 4000; ++e)
        text += fmt::format("  e{}: {{answers: boss, does: doer, ask first: crowd, scope: s}}\n", e);
    std::istringstream in(text);
    SimulateRequest request = request_for<SimulateRequest>(in);
    request.moves = {{Kind::leave, "boss"}};
    const SimulateResult result = simulate(request);
    CHECK(result.simulation.orphaned.size() == 4000);
    CHECK(std::ranges::all_of(result.simulation.orphaned, [](const OrphanedEntry& entry) {
        return entry.taker && entry.taker->id == "doer";
    }));
}
