#include <doctest/doctest.h>

#include <string>

#include "unit/profile/profiled.hpp"

// Small organisations of which every number can be counted by hand. "3 of 4, from 5 of 6" is numerator,
// denominator and how much of the data the row rests on.

using whodecides::test::told;

namespace {

const std::string four = "people: {ana: Ana, ben: Ben, cleo: Cleo, dan: Dan}\n";
/// Ana leads Ben, who leads Cleo and Dan.
const std::string line =
    "people: {ana: {name: Ana}, ben: {manager: ana}, cleo: {manager: ben}, dan: {manager: "
    "ben}}\n";

} // namespace

TEST_CASE("coaching: of those who answer, who coaches somebody") {
    // Ana and Ben answer; Ana coaches two of four people, and all of the four could name a coach.
    CHECK(told("people: {ana: Ana, ben: Ben, cleo: {coach: ana}, dan: {coach: ana}}\n"
               "decisions: {logo: {accountable: ana}, name: {accountable: ben}}\n",
               "coaching") == "1 of 2, from 2 of 4");
    // One of four is less than a third: there may be more coaches than are written.
    CHECK(told("people: {ana: Ana, ben: Ben, cleo: Cleo, dan: {coach: ana}}\n"
               "decisions: {logo: {accountable: ana}, name: {accountable: ben}}\n",
               "coaching") == "at least 1 of 2, from 1 of 4");
    CHECK(told("complete: coach\n" + four + "decisions: {logo: {accountable: ana}}\n", "coaching") ==
          "0 of 1, from 0 of 4");
    CHECK(told("people: {ana: Ana, ben: Ben, cleo: Cleo, dan: {coach: cleo}}\n"
               "decisions: {logo: {accountable: ana}}\n",
               "coaching") == "too few declare `coach`");
    // The M of a MOCHA coaches as well.
    CHECK(told(four + "decisions: {logo: {mocha: {M: ana, O: ben}}, name: {accountable: ana}}\n",
               "coaching") == "at least 1 of 2, from 0 of 4");
    CHECK(told(four + "decisions: {logo: {accountable: ana}}\n", "coaching") == "nothing declares `coach`");
    CHECK(told("people: {ana: Ana, ben: {coach: ana}}\n", "coaching") ==
          "nobody present here is known to answer for anything");
}

TEST_CASE("shared power: 1 - HHI*, as the way from one holder to the fairest split") {
    // Three items on three of four people: HHI 1/3 is also the smallest there could be.
    CHECK(told(four + "decisions: {a: {accountable: ana}, b: {accountable: ben}, c: {accountable: cleo}}\n",
               "shared-power") == "0.67 of 0.67, from 3 of 3");
    // Two items of one and one of another: HHI 5/9, least 1/3.
    CHECK(told(four + "decisions: {a: {accountable: ana}, b: {accountable: ana}, c: {accountable: cleo}}\n",
               "shared-power") == "0.44 of 0.67, from 3 of 3");
    // Who answers and who decides are two items of one entry; the entry of nobody is no item.
    CHECK(told(four + "decisions: {a: {accountable: ana, decider: ben}, b: {responsible: ana}}\n",
               "shared-power") == "0.5 of 0.5, from 1 of 2");
    CHECK(told("people: {ana: Ana}\ndecisions: {a: {accountable: ana}}\n", "shared-power") ==
          "there are fewer than two people to share");
    CHECK(told(four + "decisions: {a: {responsible: ana}}\n", "shared-power") ==
          "nobody present here is known to answer or decide");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "shared-power") ==
          "a single item cannot be shared");
}

TEST_CASE("synergy: two to seven voices from more than one team") {
    const std::string teams = "teams: {north: {members: [ana, ben]}, south: {members: cleo}}\n";
    CHECK(told(four + teams +
                   "decisions: {across: {accountable: ana, consulted: cleo}, within: {accountable: ana, "
                   "consulted: "
                   "ben}, alone: {accountable: ana}, outside: {accountable: ana, consulted: dan}}\n",
               "synergy") == "1 of 3, from 3 of 4"); // of the last one it is not known where Dan belongs
    // A team and one below it are not two.
    CHECK(told(four + "teams: {top: {members: ana}, low: {members: ben, parent: top}}\n"
                      "decisions: {a: {accountable: ana, consulted: ben}}\n",
               "synergy") == "0 of 1, from 1 of 1");
    CHECK(told(four + "decisions: {a: {accountable: ana, consulted: ben}}\n", "synergy") ==
          "nothing declares `teams` with people in them");
    CHECK(told(four + "teams: {north: {members: ana}}\ndecisions: {a: {accountable: ben, consulted: cleo}}\n",
               "synergy") == "it is not known which teams the voices here are from");
}

TEST_CASE("autonomy: no approval from above, and of those what can be undone") {
    const std::string some = line +
                             "decisions: {up: {accountable: ben, approvers: ana}, side: {accountable: ben, "
                             "approvers: cleo}, free: {accountable: ben, reversible: true}, bold: "
                             "{accountable: ana, reversible: false}}\n";
    CHECK(told(some, "autonomy") == "3 of 4, from 3 of 4");
    CHECK(told(some, "safe-to-try") == "1 of 3, from 2 of 3");
    CHECK(told(line + "decisions: {a: {accountable: ben}}\n", "autonomy") == "nothing declares `approvers`");
    CHECK(told(four + "decisions: {a: {accountable: ben, approvers: ana}}\n", "autonomy") ==
          "nothing declares `manager`");
    CHECK(told(line + "decisions: {a: {accountable: ben, approvers: cleo}}\n", "safe-to-try") ==
          "nothing declares `reversible`");
    CHECK(told(line + "decisions: {a: {accountable: ben, approvers: ana, reversible: true}}\n",
               "safe-to-try") == "there is no decision here without approval from above");
}

TEST_CASE("accountability: one human, or a group that can settle a draw, with the rights that are needed") {
    CHECK(told(four +
                   "decisions: {one: {accountable: ana}, two: {accountable: [ana, ben]}, none: {responsible: "
                   "ana}, settled: {accountable: [ana, ben], mode: consent, tie_break: cleo}, open: "
                   "{accountable: [ana, ben], mode: consent}, nobody: {unowned: it ends in March}}\n",
               "accountability") == "2 of 5, from 5 of 6");
    CHECK(told("people: {ana: {authority: {budget: 10}}, bot: {kind: agent}}\n"
               "decisions: {small: {accountable: ana, needs: {budget: 5}}, large: {accountable: ana, needs: "
               "{budget: "
               "50}}, machine: {accountable: bot}}\n",
               "accountability") == "1 of 3, from 3 of 3");
    // Nobody's authority is written: whether the right is there cannot be told.
    CHECK(told(four + "decisions: {a: {accountable: ana, needs: {budget: 5}}, b: {accountable: ana}}\n",
               "accountability") == "1 of 1, from 1 of 2");
    CHECK(told(four + "decisions: {a: {accountable: [ana, ben], mode: consent, escalates_to: cleo, "
                      "decide_within: 2w}, "
                      "b: {accountable: [ana, ben], mode: consent, escalates_to: cleo}}\n",
               "accountability") == "1 of 2, from 2 of 2");
    CHECK(told(four + "decisions: {a: {accountable: zoe}}\n", "accountability") ==
          "it is not known who answers here, or by what right");
}

TEST_CASE("capacity: within load, effort and rights") {
    CHECK(told(four + "decisions: {a: {accountable: ana, effort: {ana: 50%}}, b: {accountable: ben, effort: "
                      "{ben: 150%}}}\n"
                      "complete: capacity\n",
               "capacity") == "1 of 2, from 2 of 2");
    CHECK(told("people: {ana: {authority: {budget: 10}}, ben: Ben}\n"
               "decisions: {a: {accountable: ana, needs: {budget: 50}}, b: {accountable: ben}}\n",
               "capacity") == "at most 1 of 2, from 0 of 2");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "capacity") == "too few declare `effort`");
    CHECK(told(four, "capacity") == "nobody present here is known to answer for anything");
}

TEST_CASE("leadership: who answers, decides or proposes, of all") {
    CHECK(told(four + "decisions: {a: {accountable: ana, driver: ben, responsible: cleo, consulted: dan}}\n",
               "leadership") == "2 of 4, from 1 of 1");
    CHECK(
        told(four +
                 "teams: {north: {lead: cleo, members: dan}}\nresponsibilities: {a: {accountable: north}}\n",
             "leadership") == "1 of 4, from 1 of 1");
    CHECK(told("roles: {chief: {}}\ndecisions: {a: {accountable: chief}}\n", "leadership") ==
          "there is nobody here");
}

TEST_CASE("learning: of those who answer for nothing, who has a coach, a deputyship or a voice") {
    CHECK(told("people: {ana: {deputy: ben}, ben: Ben, cleo: {coach: ana}, dan: Dan}\n"
               "decisions: {a: {accountable: ana}}\n"
               "complete: [coach, deputy]\n",
               "learning") == "2 of 3, from 3 of 3");
    CHECK(told(four + "decisions: {a: {accountable: ana, consulted: dan}}\n", "learning") ==
          "at least 1 of 3, from 1 of 3");
    CHECK(told(four, "learning") == "nothing declares `coach`, `deputy` or a voice");
    CHECK(told("people: {ana: Ana}\ndecisions: {a: {accountable: ana}}\n", "learning") ==
          "everybody here answers for something");
}

TEST_CASE("reviews: decisions that were reviewed in time") {
    CHECK(told(four +
                   "decisions: {new: {accountable: ana, reviewed: 2025-06-01}, old: {accountable: ana, "
                   "reviewed: "
                   "2024-06-01}, often: {accountable: ana, reviewed: 2025-11-01, review_every: 30d}, never: "
                   "{accountable: ana}}\n",
               "reviews") == "1 of 4, from 3 of 4");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "reviews") == "nothing declares `reviewed`");
}

TEST_CASE("advancement: of those who answer, who is new or leads at most people who lead nobody") {
    // Ana leads over three levels; Ben and Cleo stand on the lowest two.
    CHECK(told(line + "decisions: {a: {accountable: ana}, b: {accountable: ben}, c: {accountable: cleo}}\n",
               "advancement") == "2 of 3, from 3 of 3");
    CHECK(told("people: {ana: {from: 2025-06-01}, ben: {from: 2024-12-31}, cleo: Cleo}\n"
               "decisions: {a: {accountable: ana}, b: {accountable: ben}, c: {accountable: cleo}}\n",
               "advancement") == "1 of 2, from 2 of 3");
    CHECK(told("people: {ana: Ana, ben: {manager: ana}}\ndecisions: {a: {accountable: ben}}\n",
               "advancement") == "nothing declares `from`, or a line of `manager` with three levels");
}

TEST_CASE("closeness: what faces customers is decided less than two levels above whoever does it") {
    const std::string customers = "teams: {customers: {kind: external}}\n";
    const std::string some =
        line + customers +
        "decisions: {near: {accountable: ben, responsible: cleo, faces: customers}, far: "
        "{accountable: ana, responsible: cleo, faces: customers}, own: {accountable: cleo, "
        "responsible: cleo, faces: customers}, undone: {accountable: ana, faces: customers}, "
        "inside: {accountable: ana, responsible: cleo}}\n";
    CHECK(told(some, "closeness") == "2 of 3, from 3 of 4");
    CHECK(told(some, "levels-to-yes") == "1 of 3, from 3 of 4"); // of 0, 1 and 2
    CHECK(told(line + "decisions: {a: {accountable: ana}}\n", "closeness") == "nothing declares `faces`");
    CHECK(told(line + "decisions: {a: {accountable: ana}}\n", "levels-to-yes") == "nothing declares `faces`");
    CHECK(told(four + customers + "decisions: {a: {accountable: ana, responsible: ben, faces: customers}}\n",
               "closeness") == "nothing declares `manager`");
    CHECK(told(line + customers + "decisions: {a: {accountable: ana, faces: customers}}\n", "closeness") ==
          "of nothing here that faces customers is it known how far the yes is above the doer");
    // Whoever says yes on another branch of the line, or below, is no distance above.
    const std::string aside = "people: {ana: {name: Ana}, ben: {manager: ana}, cleo: {manager: ben}, dan: "
                              "{manager: ana}}\n" +
                              customers;
    CHECK(told(aside + "decisions: {a: {accountable: dan, responsible: cleo, faces: customers}, b: "
                       "{accountable: cleo, responsible: ana, faces: customers}, c: {accountable: [ben, "
                       "dan], mode: consent, responsible: cleo, faces: customers}, d: {accountable: ana, "
                       "responsible: [cleo, dan], faces: customers}}\n",
               "closeness") == "1 of 1, from 1 of 4");
    CHECK(told(aside + "decisions: {a: {accountable: ben, approvers: zoe, responsible: cleo, faces: "
                       "customers}}\n",
               "levels-to-yes") ==
          "of nothing here that faces customers is it known how far the yes is above the doer");
}

TEST_CASE("mutual learning and communication: pairs of teams") {
    const std::string teams = "teams: {north: {lead: ana}, south: {lead: ben}, east: {lead: cleo}}\n";
    const std::string advice =
        "decisions: {a: {accountable: north, consulted: south}, b: {accountable: south, "
        "consulted: north}, c: {accountable: east, consulted: north}}\n";
    CHECK(told(four + teams + advice, "mutual-learning") == "1 of 2, from 3 of 3");
    CHECK(told(four + teams + "decisions: {a: {accountable: north}}\n", "mutual-learning") ==
          "nothing declares that one team advises another");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "mutual-learning") ==
          "nothing declares `teams` with people in them");

    const std::string work =
        "decisions: {a: {accountable: north, responsible: south}, b: {accountable: north, "
        "responsible: east}}\n";
    CHECK(told(four + teams + work + "forums: {chat: {members: [north, south]}}\n", "communication") ==
          "1 of 2, from 2 of 3");
    CHECK(told(four + teams + work, "communication") == "nothing declares `forums`");
    CHECK(told(four + teams + "decisions: {a: {accountable: north}}\n", "communication") ==
          "nothing declares work that two teams share");
    CHECK(told(four, "communication") == "nothing declares `teams` with people in them");
}

TEST_CASE("speed: the rule of 7, halved for each level of approval beyond the first") {
    // One voice and none; two approvers of whom one stands above the other: 1 and 1/2.
    CHECK(told(line + "decisions: {a: {accountable: dan}, b: {accountable: dan, approvers: [ana, ben]}}\n",
               "speed") == "1.5 of 2, from 3 of 4");
    // Nine voices leave 0.8, and of the levels nothing is known.
    CHECK(told("decisions: {a: {accountable: a, consulted: [b, c, d, e, f, g, h, i]}}\n", "speed") ==
          "at most 0.8 of 1, from 0 of 9");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "speed") == "too few declare `manager`");
    CHECK(told(four + "responsibilities: {a: {accountable: ana}}\n", "speed") == "there is no decision here");
}

TEST_CASE("clarity: entries no finding about ownership or framework points into") {
    CHECK(told(four +
                   "decisions: {clear: {accountable: ana, responsible: ben}, torn: {accountable: [ana, ben], "
                   "responsible: ben}, orphan: {responsible: ana}}\n",
               "clarity") == "1 of 3, from 3 of 3");
    // The role's finding stands on the role, and labels both of its entries.
    CHECK(
        told(
            four +
                "roles: {chief: {holders: []}}\n"
                "decisions: {a: {accountable: chief, responsible: ana}, b: {accountable: chief, responsible: "
                "ana}, c: {accountable: ana, responsible: ben}}\n",
            "clarity") == "1 of 3, from 3 of 3");
    CHECK(told(four, "clarity") == "nothing here is answered for or decided");
}

TEST_CASE("voice: who advises or decides, alone or through a role or a team") {
    CHECK(told(four + "decisions: {a: {accountable: ana, consulted: ben, responsible: cleo}}\n", "voice") ==
          "2 of 4, from 1 of 1");
    CHECK(
        told(four +
                 "roles: {guild: {holders: [ben]}}\nteams: {north: {members: [cleo]}, low: {members: [dan], "
                 "parent: north}}\n"
                 "decisions: {a: {accountable: ana, consulted: [guild, north]}, b: {accountable: ana}}\n",
             "voice") == "3 of 4, from 1 of 2"); // Dan is in a team below the one that is heard
    CHECK(told(four + "decisions: {a: {accountable: ana, consulted: everyone}}\n", "voice") ==
          "1 of 4, from 1 of 1");
}

TEST_CASE("fairness: 1 - G* of load over those who hold a seat") {
    // Three seats and one: Gini 1/4, least 0, most 1/2.
    CHECK(told(four + "decisions: {a: {accountable: ana}, b: {accountable: ana}, c: {accountable: ana}, d: "
                      "{accountable: ben}}\n",
               "fairness") == "0.25 of 0.5, from 0 of 4");
    // By effort, since every entry has one: 90 % and 30 %.
    CHECK(
        told(four +
                 "decisions: {a: {accountable: ana, effort: {ana: 90%}}, b: {accountable: ben, effort: {ben: "
                 "30%}}}\n",
             "fairness") == "0.25 of 0.5, from 2 of 2");
    // Two halves of seats for Ana, one for the others: no whole seat, so all could hold the same.
    CHECK(told("people: [ana, ben, cleo]\n"
               "roles: {late: {holders: [ana, ben], held: in_turn}, early: {holders: [ana, cleo], held: "
               "in_turn}}\n"
               "decisions: {x: {accountable: late}, y: {accountable: early}}\n",
               "fairness") == "0.5 of 0.67, from 0 of 2");
    CHECK(told(four, "fairness") == "nobody present here is known to hold a seat");
    CHECK(told(four + "decisions: {a: {accountable: ana}}\n", "fairness") ==
          "only one person present here is known to hold a seat");
}

TEST_CASE("what is proposed, decided, retired or absent is not counted") {
    const auto result =
        whodecides::test::profile_of("people: {ana: Ana, ben: {status: left}, bot: {kind: agent}}\n"
                                     "decisions: {a: {accountable: ana}, b: {accountable: ana, status: "
                                     "decided}, c: {accountable: ana, status: "
                                     "proposed}, d: {accountable: ana, status: retired}}\n");
    CHECK(result.profile.organisation.people == 1);
    CHECK(result.profile.organisation.decisions == 1);
    CHECK(result.profile.organisation.concentration.items == 1);
    CHECK(result.profile.organisation.load.total == 1);
    CHECK(result.profile.truck_factor.considered == 1);
    CHECK(result.profile.left_out == 3);
}

TEST_CASE("what is proposed makes no work shared, no advice given and no effort missing") {
    const std::string teams = "teams: {north: {lead: ana}, south: {lead: ben}}\n";
    CHECK(
        told(four + teams +
                 "decisions: {a: {accountable: ana, responsible: ana, effort: {ana: 50%}}, b: {accountable: "
                 "north, responsible: south, consulted: south, status: proposed}}\n",
             "mutual-learning") == "nothing declares that one team advises another");
    CHECK(told(four + teams + "decisions: {b: {accountable: north, responsible: south, status: proposed}}\n",
               "communication") == "nothing declares work that two teams share");
    CHECK(told(four + "decisions: {a: {accountable: ana, effort: {ana: 90%}}, b: {accountable: ben, effort: "
                      "{ben: 30%}}, c: {accountable: ana, status: proposed}}\n",
               "fairness") == "0.25 of 0.5, from 2 of 2");
}

TEST_CASE("a name nobody knows may be anybody's, so that nobody is said to hold nothing") {
    const std::string unknown = four +
                                "decisions: {a: {accountable: zoe, consulted: [ana, yan], responsible: "
                                "ben}, b: {accountable: zoe}}\n";
    CHECK(told(unknown, "leadership") == "those who answer, decide or propose are not known");
    CHECK(told(unknown, "voice") == "at least 1 of 4, from 1 of 2");
    CHECK(told(unknown, "shared-power") == "nobody present here is known to answer or decide");
    CHECK(told(unknown, "learning") == "too few are known of those who answer");
    CHECK(told(unknown, "coaching") == "nothing declares `coach`");
    CHECK(told("complete: coach\n" + unknown, "coaching") ==
          "nobody present here is known to answer for anything");
    const std::string half = four + "decisions: {a: {accountable: zoe}, b: {accountable: ana}}\n";
    CHECK(told(half, "leadership") == "at least 1 of 4, from 1 of 2");
    // Whoever is on leave is known, and nobody who is there.
    const std::string away = "people: {ana: {status: leave, deputy: ben}, ben: Ben, cleo: Cleo}\n"
                             "decisions: {a: {accountable: ana, responsible: cleo}}\n";
    CHECK(told(away, "leadership") == "0 of 2, from 1 of 1");
    CHECK(told(away, "shared-power") == "nobody present here is known to answer or decide");
    CHECK(told(away, "fairness") == "only one person present here is known to hold a seat");
    CHECK(told(four + "decisions: {a: {responsible: ana}}\n", "leadership") ==
          "nothing declares who answers, decides or proposes");
    CHECK(told(four + "decisions: {a: {responsible: ana}}\n", "voice") ==
          "nothing declares who advises or decides");
}

TEST_CASE("autonomy is not told of a decision whose approver nobody knows") {
    CHECK(told(line +
                   "decisions: {up: {accountable: ben, approvers: ana}, odd: {accountable: ben, approvers: "
                   "zoe}, side: {accountable: ben, approvers: cleo}}\n",
               "autonomy") == "1 of 2, from 3 of 4");
}

TEST_CASE("a finding that a comment suppresses with its reason leaves the entry clear") {
    CHECK(told(four + "decisions:\n"
                      "  # whodecides: ignore[overlapping-accountability] the two founders share it\n"
                      "  both: {accountable: [ana, ben], responsible: cleo}\n"
                      "  one: {accountable: ana, responsible: ben}\n",
               "clarity") == "2 of 2, from 2 of 2");
}
