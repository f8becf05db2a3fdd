#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

#include "base/date.hpp"
#include "model/format.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using test::ReadText;

namespace {

std::string duties_of(DutySet duties) {
    std::string out;
    for (unsigned i = 0; i < duty_count; ++i)
        if (duties.has(static_cast<Duty>(i)))
            out += std::string(out.empty() ? "" : "+") + std::string(to_string(static_cast<Duty>(i)));
    return out;
}

/// "key who duties" of every seat, one a line.
std::string seats_of(const Entry& entry) {
    std::string out;
    for (const Seat& seat : entry.seats)
        out += fmt::format("{} {} {}\n", seat.key, seat.who.name, duties_of(seat.duties));
    return out;
}

} // namespace

TEST_CASE("all keys of an entry are read") {
    const ReadText read(R"(
decisions:
  refund:
    title: Approve refunds above 1,000
    accountable: lead
    approvers: [cfo, alice]
    approvals: 1
    mode: majority
    tie_break: alice
    escalates_to: board
    quorum: 3
    delegation: agree
    scope: payments/refunds
    domains: [refund-policy]
    affects: [customers, shops]
    depends_on: other
    precedes: [next]
    needs: {budget: 1000, sign: true}
    forum: pay-chat
    faces: customers
    reversible: no
    critical: yes
    mandated_by: SOX
    effort: {carol: 20%, bob: 0.1}
    decide_within: 5d
    status: proposed
    from: 2026-01-01
    until: 2027-12-31
    reviewed: 2026-10-01
    review_every: 365d
    tags: [money, risk]
    purpose: fairness
    unowned: ""
    notes: free
)");
    CHECK(read.problems().empty());
    const Entry& entry = read.facts.entries.at(0);
    CHECK(entry.is_decision());
    CHECK(entry.id.value == "refund");
    CHECK(entry.title.value == "Approve refunds above 1,000");
    CHECK_FALSE(entry.approvals.value->all);
    CHECK(entry.approvals.value->count == 1);
    CHECK(entry.mode == Mode::majority);
    CHECK(read.at(entry.mode_span) == "majority");
    CHECK(entry.tie_break.at(0).name == "alice");
    CHECK(entry.escalates_to.at(0).name == "board");
    CHECK(*entry.quorum == 3);
    CHECK(*entry.delegation == 4);
    CHECK(entry.scope.value == "payments/refunds");
    CHECK(entry.affects.size() == 2);
    CHECK(entry.depends_on.at(0).name == "other");
    CHECK(entry.precedes.at(0).name == "next");
    CHECK(entry.needs.at(0).limit == 1000);
    CHECK(entry.forum.at(0).name == "pay-chat");
    CHECK(entry.faces.at(0).name == "customers");
    CHECK(entry.reversible.value == false);
    CHECK(entry.critical);
    CHECK(entry.mandated_by.value == "SOX");
    REQUIRE(entry.effort.size() == 2);
    CHECK(entry.effort[0].share == doctest::Approx(0.2));
    CHECK(entry.effort[1].who.name == "bob");
    CHECK(entry.decide_within.value->hours == 120);
    CHECK(entry.status == EntryStatus::proposed);
    CHECK(to_string(*entry.reviewed) == "2026-10-01");
    CHECK(entry.review_every.value->hours == 365 * 24);
    CHECK(entry.tags.size() == 2);
    CHECK_FALSE(entry.unowned.written());
    CHECK(read.at(entry.id.span) == "refund");
}

TEST_CASE("every duty has a key, plain words and a name") {
    std::string yaml = "decisions:\n  d:\n";
    for (const char* key : {"answers", "Decides", "does", "proposes", "must agree", "ask first", "helps",
                            "checks", "signs off", "tell after", "left out", "coach"})
        yaml += fmt::format("    {}: x\n", key);
    const ReadText read(yaml);
    CHECK(read.problems().empty());
    CHECK(seats_of(read.facts.entries.at(0)) == "accountable x answers\n"
                                                "decider x decides\n"
                                                "responsible x does\n"
                                                "driver x recommends\n"
                                                "approvers x vetoes\n"
                                                "consulted x advises\n"
                                                "support x supports\n"
                                                "verifiers x verifies\n"
                                                "signatories x signs-off\n"
                                                "informed x informed\n"
                                                "omitted x excluded\n"
                                                "coach x coaches\n");
}

TEST_CASE("seats stand where their text stands") {
    const ReadText read("decisions: {d: {answers: [\"bob\", carol], rapid: {d: alice}}}");
    const Entry& entry = read.facts.entries.at(0);
    REQUIRE(entry.seats.size() == 3);
    CHECK(read.at(entry.seats[0].who.span) == "\"bob\"");
    CHECK(read.at(entry.seats[0].key_span) == "answers");
    CHECK(entry.seats[0].letter == Seat::no_letter);
    CHECK_FALSE(entry.seats[0].framework.known());
    CHECK(entry.seats[2].key == "D");
    CHECK(read.at(entry.seats[2].key_span) == "d");
    CHECK(read.frameworks[entry.seats[2].framework.value].name == "rapid");
}

TEST_CASE("a framework's name is a key, with letters or words below it") {
    const ReadText read(R"(
decisions:
  d: {rapid: {R: bob, agree: cfo, P: payments, i: [carol], D: alice}, RACI-VS: {signs off: zoe, "A/R": yves}}
)");
    CHECK(read.problems().empty());
    CHECK(seats_of(read.facts.entries.at(0)) == "R bob recommends\n"
                                                "A cfo vetoes\n"
                                                "P payments does\n"
                                                "I carol advises\n"
                                                "D alice answers+decides\n"
                                                "S zoe signs-off\n"
                                                "A yves answers+decides\n"
                                                "R yves does\n");
}

TEST_CASE("short forms of entries") {
    const ReadText read("decisions: {a: Title of a, b: }\nresponsibilities: [{title: Run it, does: x}, c]");
    CHECK(read.problems().empty());
    REQUIRE(read.facts.entries.size() == 4);
    CHECK(read.facts.entries[0].title.value == "Title of a");
    CHECK(read.facts.entries[1].title.value == "b");
    CHECK(read.facts.entries[2].id.value == "Run it");
    CHECK(read.facts.entries[2].kind == EntryKind::responsibility);
    CHECK(read.facts.entries[3].id.value == "c");
}

TEST_CASE("words for approvals, delegation and effort") {
    const auto entry = [](const std::string& body) {
        static std::vector<std::unique_ptr<ReadText>> kept;
        kept.push_back(std::make_unique<ReadText>("decisions: {d: {" + body + "}}"));
        CHECK(kept.back()->problems().empty());
        return kept.back()->facts.entries.at(0);
    };
    CHECK(entry("approvals: all").approvals.value->all);
    CHECK(entry("approvals: any").approvals.value->count == 1);
    CHECK(entry("approvals: 3").approvals.value->count == 3);
    CHECK(*entry("delegation: tell").delegation == 1);
    CHECK(*entry("delegation: 7").delegation == 7);
    REQUIRE(entry("effort: 1.5").effort.size() == 1);
    CHECK(entry("effort: 1.5").effort[0].who.name.empty());
    CHECK(entry("effort: 50%").effort[0].share == doctest::Approx(0.5));
}
