#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <whodecides/error.hpp>
#include <whodecides/who.hpp>

#include "report/duty_words.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/requests.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

Who ask(const std::string& yaml, const std::string& text) {
    WhoRequest request;
    request.text = text;
    return test::with_text(request, yaml, who).who;
}

/// An organisation with most ways to hold something, for entries of a test's own.
const std::string house = R"(people:
  alice: Alice Ng
  bob: {name: Bob Reyes, status: leave, deputy: carol}
  carol: Carol Diaz
  vera: Vera Holm
  gone: {name: Gus Orr, status: left}
  bot: {name: Merge bot, kind: agent}
roles:
  lead: {name: Payments lead, holders: bob}
  cfo: {name: CFO, holders: vera}
  on-call: {name: On call, holders: [carol, alice], held: in_turn}
  nurse: {name: Case nurse, holders: [carol, alice], held: per_case}
  pair: {name: Chair, holders: [carol, alice]}
  auditor: {name: Auditor, holders: gone}
  deputised: {name: Treasurer, holders: gone, deputy: vera}
  clerk: {name: Clerk, holders: []}
  teller: {name: Teller, holders: bob, deputy: [alice, carol]}
teams:
  legal: {name: Legal, lead: vera}
  support: {name: Support, lead: carol, members: alice}
  flat: {name: Flat, members: [alice, vera]}
  council: {name: Council, lead: [alice, vera], mode: consensus, tie_break: alice, quorum: 2}
  forum: {name: The Forum, members: [alice, vera, carol], mode: majority}
  under-role: {name: Treasury, lead: cfo}
decisions:
  x: {title: This, )";

std::string said(const std::string& entry) {
    const Who found = ask(house + entry + "}\n", "x");
    REQUIRE(found.answer.has_value());
    return sentence(*found.answer);
}

struct Case {
    const char* entry;
    const char* sentence;
};

// Of each way to decide its words.
constexpr Case cases[]{
    {"accountable: lead, approvers: cfo, consulted: legal, informed: support",
     "Bob Reyes decides (Payments lead); Vera Holm (CFO) must agree; ask Legal first; tell Support; Bob "
     "Reyes "
     "is not available: Carol Diaz stands in"},
    {"accountable: alice", "Alice Ng decides"},
    {"accountable: legal", "Vera Holm decides (lead of Legal)"},
    {"accountable: under-role", "Vera Holm decides (lead of Treasury)"},
    {"accountable: on-call", "the On call decides (Carol Diaz or Alice Ng, in turn)"},
    {"accountable: nurse", "the Case nurse decides (Carol Diaz or Alice Ng, by case)"},
    {"accountable: pair", "Carol Diaz and Alice Ng both decide (Chair), and nothing says how they settle it"},
    {"accountable: [alice, carol]",
     "Alice Ng and Carol Diaz both decide, and nothing says how they settle it"},
    {"accountable: [alice, carol], tie_break: vera",
     "Alice Ng and Carol Diaz both decide; Vera Holm settles it if they are stuck"},
    {"accountable: [alice, carol, vera], escalates_to: legal",
     "Alice Ng, Carol Diaz and Vera Holm all decide; what is stuck goes to Legal"},
    {"accountable: [alice, carol], mode: consent",
     "Alice Ng and Carol Diaz decide by consent; nothing says who settles it if they are stuck"},
    {"accountable: council",
     "the Council decides by consensus (Alice Ng and Vera Holm; quorum 2); Alice Ng settles it if they are "
     "stuck"},
    {"accountable: forum", "The Forum decides by majority (Alice Ng, Carol Diaz and Vera Holm); nothing says "
                           "who settles it if they "
                           "are stuck"},
    {"accountable: flat", "the team Flat decides as a whole, and nothing says who of them"},
    {"accountable: everyone", "everyone decides, and nothing says how"},
    {"accountable: [alice, bot]", "Alice Ng and Merge bot decide"},
    {"accountable: [alice, alice]", "Alice Ng decides"},
    {"accountable: [cfo, vera]", "Vera Holm (CFO) decides"},
    {"responsible: alice", "nobody decides this: no name is written"},
    {"accountable: TBD", "nobody decides this: `TBD` names nobody"},
    {"unowned: it ends in March", "nobody decides this, on purpose: it ends in March"},
    {"accountable: gone", "Gus Orr is to decide and is not available, and nobody stands in"},
    {"accountable: auditor", "the Auditor is to decide, and Gus Orr, who holds it, is not available"},
    {"accountable: deputised",
     "the Treasurer is to decide, and Gus Orr, who holds it, is not available: Vera Holm stands in"},
    {"accountable: clerk", "the Clerk is to decide, and nobody holds that role"},
    {"accountable: [gone, clerk]",
     "Gus Orr (not available, and nobody stands in) and the Clerk (nobody holds that role) are to decide, "
     "and nobody of them is there"},
    {"accountable: alise", "`alise` decides (a name nobody knows)"},
    {"accountable: alice, decider: carol", "Carol Diaz decides; Alice Ng answers for it"},
    {"accountable: alice, decider: carol, mode: delegated, delegation: 7",
     "Carol Diaz decides by delegation; Alice Ng answers for it; delegation level 7 (delegate)"},
    {"accountable: alice, mode: advice, consulted: [legal, on-call]",
     "Alice Ng decides after taking advice; ask Legal and the On call first"},
    {"accountable: alice, approvers: [cfo, carol]",
     "Alice Ng decides; Vera Holm (CFO) and Carol Diaz must agree"},
    {"accountable: alice, approvers: [cfo, carol], approvals: 1",
     "Alice Ng decides; Vera Holm (CFO) or Carol Diaz must agree"},
    {"accountable: alice, approvers: [cfo, carol, on-call], approvals: 2",
     "Alice Ng decides; 2 of Vera Holm (CFO), Carol Diaz and the On call must agree"},
    {"accountable: alice, approvers: [alice, cfo]",
     "Alice Ng decides; Vera Holm (CFO) and Alice Ng (who decides) must agree"},
    {"accountable: alice, approvers: [alice, cfo], approvals: 1",
     "Alice Ng decides; Vera Holm (CFO) or Alice Ng (who decides) must agree"},
    {"accountable: cfo, approvers: vera", "Vera Holm decides (CFO); Vera Holm (who decides) must agree"},
    {"accountable: legal, approvers: vera, consulted: [vera, legal], informed: support",
     "Vera Holm decides (lead of Legal); Vera Holm (who decides) must agree; ask Legal first; tell Support"},
    {"accountable: teller",
     "Bob Reyes decides (Teller); Bob Reyes is not available: Carol Diaz or Alice Ng stands in"},
    {"accountable: alice, approvers: [carol, clerk]",
     "Alice Ng decides; Carol Diaz and the Clerk (nobody holds that role) must agree"},
    {"accountable: alice, approvers: [carol, gone]",
     "Alice Ng decides; Carol Diaz and Gus Orr (not available, and nobody stands in) must agree"},
    {"accountable: alice, approvers: [carol, clerk], approvals: any",
     "Alice Ng decides; Carol Diaz or the Clerk (nobody holds that role) must agree"},
    {"accountable: alice, approvers: [carol, clerk, vera], approvals: 2",
     "Alice Ng decides; 2 of Carol Diaz, the Clerk (nobody holds that role) and Vera Holm must agree"},
    {"accountable: alice, approvers: [carol, clerk], approvals: 2",
     "Alice Ng decides; Carol Diaz and the Clerk (nobody holds that role) must agree"},
    {"accountable: alice, approvers: [vera, cfo, TBD]", "Alice Ng decides; Vera Holm must agree"},
    {"accountable: alice, approvers: clerk",
     "Alice Ng decides; the Clerk (nobody holds that role) must agree"},
    {"accountable: alice, escalates_to: vera, decide_within: 5d",
     "Alice Ng decides; after 5 days it goes to Vera Holm"},
    {"accountable: alice, escalates_to: alice, decide_within: 14d", "Alice Ng decides; due within 2 weeks"},
    {"accountable: alice, driver: carol, verifiers: vera, signatories: cfo, omitted: support",
     "Alice Ng decides; Carol Diaz proposes; Vera Holm checks it; Vera Holm (CFO) signs it off; leave "
     "Support "
     "out"},
    {"accountable: alice, status: proposed", "Alice Ng decides; this is still a proposal"},
    {"accountable: alice, status: decided, until: 2025-06-30",
     "Alice Ng decides; the choice is made already; this ended on 2025-06-30"},
    {"accountable: alice, status: retired", "Alice Ng decides; this is retired"},
    {"accountable: alice, from: 2026-03-01", "Alice Ng decides; this begins on 2026-03-01"},
};

const std::string shop = R"(people: {ana: Ana, ben: Ben, maya: Maya}
decisions:
  refund: {title: Refund a customer, accountable: ana, tags: [money]}
  large-refund: {title: Approve refunds above 1000, accountable: ben, scope: payments/refunds}
  price: {title: Change the price, accountable: ana, tags: [money]}
  choose-processor: {title: Choose the card processor, accountable: ben, domains: [payments-api]}
  fax: {title: Keep the fax line, accountable: ana, status: retired}
)";

/// The ids that are meant: of an answer one, of candidates several.
std::string meant(const std::string& text) {
    const Who found = ask(shop, text);
    if (found.answer)
        return found.answer->entry.id;
    std::string ids;
    for (const WhoCandidate& candidate : found.candidates)
        ids += (ids.empty() ? "? " : " ") + candidate.entry.entry.id;
    return ids;
}

} // namespace

TEST_CASE("who says each way to decide in its own words") {
    for (const Case& each : cases) {
        CAPTURE(each.entry);
        CHECK(said(each.entry) == each.sentence);
    }
}

TEST_CASE("of a responsibility who says who answers for it and who does it") {
    const Who found = ask("people: {ana: Ana, ben: Ben}\n"
                          "responsibilities: {books: {accountable: ana, responsible: ben}}\n",
                          "books");
    CHECK(sentence(found.answer.value()) == "Ana answers for this; Ben does it");
}

TEST_CASE("of a responsibility those own it who answer for it, whoever decides") {
    const Who both = ask("people: {ann: Ann, ben: Ben}\n"
                         "responsibilities: {books: {accountable: ann, decider: ben}}\n",
                         "books");
    CHECK(sentence(both.answer.value()) == "Ann answers for this; Ben decides");
    const Who alone = ask("people: {ann: Ann, ben: Ben}\n"
                          "responsibilities: {books: {decider: ben}}\n",
                          "books");
    CHECK(sentence(alone.answer.value()) == "Ben answers for this");
    const Who several = ask("people: {ann: Ann, ben: Ben, cem: Cem}\n"
                            "responsibilities: {books: {accountable: ann, decider: [ben, cem]}}\n",
                            "books");
    CHECK(several.answer.value().deciding == Deciding::one);
    CHECK(sentence(several.answer.value()) == "Ann answers for this; Ben and Cem decide");
}

TEST_CASE("a role that a human and an external hold has one who decides") {
    const Who found = ask("people: {ann: Ann, ext: {name: Ext, kind: external}}\n"
                          "roles: {chair: {name: Chair, holders: [ann, ext]}}\n"
                          "decisions: {pay: {accountable: chair}}\n",
                          "pay");
    CHECK(found.answer.value().deciding == Deciding::one);
    CHECK(sentence(found.answer.value()) == "Ann and Ext decide (Chair)");
}

TEST_CASE("roles of an organisation that names no holders decide by their own name") {
    const Who found =
        ask("roles: [CFO, Clerk]\ndecisions: {pay: {accountable: CFO, approvers: Clerk}}\n", "pay");
    CHECK(sentence(found.answer.value()) == "the CFO decides; the Clerk must agree");
}

TEST_CASE("more names than are read out are counted") {
    const Who found =
        ask("decisions: {pay: {accountable: [a, b, c, d, e, f, g], mode: consent, tie_break: a}}\n", "pay");
    CHECK(sentence(found.answer.value()) ==
          "a, b, c, d and 3 more decide by consent; a settles it if they are stuck");
}

TEST_CASE("a length of time is told in the largest unit it is a number of") {
    CHECK(duration(4) == "4 hours");
    CHECK(duration(24) == "1 day");
    CHECK(duration(24 * 10) == "10 days");
    CHECK(duration(24 * 14) == "2 weeks");
    CHECK(duration(720) == "1 month");
    CHECK(duration(0.5) == "0.5 hours");
}

TEST_CASE("words of a question find the entry it is about") {
    CHECK(meant("large-refund") == "large-refund");
    CHECK(meant("Refund a customer") == "refund");
    CHECK(meant("\u201cProcessor\u201d\u2014card\u2026") == "choose-processor");
    CHECK(meant("who decides on the card processor?") == "choose-processor");
    CHECK(meant("PROCESSOR card") == "choose-processor"); // in any case and order
    CHECK(meant("refunding customers") == "refund");      // by stems
    CHECK(meant("procesor") == "choose-processor");       // with a slip
    CHECK(meant("proc") == "choose-processor");           // by the beginning of a word
    CHECK(meant("payments-api") == "choose-processor");   // by a domain
    CHECK(meant("payments/refunds") == "large-refund");   // by a scope
    CHECK(meant("1000") == "large-refund");
    CHECK(meant("1001").empty());       // no slips in numbers
    CHECK(meant("100").empty());        // and no beginnings
    CHECK(meant("refund") == "refund"); // the id, though others have the word
    CHECK(meant("refunds") == "refund");
    CHECK(meant("money") == "? refund price"); // by a tag
    CHECK(meant("fax line") == "fax");         // retired, and nothing else is meant
}

TEST_CASE("entries of one title are told apart by where they stand") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.csv", "Decision,Ana,Ben\nPay,A,R\n");
    test::write_file(folder.path() / "b.csv", "Decision,Ana,Ben\nPay,R,A\n");
    const test::Run run = test::run_program({"who", "pay", "."}, folder.path());
    CHECK(run.status == 0);
    CHECK_MESSAGE(has(run.out, "  id   title  who          where\n"), run.out);
    CHECK(has(run.out, "  Pay  Pay    Ana decides  a.csv:2\n"));
    CHECK(has(run.out, "  Pay  Pay    Ben decides  b.csv:2\n"));
    test::write_file(folder.path() / "b.csv", "Decision,Ana,Ben\nPay back,R,A\nPay in,R,A\n");
    CHECK_FALSE(has(test::run_program({"who", "pay b in", "b.csv"}, folder.path()).out, "where\n  Pay"));
}

TEST_CASE("a path that is looked for as a text: it is said that the text comes first") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "org.yaml", "people: [ana]\ndecisions: {pay: {accountable: ana}}\n");
    const auto told = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "who");
        const test::Run run = test::run_program(words, folder.path());
        CHECK(run.status == 0);
        return has(run.err, "`org.yaml` is a path here, and was looked for as a text: the text comes first, "
                            "as in `whodecides who TEXT org.yaml`");
    };
    CHECK(told({"org.yaml"}));
    CHECK_FALSE(told({"org.yaml", "-q"}));
    CHECK_FALSE(told({"zebra"}));
    CHECK_FALSE(told({"pay"}));
    CHECK_FALSE(told({"zebra", "org.yaml"}));
}

TEST_CASE("who holds a role is told, whatever the role does") {
    const std::string yaml = "people: {ana: Ana, ben: Ben, cem: Cem}\n"
                             "roles: {duty: {name: Duty, holders: [ben, cem], held: in_turn}, clerk: Clerk}\n"
                             "decisions: {pay: {accountable: ana, responsible: duty, consulted: clerk}}\n";
    const test::Run run = test::run_program({"who", "pay", "-"}, ".", yaml);
    CHECK(has(run.out, "  does         the role Duty             <stdin>:3\n"
                       "                 held by Ben             <stdin>:2\n"
                       "                 held by Cem             <stdin>:2\n"));
    CHECK(has(run.out, "                 nobody holds that role\n"));
}

TEST_CASE("what is near is told where nothing has all the words") {
    const Who some = ask(shop, "card terminal");
    CHECK_FALSE(some.answer);
    CHECK(some.candidates.empty());
    REQUIRE(some.nearest.size() == 1);
    CHECK(some.nearest.front().entry.entry.id == "choose-processor");
    CHECK(ask(shop, "zebra").nearest.empty());
    const Who person = ask(shop, "maya");
    REQUIRE(person.actor.has_value());
    CHECK(person.actor->id == "maya");
    CHECK_FALSE(ask(shop, "price").actor);
}

TEST_CASE("a word itself goes before a longer one, and that before a slip") {
    const std::string yaml = "people: [ana]\ndecisions:\n"
                             "  a: {title: Order cards for members, accountable: ana}\n"
                             "  b: {title: Order cardboard for members, accountable: ana}\n"
                             "  c: {title: Order cordials for members, accountable: ana}\n";
    const auto answer = [&](const char* text) { return ask(yaml, text).answer.value().entry.id; };
    CHECK(answer("order card") == "a");
    CHECK(answer("order cardboa") == "b");
    CHECK(answer("order cordails") == "c");
    CHECK(ask(yaml, "order members").candidates.size() == 3);
}

TEST_CASE("many candidates are listed up to a number, and the rest is counted") {
    std::string yaml = "people: [ana]\ndecisions:\n";
    for (char id = 'a'; id <= 'l'; ++id)
        yaml += std::string("  ") + id + ": {title: Buy paper " + id + id + id + ", accountable: ana}\n";
    const Who found = ask(yaml, "paper");
    CHECK(found.candidates.size() == 8);
    CHECK(found.more == 4);
    CHECK(found.candidates.front().entry.entry.id == "a");
}

TEST_CASE("a text without a word is a mistake") {
    CHECK_THROWS_WITH_AS(ask(shop, " -- "), doctest::Contains("has no word in it"), Error);
}

TEST_CASE("each part of the answer has its place") {
    const Who found = ask(house + "accountable: [lead, council]}\n", "x");
    const auto& seats = found.answer.value().seats;
    REQUIRE(seats.size() == 2);
    REQUIRE(seats[0].party.people.size() == 1);
    const Bearer& bob = seats[0].party.people.front();
    CHECK(bob.away);
    REQUIRE(bob.route.size() == 1);
    CHECK(bob.route.front().how == RouteStep::How::holds);
    CHECK(bob.route.front().place.known());
    CHECK(bob.stand_ins.front().id == "carol");
    CHECK(seats[1].party.backing == Backing::shared);
    CHECK(seats[1].party.people.size() == 2);
}

TEST_CASE("names with control characters never get out raw") {
    const test::Run run =
        test::run_program({"who", "pay", "-"}, ".",
                          "people: {\"a\\e[31m\": \"An\\a\"}\n"
                          "decisions: {pay: {title: \"Pay\\r!\", accountable: \"a\\e[31m\"}}\n");
    CHECK(run.status == 0);
    CHECK(has(run.out, "decides"));
    for (const char byte : {'\x1b', '\a', '\r'})
        CHECK(run.out.find(byte) == std::string::npos);
}
