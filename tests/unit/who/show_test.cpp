#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <whodecides/error.hpp>
#include <whodecides/show.hpp>

#include "report/show_page.hpp"
#include "support/program.hpp"
#include "support/requests.hpp"
#include "unit/who/looked_at.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

const std::string firm = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: Ben Cole
  cleo: Cleo Marsh
  dan: Dan Ode
roles:
  cfo: {name: CFO, holders: ana}
teams:
  north: {name: North, lead: cfo, members: [ana, ben, cleo]}
  all: {name: All, members: [north, dan]}
decisions:
  pay: {title: Pay a bill, accountable: cfo, approvers: [ben, cleo], approvals: 1, consulted: north, informed: all}
  hire: {title: Hire, accountable: north, responsible: dan, depends_on: [pay], scope: staff, tags: [people]}
  spend: {title: Spend, accountable: dan, approvers: cfo, depends_on: [hire]}
  old: {title: Old, accountable: ana, status: retired}
)";

/// "entry by through (among others)", a line each.
std::string seats_of(const ActorShown& shown) {
    std::string text;
    for (const HeldSeat& seat : shown.seats)
        text += seat.entry.id + " by " + seat.through.id + (seat.among_others ? " among others" : "") + "\n";
    return text;
}

} // namespace

TEST_CASE("a person is shown in every seat, by whatever name") {
    const ActorShown ana = look_at(firm, "ana").shown.actor.value();
    CHECK(seats_of(ana) == "pay by cfo\npay by north\npay by all among others\nhire by north\nspend by cfo\n"
                           "old by ana\n");
    CHECK(ana.seats.front().route.size() == 1);
    REQUIRE(ana.seats[3].route.size() == 2); // the team, led by a role, held by the person
    CHECK(ana.seats[3].route[0].how == RouteStep::How::leads);
    CHECK(ana.seats[3].route[1].how == RouteStep::How::holds);
    CHECK(ana.seats[3].route[1].place.known());
    const ActorShown dan = look_at(firm, "person:dan").shown.actor.value();
    CHECK(seats_of(dan) == "pay by all among others\nhire by dan\nspend by dan\n");
}

TEST_CASE("a role has the seats of the teams it leads, a team its own") {
    CHECK(seats_of(look_at(firm, "cfo").shown.actor.value()) ==
          "pay by cfo\npay by north\nhire by north\nspend by cfo\n");
    const ActorShown north = look_at(firm, "North").shown.actor.value();
    CHECK(seats_of(north) == "pay by north\nhire by north\n");
    CHECK(north.people.size() == 1);
    CHECK(north.people_count == 3);
}

TEST_CASE("everyone is asked from the side of the person") {
    const std::string yaml = "people: [ana, ben]\ndecisions: {x: {accountable: ana, informed: everyone}}\n";
    CHECK(seats_of(look_at(yaml, "ben").shown.actor.value()) == "x by everyone among others\n");
}

TEST_CASE("what waits for a person is exact, with what depends on it") {
    const ActorShown dan = look_at(firm, "dan").shown.actor.value();
    REQUIRE(dan.stalled.size() == 2);
    CHECK(dan.stall_considered == 3);
    const ActorShown ana = look_at(firm, "ana").shown.actor.value();
    CHECK(ana.stalled.empty()); // ben stands in
    std::string without = firm;
    without.replace(without.find(", deputy: ben"), 13, "");
    const ActorShown alone = look_at(without, "ana").shown.actor.value();
    CHECK(alone.stalled.size() == 3);
    CHECK(alone.stalled.back().waits_for.empty() == false);
}

TEST_CASE("load is told beside the median of all") {
    const ActorShown ana = look_at(firm, "ana").shown.actor.value();
    REQUIRE(ana.load.has_value());
    CHECK(ana.load->seats == 4); // told as one of a team is none, retired is none
    CHECK(ana.load->people == 4);
    CHECK(ana.load->most == 4);
    CHECK(ana.load->median == 1.5);
}

TEST_CASE("deputies are told from both sides") {
    const ActorShown ana = look_at(firm, "ana").shown.actor.value();
    REQUIRE(ana.deputies.size() == 1);
    CHECK(ana.deputies.front().deputy.id == "ben");
    CHECK(ana.deputy_of.empty());
    const ActorShown ben = look_at(firm, "ben").shown.actor.value();
    CHECK(ben.deputies.empty());
    REQUIRE(ben.deputy_of.size() == 1);
    CHECK(ben.deputy_of.front().principal.id == "ana");
}

TEST_CASE("cells that are not understood are told of whom they are") {
    const std::string grid =
        "people: [ana, ben]\nmatrix:\n  columns: [ana, ben]\n  rows:\n    price: [A, Z]\n"
        "    logo: {ben: '?', ana: R, status: decided}\n    rent: [A, '?']\n";
    const ActorShown ben = look_at(grid, "ben").shown.actor.value();
    REQUIRE(ben.unread.size() == 2);
    CHECK(ben.unread[0].entry.id == "price");
    CHECK(ben.unread[0].text == "Z");
    CHECK(ben.unread[1].text == "?");
    CHECK(look_at(grid, "ana").shown.actor.value().unread.empty());
    CHECK(points(card_of(look_at(grid, "ben", true)), "Not understood yet") ==
          std::vector<std::string>{"Z: price", "?: rent"});
    const ShowPage page = page_of(look_at(grid, "ben"));
    REQUIRE(section(page, "Not understood") != nullptr);
    CHECK(section(page, "Not understood")->rows.size() == 2);
    CHECK(section(page_of(look_at(grid, "ana")), "Not understood") == nullptr);
}

TEST_CASE("where others are stuck it is told who settles it") {
    const std::string yaml =
        "people: [ana, ben, cleo]\nroles: {umpire: {holders: cleo}}\n"
        "decisions:\n"
        "  one: {accountable: [ana, ben], mode: consent, tie_break: umpire, escalates_to: cleo}\n"
        "  two: {accountable: ana, tie_break: cleo}\n"; // one alone is never stuck
    const ActorShown cleo = look_at(yaml, "cleo").shown.actor.value();
    REQUIRE(cleo.settles.size() == 2);
    CHECK(cleo.settles[0].duties.front() == "tie_break");
    CHECK(cleo.settles[0].through.id == "umpire");
    CHECK(cleo.settles[1].duties.front() == "escalates_to");
    CHECK(points(card_of(look_at(yaml, "cleo", true)), "I settle, where others are stuck").size() == 1);
    CHECK(look_at(yaml, "ana").shown.actor.value().settles.empty());
}

TEST_CASE("an entry is shown with its seats and what it hangs together with") {
    const EntryShown hire = look_at(firm, "hire").shown.entry.value();
    CHECK(hire.duties.seats.size() == 2);
    REQUIRE(hire.depends_on.size() == 1);
    CHECK(hire.depends_on.front().entry.id == "pay");
    REQUIRE(hire.needed_by.size() == 1);
    CHECK(hire.needed_by.front().entry.id == "spend");
    CHECK(hire.scope == "staff");
    CHECK(hire.tags == std::vector<std::string>{"people"});
}

TEST_CASE("of somebody who is not available it is said who stands in") {
    const std::string yaml = "people:\n"
                             "  ana: {name: Ana Ruiz, status: leave, deputy: [ben, cleo]}\n"
                             "  ben: {name: Ben Cole, status: left}\n"
                             "  cleo: Cleo Marsh\n"
                             "decisions: {pay: {accountable: ana, consulted: ben}}\n";
    const auto lines = [&](const std::string& name) { return page_of(look_at(yaml, name)).lines; };
    const auto waits = [&](const std::string& name) {
        return points(page_of(look_at(yaml, name)), "What waits");
    };
    using Points = std::vector<std::string>;
    CHECK(lines("ana").at(1) == "not available, and Cleo Marsh stands in: the seats are kept");
    CHECK(waits("ana") == Points{"nothing: Ana Ruiz is not available; Cleo Marsh stands in"});
    CHECK(lines("ben").at(1) == "not available, and nobody stands in: no seat is kept");
    CHECK(waits("ben") == Points{"nothing: Ben Cole is not available; nobody stands in"});
    CHECK(waits("cleo") == Points{"1 of 1 entry waits for Cleo Marsh"});
}

TEST_CASE("a name of two things has to say which") {
    const std::string yaml =
        "people: {x: Ex}\nteams: {x: {lead: x}}\ndecisions: {x: {accountable: 'person:x'}}\n";
    CHECK_THROWS_WITH_AS(look_at(yaml, "x"),
                         "`x` can be `entry:x`, `person:x` or `team:x`; write one of them", Error);
    CHECK(look_at(yaml, "entry:x").shown.entry.has_value());
    CHECK(look_at(yaml, "Entry: x").shown.entry.has_value());
    CHECK(look_at(yaml, "team:x").shown.actor.value().actor.kind == SubjectKind::team);
    CHECK(look_at(yaml, "person:x").shown.actor.value().actor.kind == SubjectKind::person);
    CHECK_THROWS_WITH_AS(look_at(yaml, "role:x"), doctest::Contains("is called `role:x`"), Error);
}

TEST_CASE("a card says in plain words what is mine") {
    const ShowPage card = card_of(look_at(firm, "ana", true));
    using Points = std::vector<std::string>;
    CHECK(card.title == "Ana Ruiz");
    CHECK(points(card, "I decide") == Points{"Pay a bill (as CFO)", "Hire"});
    CHECK(points(card, "I need a yes from") == Points{"Ben Cole or Cleo Marsh: Pay a bill"});
    CHECK(points(card, "I ask first") == Points{"North: Pay a bill"});
    CHECK(points(card, "I tell") == Points{"All: Pay a bill"});
    CHECK(points(card, "My yes is needed for") == Points{"Spend"});
    CHECK(points(card, "Who stands in for me") == Points{"Ben Cole"});
    CHECK(section(card, "I stand in for") == nullptr);
    const ShowPage ben = card_of(look_at(firm, "ben", true));
    CHECK(section(ben, "I decide") == nullptr);
    CHECK(points(ben, "Who stands in for me") == Points{"nobody is written down"});
    CHECK(points(ben, "I stand in for") == Points{"Ana Ruiz"});
    CHECK(points(card_of(look_at(firm, "north", true)), "We decide") == Points{"Hire"});
}

TEST_CASE("a card of who only advises or is told says on what, by who decides") {
    using Points = std::vector<std::string>;
    const std::string yaml =
        "people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode}\n"
        "roles: {law: {name: Law, holders: cleo}}\n"
        "teams: {north: {name: North, members: [cleo, dan]}}\n"
        "decisions:\n"
        "  pay: {title: Pay, accountable: ana, consulted: [law, north], informed: dan}\n"
        "  hire: {title: Hire, accountable: ben, consulted: cleo}\n"
        "  move: {title: Move, accountable: ana, consulted: cleo, informed: everyone}\n"
        "  old: {title: Old, accountable: ana, consulted: cleo, status: retired}\n"
        "  open: {title: Open, responsible: ana, consulted: cleo}\n"
        "responsibilities: {run: {title: Run, accountable: ben, consulted: north, verifiers: dan}}\n";
    const ShowPage cleo = card_of(look_at(yaml, "cleo", true));
    CHECK(points(cleo, "I am asked before") == Points{"Ana Ruiz decides: Pay and Move",
                                                      "Ben Cole decides: Hire", "nobody decides: Open",
                                                      "Ben Cole answers for: Run (with North)"});
    CHECK(points(cleo, "I am told") == Points{"Ana Ruiz decides: Move (with everyone)"});
    const ShowPage dan = card_of(look_at(yaml, "dan", true));
    CHECK(points(dan, "I am told") == Points{"Ana Ruiz decides: Pay and Move (with everyone)"});
    CHECK(points(dan, "I check") == Points{"Run"});
    CHECK(points(card_of(look_at(yaml, "north", true)), "We are asked before") ==
          Points{"Ana Ruiz decides: Pay", "Ben Cole answers for: Run"});
    // Who decides is asked by nobody, even if written so; and tells, rather than being told.
    const ShowPage ana = card_of(look_at(yaml, "ana", true));
    CHECK(section(ana, "I am asked before") == nullptr);
    CHECK(section(ana, "I am told") == nullptr);
}

TEST_CASE("a card names those with whom somebody decides, up to three") {
    using Points = std::vector<std::string>;
    const std::string yaml = "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan, eva: Eva}\n"
                             "roles: {cfo: {name: CFO, holders: ana}}\n"
                             "teams: {all: {name: All, members: [ana, ben, cleo, dan, eva], mode: consent},\n"
                             "        north: {name: North, members: [ben, cleo]}}\n"
                             "decisions:\n"
                             "  one: {title: One, accountable: [cfo, ben], mode: consent}\n"
                             "  two: {title: Two, accountable: all}\n"
                             "  three: {title: Three, accountable: [ana, ben, cleo, dan]}\n"
                             "  four: {title: Four, accountable: [cfo, ana]}\n"
                             "  five: {title: Five, accountable: [ana, north]}\n";
    CHECK(points(card_of(look_at(yaml, "ana", true)), "I decide") ==
          Points{"One (as CFO), with Ben, by consent", "Two, with Ben, Cleo and 2 more, by consent",
                 "Three, with Ben, Cleo and Dan", "Four (as CFO)", "Five, with North"});
    CHECK(points(card_of(look_at(yaml, "cfo", true)), "I decide") ==
          Points{"One, with Ben, by consent", "Four"});
    CHECK(points(card_of(look_at(yaml, "all", true)), "We decide") == Points{"Two, by consent"});
}

TEST_CASE("a card tells who is away, and until when somebody is there") {
    const std::string yaml = "people:\n"
                             "  ana: {name: Ana, status: leave, deputy: ben}\n"
                             "  ben: {name: Ben, until: 2026-03-01}\n"
                             "  cleo: {name: Cleo, from: 2026-02-01, until: 2026-12-31}\n"
                             "  dan: {name: Dan, from: 2025-01-01}\n"
                             "roles: {cfo: {name: CFO, holders: dan, until: 2026-06-30}, clerk: Clerk}\n"
                             "decisions: {pay: {accountable: ana}}\n";
    const auto lines = [&](const std::string& name) {
        ShowRequest request;
        request.name = name;
        request.card = true;
        request.as_of = "2026-01-01";
        std::vector<std::string> found = card_of(with_text(request, yaml, show)).lines;
        std::erase(found, "As of 2026-01-01, as it is written");
        return found;
    };
    using Lines = std::vector<std::string>;
    CHECK(lines("ana") == Lines{"not available, and Ben stands in: the seats are kept"});
    CHECK(lines("ben") == Lines{"written down until 2026-03-01"});
    CHECK(lines("cleo") == Lines{"not available, and nobody stands in: no seat is kept",
                                 "written down from 2026-02-01 until 2026-12-31"});
    CHECK(lines("dan") == Lines{"CFO"});
    CHECK(lines("cfo") == Lines{"written down until 2026-06-30"});
    CHECK(lines("clerk") == Lines{"vacant: nobody is there who holds it"});
    const test::Run json =
        test::run_program({"show", "ana", "-", "-f", "json", "--as-of", "2026-01-01"}, ".", yaml);
    CHECK(has(json.out, R"("stand_ins":[{"kind":"person","id":"ben","title":"Ben"}])"));
    CHECK(has(json.out, R"("until":null)"));
}

TEST_CASE("rows of two grids with one title are told apart on a card") {
    const std::string yaml = "people: {fin: Fin, ana: Ana}\n"
                             "roles: {cfo: {name: CFO, holders: fin}}\n"
                             "matrix:\n"
                             "  - {id: one, columns: [cfo, ana], rows: {Sign: [A, R]}}\n"
                             "  - {id: two, columns: [fin, ana], rows: {Sign: [A, R]}}\n";
    CHECK(points(card_of(look_at(yaml, "fin", true)), "I decide") ==
          std::vector<std::string>{"Sign (as CFO)", "Sign"});
}

TEST_CASE("a card tells of a duty who answers for it from who decides") {
    const std::string yaml = "people: {ann: Ann, ben: Ben}\n"
                             "responsibilities: {books: {title: Books, accountable: ann, decider: ben}}\n";
    const ShowPage ann = card_of(look_at(yaml, "ann", true));
    CHECK(points(ann, "I answer for") == std::vector<std::string>{"Books"});
    CHECK(section(ann, "I decide") == nullptr);
    const ShowPage ben = card_of(look_at(yaml, "ben", true));
    CHECK(points(ben, "I decide") == std::vector<std::string>{"Books"});
    CHECK(section(ben, "I answer for") == nullptr);
}

TEST_CASE("a deputy who is written down and away is told") {
    const std::string yaml = "people: {ben: {name: Ben, deputy: cem}, cem: {name: Cem, status: leave}}\n"
                             "decisions: {x: {accountable: ben}}\n";
    CHECK(points(card_of(look_at(yaml, "ben", true)), "Who stands in for me") ==
          std::vector<std::string>{"Cem, who is not there"});
    CHECK(points(page_of(look_at(yaml, "ben")), "Standing in") ==
          std::vector<std::string>{"Cem is written down to stand in for Ben, and is not there"});
}

TEST_CASE("the deputy of a role or team stands in for it, with people in it or without") {
    const std::string yaml = "people:\n"
                             "  ana: Ana\n"
                             "  ben: Ben\n"
                             "  dia: {name: Dia, status: leave}\n"
                             "roles:\n"
                             "  treasurer: {name: Treasurer, holders: dia, deputy: ben}\n"
                             "  clerk: {name: Clerk, holders: [], deputy: ben}\n"
                             "  buyer: {name: Buyer, holders: ana, deputy: ben}\n"
                             "  guard: {name: Guard, holders: [], deputy: dia}\n"
                             "  former: {name: Former, holders: [], deputy: ben, until: 2020-01-01}\n"
                             "teams: {shop: {name: Shop, lead: dia, deputy: ben}}\n"
                             "decisions: {pay: {accountable: treasurer, tell after: [clerk, buyer, shop]}}\n";
    using Lines = std::vector<std::string>;
    const ActorShown treasurer = look_at(yaml, "treasurer").shown.actor.value();
    CHECK(!treasurer.present);
    CHECK(treasurer.keeps_seats);
    REQUIRE(treasurer.stand_ins.size() == 1);
    CHECK(treasurer.stand_ins.front().id == "ben");
    const auto standing_in_for = [&](const std::string& name) {
        const ShowPage page = page_of(look_at(yaml, name));
        const ShowSection* standing = section(page, "Standing in");
        Lines lines = standing->points;
        for (const std::vector<std::string>& row : standing->rows)
            lines.push_back(row.front());
        return lines;
    };
    CHECK(page_of(look_at(yaml, "treasurer")).lines.at(1) ==
          "vacant: nobody is there who holds it; Ben stands in");
    CHECK(standing_in_for("treasurer") == Lines{"Ben stands in for the role Treasurer"});
    CHECK(standing_in_for("clerk") == Lines{"Ben stands in for the role Clerk"});
    CHECK(standing_in_for("shop") == Lines{"Ben stands in for the team Shop"});
    CHECK(page_of(look_at(yaml, "guard")).lines.at(1) == "vacant: nobody is there who holds it");
    CHECK(points(card_of(look_at(yaml, "treasurer", true)), "Who stands in for me") == Lines{"Ben"});
    CHECK(points(card_of(look_at(yaml, "ben", true)), "I stand in for") ==
          Lines{"Ana", "the role Treasurer", "the role Clerk", "the team Shop"});
    CHECK(section(card_of(look_at(yaml, "dia", true)), "I stand in for") == nullptr);
}

TEST_CASE("whoever is one of a group that decides is not told as hearing of it") {
    const std::string yaml = "people: {ana: Ana, ben: Ben, cem: Cem}\n"
                             "teams: {board: {name: Board, members: [ana, ben]}}\n"
                             "decisions: {plan: {title: Plan, accountable: board, informed: everyone}}\n";
    CHECK(section(card_of(look_at(yaml, "ana", true)), "I am told") == nullptr);
    CHECK(section(card_of(look_at(yaml, "cem", true)), "I am told") != nullptr);
}

TEST_CASE("a card stays one page") {
    std::string yaml = "people: [ana]\ndecisions:\n";
    for (int i = 0; i < 30; ++i)
        yaml += "  d" + std::to_string(i) + ": {accountable: ana}\n";
    const auto decided = points(card_of(look_at(yaml, "ana", true)), "I decide");
    CHECK(decided.size() == 10);
    CHECK(decided.back() == "and 21 more");
}

TEST_CASE("a card of an entry is a mistake") {
    CHECK_THROWS_WITH_AS(look_at(firm, "hire", true),
                         doctest::Contains("a card is for a person, role or team"), Error);
}

TEST_CASE("markdown of strangers' names stays text") {
    const test::Run run = test::run_program(
        {"show", "a", "-", "-f", "markdown"}, ".",
        "people: {a: \"<b>A|[x](http://e)\"}\ndecisions: {pay: {title: \"# | `x`\", accountable: a}}\n");
    CHECK(run.status == 0);
    CHECK_FALSE(has(run.out, "<b>"));
    CHECK_FALSE(has(run.out, "[x](http"));
    CHECK(has(run.out, "## Seats"));
}
