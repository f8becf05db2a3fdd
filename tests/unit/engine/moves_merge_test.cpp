#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "support/moved_text.hpp"

// Entries that go into others, and the names that moves have for people and entries.

using namespace whodecides;
using namespace whodecides::test;

namespace {

using Kind = Move::Kind;

const std::string people = "people: {ana: Ana Ruiz, bo: Bo Lind, cem: {name: Cem Ay, aliases: [cay]}}\n";

} // namespace

TEST_CASE("an entry goes into another, with what that lacks") {
    check_same(people + "decisions:\n"
                        "  logo: {accountable: ana, does: bo, domains: [brand], effort: {ana: 10%}}\n"
                        "  logo-2: {title: The logo, accountable: bo, does: cem, tell after: [bo, ana], "
                        "domains: [brand, sign], effort: {ana: 5%, cem: 10%}, affects: cem}\n"
                        "  site: {accountable: cem, depends_on: [The Logo, logo]}\n"
                        "  shop: {accountable: cem, depends_on: logo-2}\n",
               {{.kind = Kind::merge, .entry = "logo-2", .into = "logo"}},
               people +
                   "decisions:\n"
                   "  logo: {accountable: ana, does: [bo, cem], domains: [brand, sign], effort: {ana: "
                   "15%, cem: 10%}, affects: cem}\n"
                   "  logo-2: {title: The logo, accountable: bo, does: cem, tell after: [bo, ana], "
                   "domains: [brand, sign], effort: {ana: 5%, cem: 10%}, affects: cem, status: retired}\n"
                   "  site: {accountable: cem, depends_on: [logo]}\n"
                   "  shop: {accountable: cem, depends_on: logo}\n");
    CHECK(refusal(people + "decisions: {logo: {accountable: ana}}\n",
                  {{.kind = Kind::merge, .entry = "logo", .into = "Logo"}}) ==
          "0: `logo` and `Logo` are the same; name two");
}

TEST_CASE("what an entry needs, where it is talked about and that it is critical go along") {
    const auto text = [](std::string_view into, std::string_view more) {
        return fmt::format(
            "people: {{ana: Ana Ruiz, bo: Bo Lind}}\n"
            "forums: {{desk: {{members: [ana, bo]}}, board: {{members: [ana, bo]}}}}\n"
            "decisions:\n  logo: {{accountable: ana, does: [bo{}}}\n"
            "  sign: {{title: A sign, accountable: bo, does: ana, critical: true, "
            "forum: [board, desk], needs: {{Budget: 20, hire: true, sign: 3, travel: 9}}{}}}\n",
            into, more);
    };
    check_same(text("], forum: desk, needs: {budget: 10, sign: true, travel: 10}", ""),
               {{.kind = Kind::merge, .entry = "sign", .into = "logo"}},
               text(", ana], critical: true, forum: [desk, board], "
                    "needs: {budget: 20, sign: 3, travel: 10, hire: true}",
                    ", status: retired"));
}

TEST_CASE("approvers are merged where as many of them suffice, and else it is a mistake") {
    const std::string head = people + "decisions:\n";
    const std::string into = "  logo: {accountable: ana, does: bo";
    const std::string from = "  sign: {title: A sign, accountable: ana, does: bo";
    const std::vector<Move> merge{{.kind = Kind::merge, .entry = "sign", .into = "logo"}};
    check_same(head + into + "}\n" + from + ", approvers: [bo, cem], approvals: any}\n", merge,
               head + into + ", approvers: [bo, cem], approvals: any}\n" + from +
                   ", approvers: [bo, cem], approvals: any, status: retired}\n");
    check_same(head + into + ", approvers: bo, approvals: all}\n" + from + ", approvers: cem}\n", merge,
               head + into + ", approvers: [bo, cem], approvals: all}\n" + from +
                   ", approvers: cem, status: retired}\n");
    CHECK(refusal(head + into + ", approvers: [bo, cem]}\n" + from +
                      ", approvers: [bo, cem], approvals: any}\n",
                  merge) == "0: `sign` and `logo` ask for different `approvals`; make these the same first");
}

TEST_CASE("what went into another entry by an earlier move is not there any more") {
    const std::string text = people + "decisions:\n"
                                      "  logo: {accountable: ana, consulted: cem}\n"
                                      "  sign: {title: A sign, accountable: [ana, bo], consulted: cem}\n"
                                      "  desk: {title: A desk, accountable: bo}\n";
    const Move gone{.kind = Kind::merge, .entry = "sign", .into = "logo"};
    for (const Move& next : {Move{.kind = Kind::merge, .entry = "logo", .into = "sign"},
                             Move{.kind = Kind::merge, .entry = "sign", .into = "desk"},
                             Move{.kind = Kind::pick, .actor = "ana", .entry = "sign"},
                             Move{.kind = Kind::inform, .actor = "cem", .entry = "sign"},
                             Move{.kind = Kind::hand_down, .actor = "ana", .to = "cem", .entry = "sign"},
                             Move{.kind = Kind::set_mode, .entry = "sign", .mode = "consent"}}) {
        CAPTURE(sentence(next));
        CHECK(refusal(text, {gone, next}) == "1: `sign` is retired; name an entry that is not");
    }
    CHECK(refusal(text, {gone, {.kind = Kind::merge, .entry = "logo", .into = "desk"}}) == "nothing");
}

TEST_CASE("a takeover of nothing is a mistake") {
    const std::string text = "people: {ana: Ana, bo: Bo, cem: {manager: ana}}\n"
                             "teams: {ops: {lead: ana, members: [ana, bo]}}\n"
                             "decisions: {logo: {accountable: ana, effort: {ana: 10%}}}\n";
    CHECK(refusal(text, {{Kind::reassign, "bo", "cem"}}) ==
          "0: `bo` holds nothing that `cem` could take over");
    CHECK(refusal(text, {{Kind::reassign, "ana", "bo"}, {Kind::reassign, "ana", "cem"}}) ==
          "1: `ana` holds nothing that `cem` could take over");
    // A seat, an office or a share of the work is enough.
    CHECK(refusal(text, {{Kind::reassign, "ana", "bo", "logo"}, {Kind::reassign, "ana", "bo"}}) == "nothing");
    CHECK(refusal("people: {ana: , bo: }\ndecisions: {logo: {accountable: bo, effort: {ana: 10%}}}\n",
                  {{Kind::reassign, "ana", "bo"}}) == "nothing");
    CHECK(refusal("people: {ana: , bo: {coach: ana}, cem: }\ndecisions: {logo: {accountable: bo}}\n",
                  {{Kind::reassign, "ana", "bo"}}) == "nothing");
}

TEST_CASE("names that stand for nobody are a mistake, with the nearest and the number of the move") {
    const std::string text = people + "decisions: {logo: {accountable: ana}}\n";
    CHECK(refusal(text, {{Kind::leave, "bo"}, {Kind::leave, "anna"}}) ==
          "1: no person, role or team is called `anna`; did you mean `ana`?");
    CHECK(refusal(text, {{Kind::hand_down, "ana", "bo", "logos"}}) ==
          "0: no decision or responsibility is called `logos`; did you mean `logo`?");
}

TEST_CASE("a name that two kinds share is written with its kind") {
    const std::string text = "people: {ops: Olga, ana: Ana}\nteams: {ops: {lead: ana}}\n"
                             "decisions: {logo: {accountable: ana}}\n";
    check_same(text, {{Kind::reassign, "ana", "person:ops", "logo"}},
               "people: {ops: Olga, ana: Ana}\nteams: {ops: {lead: ana}}\n"
               "decisions: {logo: {accountable: 'person:ops'}}\n");
    CHECK(refusal(text, {{Kind::reassign, "ana", "ops", "logo"}}) ==
          "0: `ops` can be `person:ops` or `team:ops`; write one of them");
}

TEST_CASE("an entry may be called with its kind, and links go on without it") {
    const std::string text = people + "decisions: {logo: {accountable: ana}, sign: {accountable: ana}, shop: "
                                      "{accountable: bo, depends_on: sign}}\n";
    check_same(text, {{Kind::reassign, "ana", "bo", "entry:logo"}},
               people + "decisions: {logo: {accountable: bo}, sign: {accountable: ana}, shop: {accountable: "
                        "bo, depends_on: sign}}\n");
    check_same(text, {{.kind = Kind::merge, .entry = "entry: sign", .into = " Entry:logo "}},
               people + "decisions: {logo: {accountable: ana}, sign: {accountable: ana, "
                        "status: retired}, shop: {accountable: bo, depends_on: logo}}\n");
    CHECK(refusal(text, {{Kind::reassign, "ana", "bo", "entry:logos"}}) ==
          "0: no decision or responsibility is called `logos`; did you mean `logo`?");
}

TEST_CASE("who is picked from behind a role of the same id is written with the kind") {
    const std::string head =
        "people: {cfo: Carl, ana: Ana, bo: Bo}\nroles: {cfo: {holders: ['person:cfo', bo]}}\n";
    for (const char* spelt : {"person:cfo", "Carl"}) {
        CAPTURE(spelt);
        check_same(head + "decisions: {fee: {accountable: ['role:cfo', ana]}}\n",
                   {{Kind::pick, spelt, "", "fee"}},
                   head + "decisions: {fee: {accountable: 'person:cfo', consulted: ['role:cfo', ana]}}\n");
    }
    // Alone behind it they answer as the role, which is written with its kind as well.
    const std::string alone = "people: {cfo: Carl, ana: Ana}\nroles: {cfo: {holders: 'person:cfo'}}\n";
    check_same(alone + "decisions: {fee: {accountable: 'role:cfo', decider: ana}}\n",
               {{Kind::pick, "person:cfo", "", "fee"}},
               alone + "decisions: {fee: {accountable: 'role:cfo', decider: 'role:cfo', consulted: ana}}\n");
}
