#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/diff_words.hpp"
#include "unit/diff/diffed.hpp"

using namespace whodecides;
using test::diff_of;
using test::told;
using Texts = std::vector<std::string>;

namespace {

const std::string people = "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan}\n";

/// An organisation of these people with one decision.
std::string with(const std::string& seats, const std::string& more = {}) {
    return people + more + "decisions: {logo: {" + seats + "}}\n";
}

const DutyBalance& balance(const DiffResult& result, std::string_view id) {
    const auto& all = result.diff.balances;
    const auto found = std::ranges::find(all, id, [](const DutyBalance& each) { return each.holder.id; });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("a duty that goes from one to another is told once for all its entries") {
    const std::string before = people + "decisions: {b: {accountable: ana, consulted: dan}}\n"
                                        "responsibilities: {c: {accountable: ana}}\n";
    const std::string after = people + "decisions: {b: {accountable: ben}}\n"
                                       "responsibilities: {c: {accountable: ben}}\n";
    CHECK(told(before, after) == Texts{"moves 1 decision and 1 responsibility from Ana to Ben",
                                       "takes Dan's voice from 1 decision"});
    CHECK(told(after, before) ==
          Texts{"moves 1 decision and 1 responsibility from Ben to Ana", "gives Dan a voice on 1 decision"});
    CHECK(told(before, before).empty());
}

TEST_CASE("every duty has words for a move, a gain and a loss") {
    for (const char* key : {"accountable", "decider", "responsible", "driver", "approvers", "consulted",
                            "support", "verifiers", "signatories", "informed", "omitted", "coach"}) {
        CAPTURE(key);
        const std::string nobody = with("title: Logo");
        const std::string first = with(std::string(key) + ": ana");
        const std::string second = with(std::string(key) + ": ben");
        for (const auto& [before, after] : {std::pair(first, second), {nobody, first}, {first, nobody}}) {
            const Texts texts = told(before, after);
            REQUIRE(texts.size() == 1);
            CHECK((texts[0].find("Ana") != std::string::npos) == true);
            CHECK(texts[0].find("1 decision") != std::string::npos);
            CHECK(texts[0].find('{') == std::string::npos);
        }
    }
}

TEST_CASE("answering and deciding go together unless they are parted") {
    CHECK(told(with("accountable: ana"), with("decider: ben")) == Texts{"moves 1 decision from Ana to Ben"});
    CHECK(told(with("accountable: ana"), with("accountable: ana, decider: ben")) ==
          Texts{"moves the choice in 1 decision from Ana to Ben"});
    CHECK(told(with("accountable: ana, decider: ben"), with("accountable: cleo, decider: ben")) ==
          Texts{"moves the accountability for 1 decision from Ana to Cleo"});
    CHECK(told(with("accountable: ana"), with("accountable: [ana, ben]")) ==
          Texts{"lets Ben answer for 1 decision"});
}

TEST_CASE("who holds a duty by two ways and loses one of them loses nothing") {
    const std::string role = "roles: {cfo: {name: CFO, holders: ana}}\n";
    CHECK(told(with("accountable: ana", role), with("accountable: cfo", role)).empty());
    CHECK(told(with("accountable: [ana, cfo]", role), with("accountable: ana", role)).empty());
    CHECK(diff_of(with("accountable: ana", role), with("accountable: cfo", role)).diff.balances.empty());
    // By name and by a role that changes hands.
    CHECK(told(with("accountable: cfo, consulted: ben", role),
               with("accountable: cfo, consulted: ben", "roles: {cfo: {name: CFO, holders: ben}}\n")) ==
          Texts{"Ben takes the role CFO from Ana: 1 decision"});
}

TEST_CASE("others behind a role, a team or a person are told as such") {
    const auto role = [](const std::string& rest) {
        return with("accountable: cfo, responsible: dan", "roles: {cfo: {name: CFO, " + rest + "}}\n");
    };
    CHECK(told(role("holders: ana"), role("holders: ben")) ==
          Texts{"Ben takes the role CFO from Ana: 1 decision"});
    CHECK(told(role("holders: ana, held: in_turn"), role("holders: [ana, ben, cleo], held: in_turn")) ==
          Texts{"Ben and Cleo take the role CFO as well: 1 decision"});
    CHECK(told(role("holders: [ana, ben], held: in_turn"), role("holders: [ana], held: in_turn")) ==
          Texts{"Ben leaves the role CFO: 1 decision"});
    CHECK(told(role("holders: [ana]"), role("holders: []")) ==
          Texts{"Ana leaves the role CFO, and nobody follows: 1 decision"});
    const auto team = [](const std::string& rest) {
        return with("accountable: north", "teams: {north: {name: North, " + rest + "}}\n");
    };
    CHECK(told(team("lead: ana, members: dan"), team("lead: ben, members: dan")) ==
          Texts{"Ben takes the lead of the team North from Ana: 1 decision"});
    CHECK(told(team("members: [ana, dan]"), team("lead: ben, members: [ana, dan]")) ==
          Texts{"Ben takes the lead of the team North: 1 decision"});
    CHECK(told(team("mode: consent, members: [ana, dan]"), team("mode: consent, members: [ana, dan, ben]")) ==
          Texts{"Ben takes a seat in the team North as well: 1 decision"});
    const std::string seats = "decisions: {logo: {accountable: ana}}\n";
    CHECK(told("people: {ana: Ana, ben: Ben}\n" + seats,
               "people: {ana: {name: Ana, status: left}, ben: Ben}\n" + seats) ==
          Texts{"Ana is not available: 1 decision"});
    // What moves no duty is not told: members of a led team, a role without a seat.
    CHECK(told(team("lead: ana, members: dan"), team("lead: ana, members: [dan, cleo]")).empty());
}

TEST_CASE("entries are found again by id, wherever they are declared") {
    const std::string grid = people + "matrix: {columns: [ana, ben], rows: {logo: [A, R]}}\n";
    CHECK(told(with("accountable: ana, responsible: ben"), grid).empty());
    CHECK(told(with("accountable: ben, responsible: ben"), grid) ==
          Texts{"moves 1 decision from Ben to Ana"});
    const DiffResult retired = diff_of(with("accountable: ana"), with("accountable: ana, status: retired"));
    REQUIRE(retired.diff.entries.gone.size() == 1);
    CHECK(retired.diff.entries.gone[0].entry.id == "logo");
    CHECK(balance(retired, "ana").answered_before == 1);
    CHECK(balance(retired, "ana").answered_after == 0);
    const DiffResult renamed =
        diff_of(with("title: Old, accountable: ana"), with("title: New, accountable: ana"));
    REQUIRE(renamed.diff.entries.renamed.size() == 1);
    CHECK(renamed.diff.entries.renamed[0].after.title == "New");
    // Rows of one title in two grids are two entries.
    const auto two = [](const std::string& a, const std::string& b) {
        return people + "matrix: [{id: x, columns: [ana, ben], rows: {logo: [" + a +
               "]}}, {id: y, columns: [ana, ben], rows: {logo: [" + b + "]}}]\n";
    };
    CHECK(told(two("A, R", "R, A"), two("A, R", "R, A")).empty());
    CHECK(told(two("A, R", "R, A"), two("A, R", "A, R")).size() == 2);
}

TEST_CASE("a balance counts new and gone entries, and what somebody answers for in all") {
    const std::string before =
        people + "decisions: {a: {accountable: ana, responsible: dan}, b: {accountable: ana}}\n";
    const std::string after = people +
                              "decisions: {a: {accountable: ben, responsible: dan}, c: {accountable: ben, "
                              "responsible: ben}}\n";
    const DiffResult result = diff_of(before, after);
    CHECK(gained(balance(result, "ben")) == "answers for 2, does 1");
    CHECK(lost(balance(result, "ben")).empty());
    CHECK(answered(balance(result, "ben"), result.diff) == "2 of 2 decisions, 0 before");
    CHECK(lost(balance(result, "ana")) == "answers for 2");
    CHECK(result.diff.balances.size() == 2);
    REQUIRE(result.diff.entries.added.size() == 1);
    CHECK(described(result.diff.entries.added[0], "new") == "new decision, Ben answers");
}

TEST_CASE("people, roles and teams that are new, gone or renamed are told by id") {
    const DiffResult result =
        diff_of("people: {ana: Ana, ben: Ben}\nroles: {x: {name: X, holders: ana}}\n",
                "people: {ana: Ana Ruiz, cleo: Cleo}\nteams: {x: {name: X, lead: ana}}\n");
    CHECK(result.diff.actors.added.size() == 2);
    CHECK(result.diff.actors.gone.size() == 2);
    REQUIRE(result.diff.actors.renamed.size() == 1);
    CHECK(result.diff.actors.renamed[0].before.title == "Ana");
}

TEST_CASE("a large team that decides together is told as one, and time stays linear") {
    std::string many = "people: {";
    std::string members;
    for (int i = 0; i < 5000; ++i) {
        many += "p" + std::to_string(i) + ": P, ";
        members += "p" + std::to_string(i) + ", ";
    }
    many += "}\nteams: {all: {name: All, mode: consent, members: [" + members + "]}}\ndecisions:\n";
    std::string before = many;
    std::string after = many;
    for (int i = 0; i < 2000; ++i) {
        before += "  d" + std::to_string(i) + ": {accountable: p1}\n";
        after += "  d" + std::to_string(i) + ": {accountable: all}\n";
    }
    CHECK(told(before, after).front() == "moves 2000 decisions from P to All");
}

TEST_CASE("findings are the same by their paths from what is compared") {
    const std::string unowned = people + "decisions: {logo: {responsible: ana}}\n";
    const DiffResult same = diff_of(unowned, "# moved down\n" + unowned);
    CHECK(same.diff.new_findings.empty());
    CHECK(same.diff.fixed_findings.empty());
    CHECK(same.diff.unchanged_findings == same.after.findings().size());
    REQUIRE(!same.after.findings().empty());
    const DiffResult mended =
        diff_of(unowned, people + "decisions: {logo: {responsible: ana, accountable: ben}}\n");
    const auto& fixed = mended.diff.fixed_findings;
    CHECK(std::ranges::any_of(
        fixed, [&](std::size_t i) { return mended.before.findings()[i].rule->name == "no-accountable"; }));
}

TEST_CASE("a new single point of failure is told with what moves") {
    const auto three = [](const std::string& who) {
        std::string text = people + "complete: [deputy]\ndecisions:\n";
        for (const char* id : {"a", "b", "c"})
            text += std::string("  ") + id + ": {accountable: " + who + "}\n";
        return text;
    };
    const Texts texts = told(three("ana"), three("ben"));
    CHECK(std::ranges::find(texts, "makes Ben a single point of failure") != texts.end());
    CHECK(std::ranges::find(texts, "Ana is no single point of failure any more") != texts.end());
}
