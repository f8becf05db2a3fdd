#include <doctest/doctest.h>

#include <array>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

#include "model/measures/measures.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;
using whodecides::testing::person;

namespace {

constexpr std::array<std::string_view, 5> ids{"ana", "ben", "cleo", "dan", "eva"};

void effort(FactsWriter& writer, Entry& entry, std::string_view who, double share) {
    entry.effort.push_back({who.empty() ? Ref{} : writer.ref(who), share, writer.text("share").span});
}

/// Five people, of whom Eva has left; two roles, a team with a lead, and one that decides together.
FactsWriter company() {
    FactsWriter writer;
    for (const std::string_view id : ids)
        writer.person(id);
    writer.facts.people.back().status = PersonStatus::left;
    writer.role("turn", {"ana", "ben", "eva"}).held = Held::in_turn;
    writer.role("pair", {"ben", "cleo"});
    writer.team("led").leads = writer.refs({"cleo"});
    Team& council = writer.team("council");
    council.members = writer.refs({"ana", "ben", "cleo", "dan"});
    council.mode = Mode::consent;
    return writer;
}

} // namespace

TEST_CASE("what switching takes is Weinberg's table") {
    const std::array<double, 8> losses{0, 0, 0.2, 0.4, 0.6, 0.75, 0.75, 0.75};
    for (std::size_t things = 0; things < losses.size(); ++things)
        CHECK(switching_loss(things) == losses[things]);
}

TEST_CASE("an effort comes to whoever it is written for, and a role's in equal parts to who holds it") {
    FactsWriter writer = company();
    Entry& hire = writer.answered("hire", "ana");
    effort(writer, hire, "ana", 0.3);
    effort(writer, hire, "turn", 0.2); // ana and ben, since eva has left
    effort(writer, hire, "eva", 0.9);
    Entry& run = writer.answered("run", "ben");
    run.kind = EntryKind::responsibility;
    effort(writer, run, "pair", 0.5);
    effort(writer, run, "led", 0.5);     // nobody in particular
    effort(writer, run, "council", 0.5); // nobody in particular
    effort(writer, run, "", 1.0);        // nobody in particular
    Entry& settled = writer.answered("settled", "ben");
    settled.status = EntryStatus::decided;
    effort(writer, settled, "ana", 1.0);
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const Load& load = measures.load();
    CHECK(load.effort(person(o, "ana")) == doctest::Approx(0.4));
    CHECK(load.effort(person(o, "ben")) == doctest::Approx(0.35));
    CHECK(load.effort(person(o, "cleo")) == doctest::Approx(0.25));
    CHECK(load.effort(person(o, "eva")) == 0);
    REQUIRE(load.shares_of(person(o, "ana")).size() == 2);
    CHECK(load.shares_of(person(o, "ana"))[1].effort == 1);
    CHECK(load.shares_of(EntryId{1}).size() == 2);
    // By name and through the role it is one decision, and a responsibility is none.
    CHECK(load.decisions(person(o, "ana"), 0.39) == 1);
    CHECK(load.decisions(person(o, "ana"), 0.41) == 0);
    CHECK(load.decisions(person(o, "cleo"), 0.1) == 0);
}

TEST_CASE("a role held by a crowd gives its effort to nobody in particular") {
    FactsWriter writer;
    Role& crowd = writer.role("crowd", {});
    std::vector<std::string> names;
    for (std::size_t i = 0; i <= Answering::most_listed; ++i)
        names.push_back("p" + std::to_string(i));
    for (const std::string& name : names) {
        writer.person(name);
        crowd.holders.push_back(writer.ref(name));
    }
    effort(writer, writer.answered("hire", "p0"), "crowd", 1);
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    CHECK(measures.load().shares_of(EntryId{0}).empty());
}

TEST_CASE("a capacity nobody wrote is unknown, or a full week where capacities are in use") {
    FactsWriter writer = company();
    writer.facts.people[0].capacity.value = 0.6;
    const Built few = build_from({writer});
    const Measures sparse(few.organisation);
    CHECK(sparse.load().capacity(PersonId{0}) == 0.6);
    CHECK_FALSE(sparse.load().capacity(PersonId{1}));
    writer.facts.people[1].capacity.value = 0.8;
    const Built many = build_from({writer});
    const Measures dense(many.organisation);
    CHECK(dense.load().capacity(PersonId{1}) == 0.8);
    CHECK(dense.load().capacity(PersonId{2}) == 1.0);
}

TEST_CASE("seats count as items, in parts where they are shared, and being told counts nothing") {
    FactsWriter writer = company();
    Entry& hire = writer.answered("hire", "turn"); // half to ana and ben; on leave or gone is nobody
    hire.seats.push_back(writer.seat("responsible", Duty::does, "ben"));
    hire.seats.push_back(writer.seat("responsible", Duty::does, "pair"));
    hire.seats.push_back(writer.seat("informed", Duty::informed, "dan"));
    hire.seats.push_back(writer.seat("omitted", Duty::excluded, "dan"));
    writer.answered("grow", "council"); // a quarter each
    writer.answered("plan", "led");
    writer.answered("both", "ana").seats.push_back(writer.seat("accountable", Duty::answers, "ben"));
    writer.facts.entries.back().mode = Mode::consensus;
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const Load& load = measures.load();
    CHECK(load.units(person(o, "ana")) == doctest::Approx(0.5 + 0.25 + 0.5));
    CHECK(load.units(person(o, "ben")) == doctest::Approx(0.5 + 1 + 1 + 0.25 + 0.5));
    CHECK(load.units(person(o, "cleo")) == doctest::Approx(1 + 0.25 + 1));
    CHECK(load.units(person(o, "dan")) == doctest::Approx(0.25));
    CHECK(load.units(person(o, "eva")) == 0);
}

TEST_CASE("whole seats are told apart from parts that add up to one") {
    FactsWriter writer = company();
    writer.role("relay", {"ana", "cleo"}).held = Held::in_turn;
    writer.answered("hire", "turn");
    writer.answered("fire", "relay");
    writer.answered("run", "cleo");
    writer.answered("grow", "pair");
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const Load& load = measures.load();
    CHECK(load.units(person(o, "ana")) == doctest::Approx(1));
    CHECK(load.whole(person(o, "ana")) == 0);
    CHECK(load.whole(person(o, "ben")) == 1);
    CHECK(load.whole(person(o, "cleo")) == 2);
    CHECK(load.whole(person(o, "eva")) == 0);
}

TEST_CASE("a shared mode divides a seat among those who have its own duty") {
    FactsWriter writer = company();
    const auto seats = [&](Entry& entry, const char* key, Duty duty,
                           std::initializer_list<std::string_view> who) {
        for (const std::string_view name : who)
            entry.seats.push_back(writer.seat(key, duty, name));
    };
    Entry& few = writer.decision("few");
    few.mode = Mode::consensus;
    seats(few, "accountable", Duty::answers, {"ana"});
    seats(few, "decider", Duty::decides, {"ben", "cleo", "dan"});
    Entry& many = writer.decision("many");
    many.mode = Mode::consensus;
    seats(many, "accountable", Duty::answers, {"ben", "cleo", "dan"});
    seats(many, "decider", Duty::decides, {"ana"});
    Entry& turn = writer.decision("turn-and-cleo"); // one of two, and of that each has half
    turn.mode = Mode::consensus;
    seats(turn, "accountable", Duty::answers, {"turn", "cleo"});
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Measures measures(o);
    const auto part = [&](std::uint32_t entry, std::size_t seat) {
        return part_of_each(o, measures.answering(), {entry}, o.entries[entry].seats[seat]);
    };
    for (const std::uint32_t entry : {0U, 1U}) {
        const std::size_t alone = entry == 0 ? 0 : 3;
        CHECK(part(entry, alone) == 1);
        for (std::size_t seat = 0; seat < 4; ++seat)
            if (seat != alone)
                CHECK(part(entry, seat) == doctest::Approx(1.0 / 3));
    }
    CHECK(part(2, 0) == doctest::Approx(0.25));
    CHECK(part(2, 1) == doctest::Approx(0.5));
    CHECK(measures.answering().at_once({0}) == 1);
    CHECK(measures.answering().deciding_at_once({0}) == 3);
    CHECK(measures.power().held(person(o, "ana")) == doctest::Approx(2.25));
}

TEST_CASE("seats counted per actor are what seat after seat adds up to") {
    std::mt19937 random(11);
    const std::array<std::string_view, 9> actors{"ana",  "ben",  "cleo", "dan",    "eva",
                                                 "turn", "pair", "led",  "council"};
    const std::array<DutySet, 4> duties{DutySet(Duty::answers), Duty::does, Duty::informed, Duty::advises};
    const std::array<Mode, 3> modes{Mode::unset, Mode::single, Mode::consensus};
    std::vector<std::string> names;
    for (int i = 0; i < 6; ++i)
        names.push_back("entry" + std::to_string(i));
    for (int round = 0; round < 200; ++round) {
        FactsWriter writer = company();
        for (const std::string& name : names) {
            Entry& entry = writer.answered(name, actors[random() % actors.size()]);
            entry.mode = modes[random() % modes.size()];
            for (auto more = random() % 4; more > 0; --more)
                entry.seats.push_back(
                    writer.seat("key", duties[random() % duties.size()], actors[random() % actors.size()]));
        }
        const Built built = build_from({writer});
        const Organisation& o = built.organisation;
        const Measures measures(o);
        for (std::uint32_t p = 0; p < o.people.size(); ++p) {
            double expected = 0;
            for (std::uint32_t e = 0; e < o.entries.size(); ++e)
                for (const Seat& seat : o.entries[e].seats)
                    for (const PersonId holder : o.holders(seat.who.actor).people)
                        if (holder.value == p && seat.duties != DutySet(Duty::informed))
                            expected += part_of_each(o, measures.answering(), {e}, seat);
            REQUIRE(measures.load().units({p}) == doctest::Approx(expected));
        }
    }
}
