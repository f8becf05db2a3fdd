#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/words.hpp"
#include "engine/checked.hpp"
#include "engine/moves.hpp"
#include "engine/read.hpp"

// What a move does is what editing the files by hand does: every case stands beside the edited text.

using namespace whodecides;

namespace {

using Kind = Move::Kind;

CheckRequest request_for(std::istream& text) {
    CheckRequest request;
    request.paths = {"-"};
    request.standard_input = &text;
    request.as_of = "2026-01-01";
    return request;
}

engine::Understood understood(const std::string& text) {
    std::istringstream in(text);
    return engine::understand(request_for(in));
}

std::string names(const Organisation& organisation, const std::vector<Ref>& refs) {
    std::string out;
    for (const Ref& ref : refs)
        out += fmt::format("{}{}", out.empty() ? "" : ",", organisation.id_of(ref.actor));
    return out;
}

std::string entry_line(const Organisation& organisation, EntryId id) {
    const Entry& entry = organisation[id];
    std::vector<std::string> seats;
    for (const Seat& seat : entry.seats)
        seats.push_back(fmt::format("{}={}/{}", organisation.id_of(seat.who.actor), seat.key,
                                    seat.framework.known() ? organisation[seat.framework].name : ""));
    std::ranges::sort(seats); // a row may be written with its pairs in another order
    std::string line = fmt::format(
        "{} status {} mode {} by {} up {}:", organisation.logical_path(id), static_cast<int>(entry.status),
        to_string(entry.mode), names(organisation, entry.tie_break), names(organisation, entry.escalates_to));
    for (const std::string& seat : seats)
        line += " " + seat;
    for (const Effort& effort : entry.effort)
        line += fmt::format(" {}:{:.6g}", organisation.id_of(effort.who.actor), effort.share);
    for (const Link<Entry>& link : entry.depends_on)
        line += " after " + (link.to.known() ? organisation.logical_path(link.to) : "?");
    for (const Text& domain : entry.domains)
        line += fmt::format(" [{}]", domain.value);
    for (const Right& need : entry.needs)
        line += fmt::format(" needs {} {}", need.name, need.limit.value_or(-1));
    for (const Link<Forum>& link : entry.forum)
        line += fmt::format(" in {}", link.name);
    if (entry.critical)
        line += " critical";
    if (entry.approvals.has_value())
        line += fmt::format(" approvals {} {}", (*entry.approvals).all, (*entry.approvals).count);
    return line + " affects " + names(organisation, entry.affects) + "\n";
}

/// Everything that moves can change, and what the rules say of it.
std::string told(engine::Understood understood) {
    engine::Read read = engine::build_from(std::move(understood));
    const Organisation& organisation = read.organisation;
    std::vector<std::string> people;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const Person& person = organisation.people[p];
        people.push_back(
            fmt::format("{} {} managers {} dotted {} coaches {} deputies {}\n", person.id.value,
                        organisation.present({p}) ? "present" : "away", names(organisation, person.managers),
                        names(organisation, person.dotted_line), names(organisation, person.coaches),
                        names(organisation, person.deputies)));
    }
    std::ranges::sort(people); // those that a text declares come before those that it implies
    std::string out;
    for (const std::string& person : people)
        out += person;
    for (const Role& role : organisation.roles)
        out += fmt::format("{} held {} deputies {}\n", role.id.value, names(organisation, role.holders),
                           names(organisation, role.deputies));
    for (const Team& team : organisation.teams)
        out += fmt::format("{} led {} members {} mode {} by {} up {} deputies {}\n", team.id.value,
                           names(organisation, team.leads), names(organisation, team.members),
                           to_string(team.mode), names(organisation, team.tie_break),
                           names(organisation, team.escalates_to), names(organisation, team.deputies));
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e)
        out += entry_line(organisation, {e});
    const engine::Checked checked = engine::check_read(std::move(read), {});
    std::vector<std::string> findings;
    for (const Finding& finding : checked.results.findings)
        findings.push_back(fmt::format("{} {} {} ({})\n", finding.rule->name, finding.logical_path,
                                       finding.message, listed(finding.people, 99)));
    std::ranges::sort(findings);
    for (const std::string& finding : findings)
        out += finding;
    return out;
}

std::string after(const std::string& text, const std::vector<Move>& moves) {
    const engine::Understood before = understood(text);
    engine::Understood changed = [&] {
        const engine::Read now = engine::build_from(before);
        return engine::with(before, now.organisation, moves);
    }();
    return told(std::move(changed));
}

void check_same(const std::string& text, const std::vector<Move>& moves, const std::string& edited) {
    CAPTURE(text);
    CHECK(after(text, moves) == told(understood(edited)));
}

std::string refusal(const std::string& text, const std::vector<Move>& moves) {
    const engine::Understood before = understood(text);
    const engine::Read now = engine::build_from(before);
    try {
        (void)engine::with(before, now.organisation, moves);
    } catch (const engine::MoveError& error) {
        return fmt::format("{}: {}", error.move, error.what());
    }
    return "nothing";
}

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
    const std::string left = after(grid, {{Kind::leave, "ana"}});
    CHECK(left.find("Ana away") != std::string::npos);
    CHECK(left.find("Bo present") != std::string::npos);
    CHECK(left.find("unknown-reference") == std::string::npos);
    CHECK(left.find("vacant-owner") != std::string::npos);
    CHECK(left == after(grid, {{Kind::leave, "Ana"}, {Kind::leave, "ANA"}}));
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
