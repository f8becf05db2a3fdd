#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/select.hpp"

using namespace whodecides;

namespace {

constexpr Rule rule(std::string_view name, std::string_view group, bool on = true) {
    Rule made{};
    made.info.name = name;
    made.info.group = group;
    made.info.on_by_default = on;
    return made;
}

constexpr Rule crowd = rule("crowded-decision", "speed");
constexpr Rule cycle = rule("decision-cycle", "speed");
constexpr Rule advice = rule("advice-only", "load", false);
constexpr Rule heavy = rule("overloaded-accountable", "load");
constexpr Rule syntax = rule("syntax-error", "input");
constexpr Rule unused = rule("unused-definition", "input");
const std::vector<const Rule*> all{&crowd, &cycle, &advice, &heavy, &syntax, &unused};

using Names = std::vector<std::string>;

std::string selected(const Names& select, const Names& ignore = {}) {
    std::string names;
    for (const Rule* each : engine::select(all, select, ignore))
        names += (names.empty() ? "" : " ") + std::string(each->info.name);
    return names;
}

} // namespace

TEST_CASE("without a selection the default rules run") {
    CHECK(selected({}) ==
          "crowded-decision decision-cycle overloaded-accountable syntax-error unused-definition");
    CHECK(selected({}, {"speed", "unused-definition"}) == "overloaded-accountable syntax-error");
}

TEST_CASE("rules and groups are selected by name, in the order of the catalogue") {
    CHECK(selected({"decision-cycle", "crowded-decision"}) == "crowded-decision decision-cycle syntax-error");
    CHECK(selected({"load"}) == "overloaded-accountable syntax-error");
    CHECK(selected({"advice-only"}) == "advice-only syntax-error");
    CHECK(selected({"speed"}, {"decision-cycle"}) == "crowded-decision syntax-error");
    CHECK(selected({"decision-cycle"}, {"speed"}) == "decision-cycle syntax-error");
    CHECK(selected({"decision-cycle"}, {"decision-cycle"}) == "syntax-error");
}

TEST_CASE("what says that the job was not done whole always runs") {
    CHECK(selected({"speed"}, {"input", "syntax-error"}) == "crowded-decision decision-cycle syntax-error");
}

TEST_CASE("an unknown name is an error that says the nearest one") {
    CHECK_THROWS_WITH_AS(selected({"crowded-decison"}),
                         "unknown rule or group `crowded-decison`; did you mean `crowded-decision`?", Error);
    CHECK_THROWS_WITH_AS(selected({}, {"sped"}), "unknown rule or group `sped`; did you mean `speed`?",
                         Error);
    CHECK_THROWS_WITH_AS(selected({"xyzzy-plugh"}),
                         "unknown rule or group `xyzzy-plugh`; `whodecides rules` lists them all", Error);
}
