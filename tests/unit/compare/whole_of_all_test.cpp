#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/views/whole_of_all.hpp"

// Which of several names all the others are short for.

using namespace whodecides;

namespace {

struct Answer {
    std::optional<std::size_t> whole;
    std::size_t asked = 0;
};

/// A set of marks is part of another that has all of them.
Answer answer_for(const std::vector<unsigned>& sets) {
    Answer answer;
    answer.whole = engine::whole_of_all(sets.size(), [&](std::size_t part, std::size_t whole) {
        ++answer.asked;
        return (sets[part] & ~sets[whole]) == 0;
    });
    return answer;
}

bool holds_all(const std::vector<unsigned>& sets, unsigned whole) {
    return std::ranges::all_of(sets, [&](unsigned set) { return (set & ~whole) == 0; });
}

} // namespace

TEST_CASE("the whole is found where there is one, whatever the order, and asks less than twice for each") {
    std::mt19937 random(5);
    std::size_t found = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<unsigned> sets(1 + random() % 6);
        for (unsigned& set : sets)
            set = random() % 8;
        const Answer answer = answer_for(sets);
        const bool expected = std::ranges::any_of(sets, [&](unsigned set) { return holds_all(sets, set); });
        REQUIRE(answer.whole.has_value() == expected);
        if (answer.whole)
            REQUIRE(holds_all(sets, sets[*answer.whole]));
        REQUIRE(answer.asked < 2 * sets.size());
        found += expected;
    }
    CHECK(found > 100);
    CHECK(found < 1900);
}

TEST_CASE("of nothing nothing is the whole, and of one that one") {
    CHECK_FALSE(answer_for({}).whole.has_value());
    CHECK(answer_for({1}).whole == 0);
    CHECK(answer_for({1, 2}).whole == std::nullopt);
}

TEST_CASE("of a long row of names, each short for the next, no more is asked than twice for each") {
    std::vector<unsigned> sets;
    for (unsigned i = 0; i < 31; ++i)
        sets.push_back((1U << i) - 1);
    CHECK(answer_for(sets).whole == 30);
    CHECK(answer_for(sets).asked < 62);
    std::ranges::reverse(sets);
    CHECK(answer_for(sets).whole == 0);
    CHECK(answer_for(sets).asked < 62);
}
