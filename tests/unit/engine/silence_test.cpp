#include <doctest/doctest.h>

#include <array>

#include "engine/silence.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;
using test::draft;
using test::info;
using test::names;

namespace {

constexpr std::array<std::string_view, 1> quiet_middle{"middle"};
constexpr std::array<std::string_view, 1> quiet_low{"low"};
const RuleInfo high = info("high", "speed", quiet_middle);
const RuleInfo middle = info("middle", "speed", quiet_low);
const RuleInfo low = info("low");

constexpr EntryId one{1};
constexpr EntryId two{2};

std::string left(std::vector<Draft> drafts) {
    engine::silence(drafts);
    return names(drafts);
}

} // namespace

TEST_CASE("a finding is silenced where all it is about has been said") {
    CHECK(left({draft(middle, {one}), draft(high, {one})}) == "high");
    CHECK(left({draft(middle, {one}), draft(high, {two})}) == "middle high");
    CHECK(left({draft(middle, {one, two}), draft(high, {two})}) == "middle high");
    CHECK(left({draft(middle, {one, two}), draft(high, {two}), draft(high, {one})}) == "high high");
}

TEST_CASE("topics of different kinds are different things") {
    CHECK(left({draft(middle, {one}), draft(high, {Actor(PersonId{1})})}) == "middle high");
    CHECK(left({draft(middle, {Actor(RoleId{1})}), draft(high, {Actor(PersonId{1})})}) == "middle high");
    CHECK(left({draft(middle, {Span{0, 1, 5}}), draft(high, {Span{0, 1, 9}})}) == "high");
}

TEST_CASE("a rule without findings silences nobody, nor does one that is silenced itself") {
    CHECK(left({draft(low, {one})}) == "low");
    CHECK(left({draft(low, {one}), draft(middle, {one})}) == "middle");
    CHECK(left({draft(low, {one}), draft(middle, {one}), draft(high, {one})}) == "low high");
}

TEST_CASE("a finding without topics is never silenced, and the order is kept") {
    CHECK(left({draft(low, {}), draft(middle, {one}), draft(low, {one}), draft(low, {two})}) ==
          "low middle low");
}

TEST_CASE("rules that silence one another do not make the engine loop") {
    constexpr std::array<std::string_view, 1> quiet_b{"b"};
    constexpr std::array<std::string_view, 1> quiet_a{"a"};
    const RuleInfo a = info("a", "speed", quiet_b);
    const RuleInfo b = info("b", "speed", quiet_a);
    CHECK(left({draft(a, {one}), draft(b, {one})}) == "a");
}
