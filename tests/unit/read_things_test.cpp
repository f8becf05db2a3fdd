#include <doctest/doctest.h>

#include <string>

#include "base/date.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using test::ReadText;

namespace {

std::string names(const std::vector<Ref>& refs) {
    std::string out;
    for (const Ref& ref : refs)
        out += std::string(ref.name) + " ";
    return out;
}

} // namespace

TEST_CASE("people are read in every way of writing a section") {
    for (const char* yaml : {"people: {alice: Alice Ng, bob: {name: Bob Reyes}}",
                             "people:\n- {id: alice, name: Alice Ng}\n- {id: bob, name: Bob Reyes}",
                             "{\"people\": [{\"id\": \"alice\", \"name\": \"Alice Ng\"}, "
                             "{\"ID\": \" bob \", \"Name\": \"Bob Reyes\"}]}"}) {
        CAPTURE(yaml);
        const ReadText read(yaml);
        CHECK(read.problems().empty());
        REQUIRE(read.facts.people.size() == 2);
        CHECK(read.facts.people[0].id.value == "alice");
        CHECK(read.facts.people[0].name.value == "Alice Ng");
        CHECK(read.facts.people[1].id.value == "bob");
        CHECK(read.facts.people[1].name.value == "Bob Reyes");
    }
    CHECK(ReadText("people: [alice, bob]").facts.people.size() == 2);
    CHECK(ReadText("people: alice").facts.people.size() == 1);
    CHECK(ReadText("people: [{name: Alice Ng}]").facts.people.at(0).id.value == "Alice Ng");
    CHECK(ReadText("people:").facts.people.empty());
    CHECK(ReadText("people: {alice: , bob: {}, carol: ~}").facts.people.size() == 3);
}

TEST_CASE("ids are text, whatever they look like") {
    const ReadText read("people: {no: , 12: , 1.0: , \" true \": , 'a b': , Zoë: }\nteams: {t: {lead: no, "
                        "members: [12, 1.0]}}");
    CHECK(read.problems().empty());
    std::string ids;
    for (const Person& person : read.facts.people)
        ids += std::string(person.id.value) + "|";
    CHECK(ids == "no|12|1.0|true|a b|Zoë|");
    CHECK(names(read.facts.teams[0].leads) == "no ");
    CHECK(names(read.facts.teams[0].members) == "12 1.0 ");
}

TEST_CASE("all keys of a person are read") {
    const ReadText read(R"(
people:
  bob:
    name: Bob Reyes
    email: bob@example.com
    kind: agent
    manager: [alice, carol]
    dotted-line: dora
    Coach: vera
    deputies: [carol, dora]
    capacity: 0.8
    authority: {budget: 10000, hire: true, fire: no, notes: by letter, x-since: 2020}
    status: leave
    from: 2024-01-01
    until: 2027-06-30
    level: senior
    aspires_to: payments-lead
    aliases: [breyes, "Bob R."]
    notes: {anything: [at, all]}
    x-desk: 14
)");
    CHECK(read.problems().empty());
    REQUIRE(read.facts.people.size() == 1);
    const Person& bob = read.facts.people[0];
    CHECK(bob.email.value == "bob@example.com");
    CHECK(bob.kind == PersonKind::agent);
    CHECK(names(bob.managers) == "alice carol ");
    CHECK(names(bob.dotted_line) == "dora ");
    CHECK(names(bob.coaches) == "vera ");
    CHECK(names(bob.deputies) == "carol dora ");
    CHECK(*bob.capacity == doctest::Approx(0.8));
    REQUIRE(bob.authority.size() == 2);
    CHECK(bob.authority[0].name == "budget");
    CHECK(bob.authority[0].limit == 10000);
    CHECK_FALSE(bob.authority[1].limit.has_value());
    CHECK(bob.status == PersonStatus::leave);
    CHECK(read.at(bob.status_span) == "leave");
    CHECK(to_string(*bob.from) == "2024-01-01");
    CHECK(read.at(bob.until.span) == "2027-06-30");
    CHECK(bob.level.value == "senior");
    CHECK(names(bob.aspires_to) == "payments-lead ");
    REQUIRE(bob.aliases.size() == 2);
    CHECK(bob.aliases[1].value == "Bob R.");
    CHECK(read.at(bob.aliases[1].span) == "\"Bob R.\"");
    CHECK(read.at(bob.id.span) == "bob");
}

TEST_CASE("roles, teams and forums are read") {
    const ReadText read(R"(
roles:
  on-call: {title: On call, holders: [bob, carol], held: per case, team: payments, represents: customers, oversight: yes,
            domains: pager, deputy: dora, authority: [hire]}
teams:
  council: {lead: [alice, vera], mode: consensus, tie_break: alice, quorum: 2, escalates_to: board, parent: org,
            members: bob, type: enabling, forums: [chat, weekly], purpose: Peace, kind: external,
            services: [ledger, {name: cards, complexity: Complex}]}
forums:
  chat: {kind: chat, tool: Slack, members: [council], cadence: daily, open: true}
)");
    CHECK(read.problems().empty());
    const Role& role = read.facts.roles.at(0);
    CHECK(role.name.value == "On call");
    CHECK(names(role.holders) == "bob carol ");
    CHECK(read.at(role.holders_span) == "holders");
    CHECK(role.held == Held::per_case);
    CHECK(names(role.team) == "payments ");
    CHECK(names(role.represents) == "customers ");
    CHECK(role.oversight);
    CHECK(role.domains.at(0).value == "pager");
    CHECK(role.authority.at(0).name == "hire");
    const Team& team = read.facts.teams.at(0);
    CHECK(names(team.leads) == "alice vera ");
    CHECK(team.mode == Mode::consensus);
    CHECK(read.at(team.mode_span) == "consensus");
    CHECK(names(team.tie_break) == "alice ");
    CHECK(*team.quorum == 2);
    CHECK(team.forums.size() == 2);
    CHECK(team.external);
    REQUIRE(team.services.size() == 2);
    CHECK(team.services[0].name == "ledger");
    CHECK(team.services[1].complexity == "complex");
    CHECK(read.facts.forums.at(0).open);
    CHECK(read.facts.forums[0].tool.value == "Slack");
}

TEST_CASE("the documents of a source are read together") {
    const ReadText read(
        "people: [a]\n---\n---\npeople: [b]\ndefaults: {mode: consent}\n---\ndecisions: [d]\n");
    CHECK(read.problems().empty());
    CHECK(read.facts.people.size() == 2);
    REQUIRE(read.facts.entries.size() == 1);
    CHECK(read.facts.entries[0].defaults == 0);
    CHECK(read.facts.defaults.at(0).mode == Mode::consent);
}

TEST_CASE("anchors, aliases and merge keys carry facts to where they are wanted") {
    const ReadText read(R"(
x-usual: &usual {responsible: bob, consulted: [a, b]}
decisions:
  one: {<<: *usual, accountable: alice}
  two: {<<: *usual, does: carol}
)");
    CHECK(read.problems().empty());
    REQUIRE(read.facts.entries.size() == 2);
    CHECK(read.facts.entries[0].seats.size() == 4);
    // `does` says what the merged `responsible` says: the own key wins without a word.
    REQUIRE(read.facts.entries[1].seats.size() == 3);
    CHECK(read.facts.entries[1].seats[0].who.name == "carol");
}

TEST_CASE("the small sections are read") {
    const ReadText read(R"(
defaults: {framework: rapid, scope: money, tie_break: alice, escalates_to: [board], decide_within: 2w, forum: chat}
complete: [deputy, Decide Within]
duty_conflicts:
- {name: money, duties: [does, signs off], at_most: 1, kind: dynamic}
- {duties: [answers, verifies, does], at_most: 2}
)");
    CHECK(read.problems().empty());
    const Defaults& defaults = read.facts.defaults.at(0);
    CHECK(defaults.framework.value == "rapid");
    CHECK(defaults.decide_within.value->hours == 14 * 24);
    CHECK(names(defaults.escalates_to) == "board ");
    REQUIRE(read.facts.complete.size() == 2);
    CHECK(read.facts.complete[1].value == "decide_within");
    REQUIRE(read.facts.duty_conflicts.size() == 2);
    CHECK(read.facts.duty_conflicts[0].duties == (Duty::does | Duty::signs_off));
    CHECK(read.facts.duty_conflicts[0].dynamic);
    CHECK(read.facts.duty_conflicts[1].at_most == 2);
    CHECK_FALSE(read.facts.duty_conflicts[1].dynamic);
}
