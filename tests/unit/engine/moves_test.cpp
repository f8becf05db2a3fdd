#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "support/moved_text.hpp"

// What a move does to people, seats and modes is what editing the files by hand does.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

const std::string people = "people: {ana: Ana Ruiz, bo: Bo Lind, cem: {name: Cem Ay, aliases: [cay]}}\n";

} // namespace

TEST_CASE("who leaves is as one whose status is left") {
    const std::string rest = "roles: {lead: {holders: [ana, bo], held: in_turn}}\n"
                             "decisions: {logo: {accountable: ana, does: bo}, tool: {accountable: lead}}\n";
    check_same(people + rest, {{Kind::leave, "Ana Ruiz"}},
               "people: {ana: {name: Ana Ruiz, status: left}, bo: Bo Lind, cem: {name: Cem Ay, "
               "aliases: [cay]}}\n" +
                   rest);
}

TEST_CASE("who leaves a bare grid is declared, and the others go on being implied") {
    const std::string grid = "matrix:\n  columns: [Ana, Bo]\n  rows:\n    Logo: [A, R]\n    Tool: [I, A/R]\n";
    const std::string left = told_after(grid, {{Kind::leave, "ana"}});
    CHECK(left.find("Ana away") != std::string::npos);
    CHECK(left.find("Bo present") != std::string::npos);
    CHECK(left.find("unknown-reference") == std::string::npos);
    CHECK(left.find("vacant-owner") != std::string::npos);
    CHECK(left == told_after(grid, {{Kind::leave, "Ana"}, {Kind::leave, "ANA"}}));
}

TEST_CASE("all that one holds goes to another, with offices and effort") {
    check_same("people:\n  ana: {manager: cem, deputy: bo}\n  bo: {manager: ana, deputy: ana, coach: ana}\n"
               "  cem: {deputy: ana}\n  dee: {manager: ana, dotted_line: [ana, bo]}\n"
               "roles: {lead: {holders: [ana, cem], held: in_turn}, second: {holders: [ana, bo]}}\n"
               "teams:\n  ops: {lead: ana, members: [ana, dee], tie_break: ana, escalates_to: ana}\n"
               "  circle: {members: [ana, dee], mode: consent}\n"
               "decisions:\n  logo: {accountable: [ana], does: bo, ask first: [bo, ana], tie_break: ana, "
               "effort: {ana: 20%, bo: 10%}, affects: ana}\n"
               "  tool: {accountable: lead, effort: {ana: 0.5}}\n"
               "defaults: {escalates_to: ana}\n",
               {{Kind::reassign, "ana", "bo"}},
               "people:\n  ana: {manager: cem, deputy: bo}\n  bo: {manager: cem}\n"
               "  cem: {deputy: bo}\n  dee: {manager: bo, dotted_line: [bo]}\n"
               "roles: {lead: {holders: [bo, cem], held: in_turn}, second: {holders: [bo]}}\n"
               "teams:\n  ops: {lead: bo, members: [ana, dee], tie_break: bo, escalates_to: bo}\n"
               "  circle: {members: [bo, dee], mode: consent}\n"
               "decisions:\n  logo: {accountable: [bo], does: bo, tie_break: bo, "
               "effort: {bo: 30%}, affects: ana}\n"
               "  tool: {accountable: lead, effort: {bo: 0.5}}\n"
               "defaults: {escalates_to: bo}\n");
}

TEST_CASE("a seat on one entry goes to another, and what a role holds stays with the role") {
    const std::string rest =
        "roles: {lead: {holders: ana}}\n"
        "decisions: {logo: {accountable: %, does: bo}, tool: {accountable: ana, does: lead}}\n";
    const auto with = [&](std::string_view who) {
        std::string text = people + rest;
        return text.replace(text.find('%'), 1, who);
    };
    check_same(with("ana"), {{Kind::reassign, "ana", "cay", "logo"}}, with("cem"));
    CHECK(refusal(with("lead"), {{Kind::reassign, "ana", "bo", "logo"}}) ==
          "0: `ana` holds no seat on `logo` by that name; it is held through `lead`");
    CHECK(refusal(with("ana"), {{Kind::leave, "bo"}, {Kind::reassign, "cem", "bo", "logo"}}) ==
          "1: `cem` holds no seat on `logo` by that name");
}

TEST_CASE("letters of a row go along, and who gains one has it once") {
    const std::string head = "matrix:\n  columns: [Ana, Bo, Cem]\n  rows:\n";
    check_same(head + "    Logo: [A/R, C, I]\n    Tool: [I, A, R]\n    Desk: [C, I, A/R]\n",
               {{Kind::reassign, "Ana", "Bo"}},
               head + "    Logo: [-, A/R, I]\n    Tool: [-, A, R]\n    Desk: [-, C, A/R]\n");
}

TEST_CASE("of several who answer one goes on, and the others are consulted") {
    check_same(people +
                   "decisions: {logo: {accountable: [ana, bo], does: bo}, tool: {accountable: [bo, cem]}}\n",
               {{Kind::pick, "ana", "", "logo"}, {Kind::pick, "cem", "", "tool"}},
               people + "decisions: {logo: {accountable: ana, does: bo}, "
                        "tool: {accountable: cem, consulted: bo}}\n");
    const std::string head = "matrix:\n  columns: [Ana, Bo, Cem]\n  rows:\n";
    check_same(head + "    Logo: [A, A/R, I]\n    Tool: [A, A, R]\n",
               {{Kind::pick, "Bo", "", "Logo"}, {Kind::pick, "Bo", "", "Tool"}},
               head + "    Logo: [C, A/R, I]\n    Tool: [C, A, R]\n");
    check_same("decisions: {fee: {darci: {D: [Ana, Bo], A: Cem, R: Bo}}}\n", {{Kind::pick, "Ana", "", "fee"}},
               "decisions: {fee: {darci: {D: Ana, A: Ana, C: Cem, R: Bo}}}\n");
    CHECK(refusal(people + "decisions: {logo: {accountable: ana, does: bo}}\n",
                  {{Kind::pick, "bo", "", "logo"}}) == "0: `bo` neither answers for nor decides `logo`");
}

TEST_CASE("who answers through a role is picked as the role where they alone hold it") {
    const std::string roles = "roles: {lead: {holders: ana}, pair: {holders: [bo, cem]}}\n";
    check_same(people + roles + "decisions: {logo: {accountable: [lead, bo]}, tool: {accountable: pair}}\n",
               {{Kind::pick, "ana", "", "logo"}, {Kind::pick, "bo", "", "tool"}},
               people + roles +
                   "decisions: {logo: {accountable: lead, consulted: bo}, tool: {accountable: bo, consulted: "
                   "pair}}\n");
}

TEST_CASE("a mode, and who settles it, are stated on an entry or on a team") {
    const std::string rest = "teams: {ops: {members: [bo, cem]%}}\n"
                             "decisions: {logo: {accountable: [ana, bo]#}, tool: {accountable: ops}}\n";
    const auto text = [&](const std::string& team, const std::string& entry) {
        std::string all = people + rest;
        all.replace(all.find('#'), 1, entry);
        return all.replace(all.find('%'), 1, team);
    };
    check_same(text("", ", tie_break: bo"),
               {{Kind::set_mode, "", "Ana Ruiz", "logo", "", "Consent"},
                {.kind = Kind::set_mode, .actor = "ops", .mode = "majority"}},
               text(", mode: majority", ", mode: consent, tie_break: ana"));
    CHECK(refusal(text("", ""), {{Kind::set_mode, "", "", "logo", "", "consensual"}}) ==
          "0: no mode is called `consensual`; did you mean `consensus`?");
    CHECK(refusal(text("", ""), {{.kind = Kind::set_mode, .actor = "ana", .mode = "consent"}}) ==
          "0: `ana` is no team; a mode is that of an entry or of a team");
}

TEST_CASE("somebody stands in for a person, a role or a team") {
    const auto text = [](const char* ana, const char* lead, const char* ops) {
        return fmt::format("people: {{ana: {{deputy: [{}]}}, bo: , cem: }}\n"
                           "roles: {{lead: {{holders: bo, deputy: [{}]}}}}\n"
                           "teams: {{ops: {{lead: ana, deputy: [{}]}}}}\n"
                           "decisions: {{logo: {{accountable: ana, does: ops}}}}\n",
                           ana, lead, ops);
    };
    check_same(text("cem", "", ""),
               {{Kind::deputy, "ana", "bo"},
                {Kind::deputy, "ana", "Cem"},
                {Kind::deputy, "lead", "cem"},
                {Kind::deputy, "ops", "lead"}},
               text("cem, bo", "cem", "lead"));
    CHECK(refusal(text("", "", ""), {{Kind::deputy, "ana", "ops"}}) ==
          "0: `ops` is a team; a person or a role stands in");
    CHECK(refusal(text("", "", ""), {{Kind::deputy, "ana", "ana"}}) ==
          "0: `ana` and `ana` are the same; name two");
}

TEST_CASE("who was asked is told") {
    check_same(people + "decisions: {logo: {accountable: ana, ask first: [bo, cem], does: cem}}\n",
               {{Kind::inform, "bo", "", "logo"}, {Kind::inform, "cem", "", "logo"}},
               people + "decisions: {logo: {accountable: ana, tell after: bo, does: cem}}\n");
    check_same("decisions: {fee: {rapid: {D: Ana, I: [Bo, Cem], P: Cem}}}\n",
               {{Kind::inform, "Bo", "", "fee"}},
               "decisions: {fee: {rapid: {D: Ana, I: Cem, P: Cem}, informed: Bo}}\n");
    CHECK(refusal(people + "decisions: {logo: {accountable: ana}}\n", {{Kind::inform, "ana", "", "logo"}}) ==
          "0: `ana` is not asked about `logo`");
}

TEST_CASE("an entry is handed down, and who had it is told") {
    check_same(people + "roles: {lead: {holders: ana}}\n"
                        "decisions: {logo: {accountable: ana, does: bo, ask first: cem}, "
                        "tool: {accountable: lead, decider: cem}}\n",
               {{Kind::hand_down, "ana", "cem", "logo"}, {Kind::hand_down, "ana", "bo", "tool"}},
               people + "roles: {lead: {holders: ana}}\n"
                        "decisions: {logo: {accountable: cem, does: bo, informed: ana}, "
                        "tool: {accountable: bo, decider: cem, informed: lead}}\n");
    CHECK(refusal(people + "decisions: {logo: {accountable: ana}}\n",
                  {{Kind::hand_down, "bo", "cem", "logo"}}) ==
          "0: `bo` neither answers for nor decides `logo`");
}

TEST_CASE("moves follow each other") {
    const std::string text =
        people + "decisions: {logo: {accountable: [ana, bo]}, tool: {accountable: ana}}\n";
    check_same(text,
               {{Kind::reassign, "ana", "cem"},
                {Kind::leave, "ana"},
                {Kind::pick, "cem", "", "logo"},
                {Kind::deputy, "cem", "bo"}},
               "people: {ana: {name: Ana Ruiz, status: left}, bo: Bo Lind, cem: {name: Cem Ay, "
               "aliases: [cay], deputy: bo}}\n"
               "decisions: {logo: {accountable: cem, consulted: bo}, tool: {accountable: cem}}\n");
}
