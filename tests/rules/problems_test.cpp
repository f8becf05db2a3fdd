#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string_view>

#include <whodecides/rule.hpp>

#include "rules/input/problems.hpp"

using namespace whodecides;

TEST_CASE("each kind of problem has a rule of its own, and each rule of the group input a kind") {
    std::set<std::string_view> named;
    std::uint8_t kinds = 0;
    for (; !rule_of(static_cast<ProblemKind>(kinds)).empty(); ++kinds)
        named.insert(rule_of(static_cast<ProblemKind>(kinds)));
    CHECK(named.size() == kinds);
    std::set<std::string_view> input;
    for (const RuleInfo* rule : rules())
        if (rule->group == "input")
            input.insert(rule->name);
    CHECK(named.size() == input.size());
    CHECK(named == input);
}
