#include <doctest/doctest.h>

#include <set>
#include <string>

#include <whodecides/rule.hpp>

using namespace whodecides;

TEST_CASE("rules have distinct names and are found by them") {
    std::set<std::string_view> names;
    for (const RuleInfo* rule : rules()) {
        CHECK_MESSAGE(names.insert(rule->name).second, rule->name);
        CHECK(find_rule(rule->name) == rule);
    }
    CHECK(find_rule("no-such-rule") == nullptr);
    CHECK(find_rule("") == nullptr);
}

TEST_CASE("enums print as the words of the output") {
    CHECK(to_string(Severity::note) == "note");
    CHECK(to_string(Severity::error) == "error");
    CHECK(to_string(Cause::time) == "time");
    CHECK(to_string(Basis::borrowed) == "borrowed");
}
