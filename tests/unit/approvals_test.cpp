#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <deque>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/measures/measures.hpp"
#include "support/facts.hpp"

// The approvals of an entry in the reporting line, held against counting by hand on random organisations.

using namespace whodecides;
using whodecides::testing::build_from;
using whodecides::testing::FactsWriter;

namespace {

/// Names that outlive what is built from them.
struct Names {
    std::deque<std::string> all;
    std::string_view operator()(char prefix, std::uint32_t number) {
        return all.emplace_back(prefix + std::to_string(number));
    }
};

std::uint32_t pick(std::mt19937& random, std::uint32_t below) {
    return static_cast<std::uint32_t>(random() % below);
}

bool above_by_walking(const Organisation& o, PersonId upper, PersonId lower) {
    std::set<PersonId> met{lower};
    bool found = false;
    for (PersonId at = o.manager_of(lower); at.known(); at = o.manager_of(at)) {
        if (!met.insert(at).second)
            return false; // on a circle or below one
        found = found || at == upper;
    }
    return found;
}

PersonId alone(const Organisation& o, const Seat& seat) {
    const auto people = o.holders(seat.who.actor).people;
    return people.size() == 1 ? people.front() : PersonId{};
}

/// Whether of the people in a set, as bits, each two are one above the other.
bool in_one_line(const Organisation& o, const std::vector<PersonId>& list, unsigned set) {
    const auto stand = [&](std::size_t a, std::size_t b) {
        return a == b || (set >> a & 1U) == 0 || (set >> b & 1U) == 0 ||
               above_by_walking(o, list[a], list[b]) || above_by_walking(o, list[b], list[a]);
    };
    for (std::size_t a = 0; a < list.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (!stand(a, b))
                return false;
    return true;
}

/// By trying all sets of approvers.
struct Expected {
    std::size_t chain = 0;
    std::size_t levels = 0;
    std::set<PersonId> superiors;
    bool needs_superior = false;
};

Expected by_hand(const Organisation& o, const Answering& answering, EntryId id) {
    Expected expected;
    const auto answers = answering.of(id);
    std::set<PersonId> people;
    std::size_t others = 0;
    const std::vector<const Seat*> seats = vetoing_seats(o, o[id]);
    for (const Seat* seat : seats) {
        const PersonId person = alone(o, *seat);
        if (std::ranges::any_of(answers, [&](const Answerer& one) { return one.person == person; }))
            continue;
        ++others;
        if (person.known())
            people.insert(person);
    }
    const std::size_t own = seats.size() - others;
    const std::size_t needed = agreements_needed(o[id], seats.size());
    if (needed <= own)
        return expected;
    const std::size_t spared = others - (needed - own);
    const std::vector<PersonId> list(people.begin(), people.end());
    expected.levels = std::max<std::size_t>(list.size(), 1);
    for (unsigned kept = 0; kept < 1U << list.size(); ++kept) {
        std::size_t height = 0;
        for (unsigned set = kept; set != 0; set = (set - 1) & kept)
            if (in_one_line(o, list, set))
                height = std::max(height, static_cast<std::size_t>(std::popcount(set)));
        expected.chain = std::max(expected.chain, height);
        if (list.size() - static_cast<std::size_t>(std::popcount(kept)) <= spared)
            expected.levels = std::min(expected.levels, std::max<std::size_t>(height, 1));
    }
    for (const PersonId person : people)
        if (std::ranges::any_of(answers,
                                [&](const Answerer& one) { return above_by_walking(o, person, one.person); }))
            expected.superiors.insert(person);
    expected.needs_superior = expected.superiors.size() > spared;
    return expected;
}

void add_random_entry(FactsWriter& writer, Names& names, std::mt19937& random, std::uint32_t people) {
    Entry& entry = writer.answered(names('e', 0), names('p', pick(random, people)));
    const auto approvers = pick(random, 7);
    for (unsigned i = 0; i < approvers; ++i) {
        const std::string_view who =
            pick(random, 5) == 0 ? names('r', pick(random, 3)) : names('p', pick(random, people));
        entry.seats.push_back(writer.seat("approvers", Duty::vetoes, who));
    }
    if (pick(random, 4) == 0)
        entry.seats.push_back(writer.seat("accountable", Duty::answers, names('p', pick(random, people))));
    if (pick(random, 3) == 0)
        entry.approvals.value = Approvals{false, 1 + pick(random, 3)};
}

FactsWriter random_facts(Names& names, std::mt19937& random) {
    FactsWriter writer;
    const auto people = 2 + pick(random, 9);
    for (std::uint32_t p = 0; p < people; ++p) {
        Person& person = writer.person(names('p', p));
        if (pick(random, 4) != 0)
            person.managers.push_back(writer.ref(names('p', pick(random, people))));
    }
    for (std::uint32_t r = 0; r < 3; ++r) {
        Role& role = writer.role(names('r', r), {names('p', pick(random, people))});
        if (pick(random, 2) == 0)
            role.holders.push_back(writer.ref(names('p', pick(random, people))));
    }
    add_random_entry(writer, names, random, people);
    return writer;
}

} // namespace

TEST_CASE("levels of approval and approval from above are what counting by hand gives") {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        Names names;
        FactsWriter writer = random_facts(names, random);
        const Built built = build_from({writer});
        const Organisation& o = built.organisation;
        const Measures measures(o);
        const ApprovalLine& line = measures.approvals();
        const Expected expected = by_hand(o, measures.answering(), EntryId{0});
        const auto chain = line.chain({0});
        REQUIRE(chain.size() == expected.chain);
        for (std::size_t i = 1; i < chain.size(); ++i)
            REQUIRE(above_by_walking(o, chain[i].person, chain[i - 1].person));
        REQUIRE(line.levels({0}) == expected.levels);
        std::set<PersonId> superiors;
        for (const Seated& approver : line.from_above({0})) {
            superiors.insert(approver.person);
            REQUIRE(alone(o, o.entries[0].seats[approver.seat]) == approver.person);
        }
        REQUIRE(superiors == expected.superiors);
        REQUIRE(line.needs_approval_from_above({0}) == expected.needs_superior);
    }
}

TEST_CASE("a hundred thousand approvers, each the manager of the one before") {
    constexpr std::uint32_t length = 100000;
    Names names;
    FactsWriter writer;
    for (std::uint32_t p = 0; p <= length; ++p) {
        Person& person = writer.person(names('p', p));
        if (p < length)
            person.managers.push_back(writer.ref(names('p', p + 1)));
    }
    Entry& entry = writer.answered("all", names('p', 0));
    for (std::uint32_t p = 1; p <= length; ++p)
        entry.seats.push_back(writer.seat("approvers", Duty::vetoes, names('p', p)));
    const Built built = build_from({writer});
    const Measures measures(built.organisation);
    const ApprovalLine& line = measures.approvals();
    CHECK(line.levels({0}) == length);
    CHECK(line.chain({0}).front().person == PersonId{1});
    CHECK(line.chain({0}).back().person == PersonId{length});
    CHECK(line.from_above({0}).size() == length);
    CHECK(line.needs_approval_from_above({0}));
}
