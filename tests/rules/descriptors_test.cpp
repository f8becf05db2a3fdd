#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <whodecides/rule.hpp>

#include "support/cases.hpp"

// What every descriptor has to say, since explain, the manual and the README are printed from it.

using namespace whodecides;
using namespace whodecides::test;

namespace {

constexpr std::array<std::string_view, 9> groups{
    "ownership", "framework", "speed", "load", "authority", "power", "communication", "succession", "input"};

std::string wrong_with(const RuleInfo& rule) {
    if (std::ranges::find(groups, rule.group) == groups.end())
        return "is in no group of the catalogue";
    if (rule.summary.empty() || rule.summary.ends_with('.') || rule.summary.find('\n') != rule.summary.npos)
        return "its summary is not one line without a full stop";
    if (rule.rationale.empty() || rule.fix.empty() || rule.source.empty())
        return "lacks a rationale, a fix or a source";
    if (!rule.ask.ends_with('?'))
        return "asks no question";
    if (rule.bad.empty() || rule.good.empty())
        return "lacks an example";
    for (const RuleOption& option : rule.options) {
        if (option.name.empty() || option.help.empty() || option.unit.empty())
            return "an option has no name, help or unit";
        if (option.value < option.least || option.value > option.most)
            return "the default of an option is out of its range";
    }
    for (const std::string_view silenced : rule.silences) {
        if (silenced == rule.name)
            return "silences itself";
    }
    return {};
}

} // namespace

TEST_CASE("every descriptor is filled in") {
    const std::string wrong = over_all_rules(wrong_with);
    CHECK_MESSAGE(wrong.empty(), wrong);
}

TEST_CASE("rule names are unique and in kebab-case, and found by name") {
    for (const RuleInfo* rule : rules()) {
        CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK(find_rule(rule->name) == rule);
    }
    CHECK(find_rule("no-such-rule") == nullptr);
}

TEST_CASE("the catalogue is ordered by group") {
    const auto rank = [](const RuleInfo* rule) {
        return std::ranges::find(groups, rule->group) - groups.begin();
    };
    CHECK(std::ranges::is_sorted(rules(), {}, rank));
}
