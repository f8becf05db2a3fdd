#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;
using whodecides::testing::person;

namespace {

constexpr DutySet owns = DutySet(Duty::answers) | Duty::decides;

FactsWriter four_people() {
    FactsWriter writer;
    for (const std::string_view id : {"ana", "ben", "cleo", "dan"})
        writer.person(id);
    return writer;
}

} // namespace

TEST_CASE("whoever answers or decides has an item, each once per entry") {
    FactsWriter writer = four_people();
    Entry& entry = writer.decision("logo");
    entry.seats = {writer.seat("accountable", Duty::answers, "ana"),
                   writer.seat("decider", Duty::decides, "ana"), writer.seat("decider", Duty::decides, "ben"),
                   writer.seat("consulted", Duty::advises, "cleo")};
    writer.answered("name", "ana");
    writer.answered("old", "dan").status = EntryStatus::decided;
    const Built built = build_from({std::move(writer)});
    const Measures measures(built.organisation);
    const Power& power = measures.power();
    const auto held = [&](std::string_view id) { return power.held(person(built.organisation, id)); };
    CHECK(held("ana") == 2);
    CHECK(held("ben") == 1);
    CHECK(held("cleo") == 0);
    CHECK(held("dan") == 0);
    CHECK(power.entries() == 2);
    CHECK(power.of(person(built.organisation, "ana")).size() == 2);
    CHECK(power.of(person(built.organisation, "ana"))[0].seat == 0);
    CHECK(power.concentration().people == 4);
    CHECK(power.concentration().items == 3);
}

TEST_CASE("what several share in a mode or take in turn comes to each as a part") {
    FactsWriter writer = four_people();
    writer.role("turn", {"ana", "ben"}).held = Held::in_turn;
    Entry& together = writer.decision("together");
    together.mode = Mode::consensus;
    for (const std::string_view id : {"ana", "ben", "cleo"})
        together.seats.push_back(writer.seat("accountable", owns, id));
    writer.answered("watch", "turn");
    Entry& both = writer.decision("both"); // the larger part counts
    both.seats = {writer.seat("accountable", owns, "turn"), writer.seat("decider", Duty::decides, "ana")};
    const Built built = build_from({std::move(writer)});
    const Measures measures(built.organisation);
    const Power& power = measures.power();
    const PersonId ana = person(built.organisation, "ana");
    CHECK(power.held(ana) == doctest::Approx(1.0 / 3 + 1.0 / 2 + 1));
    CHECK(power.whole(ana) == 1);
    CHECK(power.of(ana).size() == 3);
    CHECK(power.of(ana)[2].seat == 1);
    CHECK(power.held(person(built.organisation, "cleo")) == doctest::Approx(1.0 / 3));
    CHECK(power.whole(person(built.organisation, "cleo")) == 0);
}

TEST_CASE("a crowd behind one seat is counted without being listed") {
    FactsWriter writer;
    std::vector<std::string> ids;
    ids.reserve(50);
    for (int i = 0; i < 50; ++i)
        writer.person(ids.emplace_back("p" + std::to_string(i)));
    Team& team = writer.team("all");
    for (const std::string& id : ids)
        team.members.push_back(writer.ref(id));
    team.mode = Mode::majority;
    for (const std::string_view id : {"a", "b", "c"})
        writer.answered(id, "all");
    const Built built = build_from({std::move(writer)});
    const Measures measures(built.organisation);
    CHECK(measures.power().held({7}) == doctest::Approx(3.0 / 50));
    CHECK(measures.power().of({7}).empty());
    CHECK(measures.power().entries() == 3);
    CHECK(measures.power().concentration().items == doctest::Approx(3));
    CHECK(measures.power().concentration().excess_hhi() == doctest::Approx(0));
}

TEST_CASE("items are what counting entry by entry finds") {
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        FactsWriter writer;
        constexpr int people = 6;
        const std::array<std::string_view, people> ids{"a", "b", "c", "d", "e", "f"};
        for (const std::string_view id : ids)
            writer.person(id);
        std::set<std::pair<int, std::size_t>> expected;
        static constexpr std::array<std::string_view, 8> names{"e0", "e1", "e2", "e3",
                                                               "e4", "e5", "e6", "e7"};
        for (int e = 0; e < 8; ++e) {
            Entry& entry = writer.decision(names[static_cast<std::size_t>(e)]);
            for (unsigned seats = random() % 4; seats > 0; --seats) {
                const std::size_t who = random() % people;
                const bool own = random() % 3 != 0;
                entry.seats.push_back(
                    writer.seat("x", own ? DutySet(Duty::decides) : DutySet(Duty::does), ids[who]));
                if (own)
                    expected.emplace(e, who);
            }
        }
        const Built built = build_from({std::move(writer)});
        const Measures measures(built.organisation);
        for (std::uint32_t p = 0; p < people; ++p) {
            const PersonId id = person(built.organisation, ids[p]);
            const auto count =
                std::ranges::count(expected, std::size_t{p}, [](const auto& pair) { return pair.second; });
            CHECK(measures.power().held(id) == static_cast<double>(count));
        }
    }
}
