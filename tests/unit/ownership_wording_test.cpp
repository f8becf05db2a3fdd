#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "source/source.hpp"
#include "support/requests.hpp"

// What the marks of tests/rules cannot hold: labels, help, notes and numbers of the findings on who is in
// charge.

using namespace whodecides;

namespace {

Analysis checked(const std::string& yaml) {
    return test::with_text(CheckRequest(), yaml, check);
}

std::vector<Finding> of_rule(const Analysis& analysis, std::string_view rule) {
    std::vector<Finding> found;
    std::ranges::copy_if(analysis.findings(), std::back_inserter(found),
                         [&](const Finding& finding) { return finding.rule->name == rule; });
    return found;
}

/// "text: words" of the primary place and of each label.
std::vector<std::string> places(const Analysis& analysis, const Finding& finding) {
    const auto line = [&](const Span& span, const std::string& words) {
        return std::string(analysis.sources()[span.source].text(span)) + ": " + words;
    };
    std::vector<std::string> lines{line(finding.place, finding.place_text)};
    for (const Label& label : finding.labels)
        lines.push_back(line(label.span, label.text));
    return lines;
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an overlap shows the route to each person") {
    const Analysis analysis = checked(
        "people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: {name: Dan Ode, status: left}}\n"
        "roles: {buyer: {name: Buyer, holders: [ben, dan]}}\n"
        "teams: {shop: {name: Shop, lead: [buyer, cleo]}}\n"
        "responsibilities: {sell: {accountable: [ana, shop], responsible: ana}}\n");
    const auto found = of_rule(analysis, "overlapping-accountability");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "3 answer for `sell` at once: Ana Ruiz, Ben Cole and Cleo Marsh");
    CHECK(found[0].people == std::vector<std::string>{"ana", "ben", "cleo"});
    CHECK(places(analysis, found[0]) ==
          std::vector<std::string>{"ana: Ana Ruiz answers", "shop: the team Shop answers",
                                   "buyer: led by the role Buyer", "ben: held by Ben Cole",
                                   "cleo: led by Cleo Marsh"});
}

TEST_CASE("a role that is the reason three times is asked how its holders share it") {
    const std::string who = "people: [ana, ben, cleo]\nroles: {desk: {name: Desk, holders: [ana, ben]}}\n"
                            "responsibilities:\n"
                            "  a: {title: Letters, accountable: desk, responsible: cleo}\n"
                            "  b: {title: Parcels, accountable: desk, responsible: cleo}\n";
    const auto twice = of_rule(checked(who), "overlapping-accountability");
    REQUIRE(twice.size() == 2);
    CHECK(says(twice[0].help, "say how `desk` is shared"));
    const auto thrice =
        of_rule(checked(who + "  c: {title: Visitors, accountable: desk, responsible: cleo}\n"),
                "overlapping-accountability");
    REQUIRE(thrice.size() == 3);
    for (const Finding& finding : thrice)
        CHECK(says(finding.help, "`desk` alone is the reason on 3 entries: do its holders take turns"));
}

TEST_CASE("a crowd of holders is counted, not listed") {
    std::string holders = "p0";
    for (int i = 1; i < 100; ++i)
        holders += ", p" + std::to_string(i);
    const auto found =
        of_rule(checked("people: [" + holders + "]\nroles: {all: {name: All, holders: [" + holders +
                        "]}}\nresponsibilities: {x: {accountable: all, responsible: p0}}\n"),
                "overlapping-accountability");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "100 answer for `x` at once: the role All");
    CHECK(found[0].labels.size() == 16);
}

TEST_CASE("a crowded decision says what it costs") {
    const auto found = of_rule(
        checked("people: [a, b, c, d, e, f, g, h, i, j]\n"
                "decisions: {x: {accountable: a, responsible: a, consulted: [b, c, d, e, f, g, h, i, j]}}\n"),
        "crowded-decision");
    REQUIRE(found.size() == 1);
    CHECK(says(found[0].message, "10 voices, above 7"));
    CHECK(says(found[0].message, "70 %"));
    CHECK(says(found[0].message, "45 channels"));
    REQUIRE(found[0].metric);
    CHECK(found[0].metric->value == 10);
    CHECK(found[0].metric->threshold == 7);
    CHECK(found[0].notes == std::vector<std::string>{"the threshold is 7 voices (published)"});
}

TEST_CASE("agreements are those needed, of those written") {
    const std::string who = "people: [a, b, c, d, e]\ndecisions: {x: {accountable: a, responsible: a, ";
    const auto some = of_rule(checked(who + "approvers: [b, c, d, e], approvals: 3}}\n"), "too-many-vetoes");
    REQUIRE(some.size() == 1);
    CHECK(some[0].message == "`x` waits for 3 of 4 agreements, above 2");
    const auto all = of_rule(checked(who + "approvers: [b, c, d, e]}}\n"), "too-many-vetoes");
    REQUIRE(all.size() == 1);
    CHECK(all[0].message == "`x` waits for 4 agreements, above 2, and each of them can block it");
}

TEST_CASE("mandated entries are told with their reason") {
    const Analysis analysis = checked("people: [a, b, c, d]\ndecisions: {x: {accountable: a, responsible: a, "
                                      "approvers: [b, c, d], mandated_by: the statutes}}\n");
    CHECK(of_rule(analysis, "too-many-vetoes").empty());
    const auto& list = analysis.coverage().not_checked;
    CHECK(std::ranges::any_of(list, [](const NotChecked& entry) {
        return entry.rule->name == "too-many-vetoes" && says(entry.reason, "`x` (the statutes)");
    }));
}

TEST_CASE("claims of a thousand owners on one thing are one finding") {
    std::string yaml = "people: [p0";
    for (int i = 1; i < 1000; ++i)
        yaml += ", p" + std::to_string(i);
    yaml += "]\nresponsibilities:\n";
    for (int i = 0; i < 1000; ++i) {
        const std::string p = "p" + std::to_string(i);
        yaml += "  r" + std::to_string(i) + ": {accountable: " + p + ", responsible: " + p +
                ", domains: x/y~z}\n";
    }
    const auto found = of_rule(checked(yaml), "overlapping-domain");
    REQUIRE(found.size() == 1);
    CHECK(found[0].labels.size() == 999);
    CHECK(found[0].logical_path == "/responsibilities/r0/domains/x~1y~0z");
}

TEST_CASE("several actors with excluding seats are told one by one") {
    const Analysis analysis = checked("people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}\n"
                                      "decisions: {pick: {accountable: ana, decider: ben, responsible: cleo, "
                                      "consulted: ana, omitted: cleo}}\n");
    const auto found = of_rule(analysis, "conflicting-duties");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message ==
          "`pick` gives 2 actors seats that exclude each other: Ana Ruiz has `accountable` "
          "and `consulted`; Cleo Marsh has `omitted` and `responsible`");
    CHECK(found[0].help == "keep the strongest seat of each, and take the others away");
}

TEST_CASE("a group that decides together is named as far as it is small") {
    const auto message = [](const std::string& teams, const std::string& entry) {
        const Analysis analysis = checked("people: [ana, ben, cleo, dan, eva, fay]\n" + teams +
                                          "decisions: {pick: {" + entry + ", informed: fay}}\n");
        const auto found = of_rule(analysis, "no-tie-break");
        return found.size() == 1 ? found[0].message : "";
    };
    CHECK(message("teams: {shop: {name: Shop, mode: consensus, lead: [ana, ben], members: [cleo, dan]}}\n",
                  "accountable: shop") ==
          "the team Shop decides by consensus of its leads ana and ben, and nothing settles a disagreement");
    CHECK(message("", "accountable: [ana, ben, cleo, dan, eva], mode: consent") ==
          "`pick` decides by consent of ana, ben, cleo, dan and eva, and nothing settles a disagreement");
    CHECK(message("", "accountable: [ana, ben, cleo, dan, eva, fay], mode: majority") ==
          "`pick` decides by majority of 6 people, and nothing settles a draw");
}

TEST_CASE("what is over is renewed or retired") {
    const Analysis analysis = checked(
        "people: [ana, ben]\ndecisions: {pick: {accountable: ana, informed: ben, until: 2025-01-01}}\n");
    const auto found = of_rule(analysis, "expired-assignment");
    REQUIRE(found.size() == 1);
    CHECK(found[0].help == "renew it with a later `until`, or say `status: retired`");
}

TEST_CASE("a second approver is offered where the person approves") {
    const auto help = [](const std::string& seats) {
        std::string yaml = "people: [{name: ana, deputy: ben}, {name: ben, deputy: ana}, cleo]\ndecisions:\n";
        for (const char* id : {"one", "two", "six"})
            yaml += std::string("  ") + id + ": {" + seats + "}\n";
        const auto found = of_rule(checked(yaml), "single-point-of-failure");
        return found.size() == 1 ? found[0].help : "";
    };
    CHECK(help("accountable: cleo, informed: [ana, ben]") == "name who stands in for cleo in `deputy`");
    CHECK(help("accountable: ana, approvers: [ben, cleo]") ==
          "name who stands in for cleo in `deputy`, or let a second approver suffice with `approvals: any`");
}

TEST_CASE("in a bare grid nobody can name a deputy, so none is missed") {
    const std::string grid =
        "matrix:\n  columns: [Ana, Ben]\n  rows:\n    a: [A, R]\n    b: [A, R]\n    c: [A, R]\n";
    const Analysis bare = checked(grid);
    CHECK(of_rule(bare, "single-point-of-failure").empty());
    const auto& list = bare.coverage().not_checked;
    const auto found = std::ranges::find_if(
        list, [](const NotChecked& part) { return part.rule->name == "single-point-of-failure"; });
    REQUIRE(found != list.end());
    CHECK(says(found->reason, "nobody is declared"));
    CHECK(says(found->remedy, "`people`"));
    CHECK(of_rule(checked("complete: deputy\n" + grid), "single-point-of-failure").size() == 2);
}

TEST_CASE("nobody's second pair of eyes is named as who could answer") {
    const auto help = [](const std::string& seats, const std::string& conflicts = "") {
        const Analysis analysis =
            checked("people:\n"
                    "  ana: {name: Ana, authority: {credit: 500}}\n"
                    "  ben: {name: Ben, authority: {credit: 100}, manager: ana}\n"
                    "  cem: {name: Cem}\n" +
                    conflicts + "decisions: {loan: {answers: ben, needs: {credit: 300}, " + seats + "}}\n");
        const auto found = of_rule(analysis, "accountable-without-authority");
        return found.size() == 1 ? found[0].help : "";
    };
    const std::string ana_too = "grant it in `authority`, or let Ana, who has it, answer";
    const std::string grant = "grant it in `authority`";
    CHECK(help("does: cem") == ana_too);
    CHECK(help("does: cem, ask first: ana") == ana_too);
    CHECK(help("does: ana") == ana_too);
    CHECK(help("does: cem, must agree: ana") == grant);
    CHECK(help("does: cem, checks: ana") == grant);
    CHECK(help("does: cem, signs off: ana") == grant);
    CHECK(help("does: ana, mandated_by: Banking act") == grant);
    const std::string two_hands =
        "duty_conflicts: [{name: two hands, duties: [answers, does], at_most: 1}]\n";
    CHECK(help("does: ana", two_hands) == grant);
    CHECK(help("does: cem", two_hands) == ana_too);
}
