#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/distance.hpp"
#include "support/facts.hpp"

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

std::uint32_t pick(std::mt19937& random, std::uint32_t below) {
    return static_cast<std::uint32_t>(random() % below);
}

std::vector<Seated> some(std::mt19937& random, std::uint32_t people) {
    std::vector<Seated> all;
    for (std::uint32_t p = 0; p < people; ++p)
        if (pick(random, 3) == 0)
            all.push_back({{p}, pick(random, 50)});
    return all;
}

/// Levels from `lower` up to `upper`; nothing where the one is not above the other.
std::uint32_t by_walking(const Organisation& o, const Line& line, PersonId upper, PersonId lower) {
    std::uint32_t levels = 0;
    if (upper == lower)
        return 0;
    if (line.level(lower) == Line::no_level)
        return UINT32_MAX;
    for (PersonId at = lower; at.known(); at = o.manager_of(at), ++levels)
        if (at == upper)
            return levels;
    return UINT32_MAX;
}

} // namespace

TEST_CASE("the nearest below somebody is what walking up from everybody finds") {
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        FactsWriter writer;
        std::deque<std::string> names;
        const std::uint32_t people = 1 + pick(random, 14);
        for (std::uint32_t p = 0; p < people; ++p)
            writer.person(names.emplace_back("p" + std::to_string(p)));
        for (std::uint32_t p = 0; p < people; ++p)
            if (pick(random, 6) != 0)
                writer.facts.people[p].managers.push_back(writer.ref(names[pick(random, people)]));
        const Built built = build_from({writer});
        const Organisation& o = built.organisation;
        const Line line(o);
        const std::vector<Seated> uppers = some(random, people);
        const std::vector<Seated> lowers = some(random, people);
        const std::vector<Distance> found = nearest_below(line, uppers, lowers);
        std::size_t expected = 0;
        for (const Seated& upper : uppers) {
            std::uint32_t nearest = UINT32_MAX;
            for (const Seated& lower : lowers)
                nearest = std::min(nearest, by_walking(o, line, upper.person, lower.person));
            const auto at = std::find_if(found.begin(), found.end(),
                                         [&](const Distance& one) { return one.upper == upper; });
            REQUIRE((at != found.end()) == (nearest != UINT32_MAX));
            if (at == found.end())
                continue;
            ++expected;
            REQUIRE(at->levels == nearest);
            REQUIRE(by_walking(o, line, upper.person, at->lower.person) == nearest);
        }
        REQUIRE(found.size() == expected);
        REQUIRE(std::is_sorted(found.begin(), found.end(), [](const Distance& a, const Distance& b) {
            return a.upper.seat < b.upper.seat;
        }));
    }
}

TEST_CASE("those seated are there once, by their first seat, and a group is not told apart") {
    FactsWriter writer;
    for (const std::string_view id : {"ana", "ben", "cleo"})
        writer.person(id);
    writer.role("turn", {"ben", "ana"}).held = Held::in_turn;
    writer.team("crew").members = writer.refs({"ana", "ben"});
    Entry& entry = writer.decision("e");
    entry.seats.push_back(writer.seat("responsible", Duty::does, "ana"));
    entry.seats.push_back(writer.seat("consulted", Duty::advises, "cleo"));
    entry.seats.push_back(writer.seat("responsible", Duty::does, "turn"));
    Entry& group = writer.decision("g");
    group.seats.push_back(writer.seat("responsible", Duty::does, "crew"));
    group.seats.push_back(writer.seat("responsible", Duty::does, "cleo"));
    const Built built = build_from({writer});
    const Organisation& o = built.organisation;
    const Seating doing = seating(o, o.entries[0], Duty::does);
    CHECK(doing.complete);
    CHECK(doing.people == std::vector<Seated>{{{0}, 0}, {{1}, 2}});
    const Seating crew = seating(o, o.entries[1], Duty::does);
    CHECK_FALSE(crew.complete);
    CHECK(crew.people == std::vector<Seated>{{{2}, 1}});
}
