#include <doctest/doctest.h>

#include <string>

#include "unit/profile/profiled.hpp"

using whodecides::test::told;

namespace {

const std::string people = "people: [ana, ben, cleo]\n";

} // namespace

TEST_CASE("clarity: what stands between a shared body and another entry's id blurs neither") {
    CHECK(told(people + "decisions: {one: &x {accountable: ana, responsible: ben}}\n"
                        "teams: {all: {members: [ana, ben, cleo]}}\n"
                        "responsibilities: {two: {accountable: all, responsible: cleo}, three: *x}\n",
               "clarity") == "2 of 3, from 3 of 3");
}

TEST_CASE("clarity: a finding about one of the entries that share a body is not about the others") {
    // Where responsibilities name doers, one without stands out; decisions name none.
    CHECK(told(people + "decisions: {one: &x {accountable: ana}}\n"
                        "responsibilities: {two: *x, three: {accountable: ben, responsible: cleo}}\n",
               "clarity") == "2 of 3, from 3 of 3");
}

TEST_CASE("clarity: very many entries that share one body are no more work than so many of their own") {
    std::string all = people + "decisions:\n  d0: &x {accountable: [ana, ben], responsible: cleo}\n";
    constexpr int count = 12'000; // 10 seconds, when each finding went through all entries
    for (int i = 1; i < count; ++i)
        all += "  d" + std::to_string(i) + ": *x\n";
    const std::string number = std::to_string(count);
    CHECK(told(all, "clarity") == "0 of " + number + ", from " + number + " of " + number);
}
