#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "engine/select.hpp"
#include "engine/settings.hpp"
#include "engine/severity.hpp"
#include "rules/catalogue.hpp"
#include "unit/engine/drafts.hpp"

using namespace whodecides;

namespace {

constexpr RuleOption voices{"max_voices", 7, Basis::published, "voices", "voices a decision bears"};
constexpr RuleOption share{"max_share", 30, Basis::borrowed, "%", "share of one", 0, 100};
constexpr std::array options{voices, share};

Rule made(std::string_view name, std::string_view group, Severity severity = Severity::warning) {
    Rule rule{};
    rule.info.name = name;
    rule.info.group = group;
    rule.info.severity = severity;
    return rule;
}

/// A small catalogue of its own.
struct Rules {
    Rule crowd = made("crowded-decision", "speed");
    Rule cycle = made("decision-cycle", "speed", Severity::error);
    Rule advice = made("advice-only", "load", Severity::note);
    Rule syntax = made("syntax-error", "input", Severity::error);
    std::vector<const Rule*> all{&crowd, &cycle, &advice, &syntax};

    Rules() {
        crowd.info.options = options;
        cycle.info.organisation_wide = true;
        advice.info.on_by_default = false;
    }
};

std::string selected(const Rules& rules, const CheckRequest& request) {
    std::string names;
    for (const Rule* rule :
         engine::select(rules.all, request.select, request.ignore, engine::RuleSettings(request, rules.all)))
        names += (names.empty() ? "" : " ") + std::string(rule->info.name);
    return names;
}

engine::RuleSettings settings(const Rules& rules, const CheckRequest& request) {
    return {request, rules.all};
}

} // namespace

TEST_CASE("without settings every rule is as its descriptor says") {
    const Rules rules;
    const engine::RuleSettings plain;
    CHECK(plain.is_on(rules.crowd.info));
    CHECK_FALSE(plain.is_on(rules.advice.info));
    CHECK(plain.options(rules.crowd.info) == std::vector<double>{7, 30});
    CHECK(plain.severity(rules.crowd.info, Severity::note) == Severity::note);
    CHECK(selected(rules, {}) == "crowded-decision decision-cycle syntax-error");
}

TEST_CASE("strict raises every severity by one and runs what is off") {
    const Rules rules;
    CheckRequest request;
    request.preset = "strict";
    const engine::RuleSettings strict = settings(rules, request);
    CHECK(strict.severity(rules.crowd.info, Severity::note) == Severity::warning);
    CHECK(strict.severity(rules.crowd.info, Severity::warning) == Severity::error);
    CHECK(strict.severity(rules.crowd.info, Severity::error) == Severity::error);
    CHECK(selected(rules, request) == "crowded-decision decision-cycle advice-only syntax-error");
    request.ignore = {"load"};
    CHECK(selected(rules, request) == "crowded-decision decision-cycle syntax-error");
}

TEST_CASE("small-team leaves out what looks at the whole organisation, unless it is named") {
    const Rules rules;
    CheckRequest request;
    request.preset = "small-team";
    CHECK(selected(rules, request) == "crowded-decision syntax-error");
    CHECK(settings(rules, request).options(rules.crowd.info) == std::vector<double>{5, 30});
    request.select = {"speed"};
    CHECK(selected(rules, request) == "crowded-decision syntax-error");
    request.select = {"decision-cycle"};
    CHECK(selected(rules, request) == "decision-cycle syntax-error");
}

TEST_CASE("a rule's own severity counts before its group's and over the preset's") {
    const Rules rules;
    CheckRequest request;
    request.preset = "strict";
    request.severities = {{"crowded-decision", Severity::note}, {"speed", Severity::warning}};
    const engine::RuleSettings changed = settings(rules, request);
    CHECK(changed.severity(rules.crowd.info, Severity::error) == Severity::note);
    CHECK(changed.severity(rules.cycle.info, Severity::error) == Severity::warning);
    CHECK(changed.severity(rules.advice.info, Severity::note) == Severity::warning);
    request.severities.push_back({"crowded-decision", Severity::error});
    CHECK(settings(rules, request).severity(rules.crowd.info, Severity::note) == Severity::error);
}

TEST_CASE("a rule that is off and is given a severity runs") {
    const Rules rules;
    CheckRequest request;
    request.severities = {{"advice-only", Severity::note}};
    CHECK(selected(rules, request) == "crowded-decision decision-cycle advice-only syntax-error");
    request.select = {"speed"};
    CHECK(selected(rules, request) == "crowded-decision decision-cycle syntax-error");
    request.select = {};
    request.severities = {{"load", Severity::note}};
    CHECK(selected(rules, request) == "crowded-decision decision-cycle syntax-error");
}

TEST_CASE("options change the values that a rule is given; the last counts, and over the preset's") {
    const Rules rules;
    CheckRequest request;
    request.preset = "small-team";
    request.options = {{"crowded-decision", "max_voices", 9}, {"crowded-decision", "max_share", 12.5}};
    CHECK(settings(rules, request).options(rules.crowd.info) == std::vector<double>{9, 12.5});
    request.options.push_back({"crowded-decision", "max_voices", 0});
    CHECK(settings(rules, request).options(rules.crowd.info) == std::vector<double>{0, 12.5});
}

TEST_CASE("severities are set on findings, after what the status of entries says") {
    const Rules rules;
    CheckRequest request;
    request.severities = {{"speed", Severity::error}};
    std::vector<Draft> drafts{test::draft(rules.crowd.info, {EntryId{0}}),
                              test::draft(rules.syntax.info, {EntryId{1}})};
    drafts[0].finding.severity = Severity::note;
    engine::set_severities(drafts, settings(rules, request));
    CHECK(drafts[0].finding.severity == Severity::error);
    CHECK(drafts[1].finding.severity == Severity::error);
}

TEST_CASE("what says that the job was not done whole stays an error") {
    const Rules rules;
    CheckRequest request;
    request.severities = {{"input", Severity::note}, {"syntax-error", Severity::error}};
    CHECK(settings(rules, request).severity(rules.syntax.info, Severity::error) == Severity::error);
    request.severities = {{"syntax-error", Severity::warning}};
    CHECK_THROWS_WITH_AS(settings(rules, request),
                         "`syntax-error` says that the job could not be done whole; it is always an error",
                         Error);
}

TEST_CASE("mistakes in the settings are errors that say what is meant") {
    const Rules rules;
    const auto refused = [&](const CheckRequest& request) -> std::string {
        try {
            settings(rules, request);
        } catch (const Error& error) {
            return error.what();
        }
        return "nothing";
    };
    CheckRequest request;
    request.preset = "strickt";
    CHECK(refused(request) == "unknown preset `strickt`; did you mean `strict`?");
    request.preset = "no-such-thing";
    CHECK(refused(request) ==
          "unknown preset `no-such-thing`; there are `default`, `strict` and `small-team`");
    request = {};
    request.severities = {{"crowded-decison", Severity::note}};
    CHECK(refused(request) == "unknown rule or group `crowded-decison`; did you mean `crowded-decision`?");
    request = {};
    request.options = {{"crowded-decison", "max_voices", 1}};
    CHECK(refused(request) == "unknown rule `crowded-decison`; did you mean `crowded-decision`?");
    request.options = {{"speed", "max_voices", 1}};
    CHECK(refused(request) == "unknown rule `speed`; `whodecides rules` lists them all");
    request.options = {{"crowded-decision", "max_voice", 1}};
    CHECK(refused(request) == "crowded-decision has no option `max_voice`; did you mean `max_voices`?");
    request.options = {{"crowded-decision", "colour", 1}};
    CHECK(refused(request) == "crowded-decision has no option `colour`; it has `max_voices` and `max_share`");
    request.options = {{"decision-cycle", "colour", 1}};
    CHECK(refused(request) == "decision-cycle has no options");
    request.options = {{"crowded-decision", "max_share", 101}};
    CHECK(refused(request) == "crowded-decision.max_share takes a number from 0 to 100, not 101");
    request.options = {{"crowded-decision", "max_voices", -1}};
    CHECK(refused(request) == "crowded-decision.max_voices takes a number from 0 to 1000000, not -1");
    request.options = {{"crowded-decision", "max_voices", std::nan("")}};
    CHECK(refused(request).starts_with("crowded-decision.max_voices takes a number from 0 to 1000000"));
}

TEST_CASE("presets name rules and options that there are, with values that these take") {
    for (const Preset& preset : presets()) {
        CHECK(find_preset(preset.name) == &preset);
        CHECK_FALSE(preset.help.empty());
        for (const std::string_view name : preset.off)
            CHECK_MESSAGE(find_rule(name) != nullptr, name);
        CheckRequest request;
        for (const PresetOption& option : preset.options)
            request.options.push_back({std::string(option.rule), std::string(option.option), option.value});
        CHECK_NOTHROW(engine::RuleSettings(request, catalogue()));
    }
    CHECK(presets().front().name == "default");
    CHECK(find_preset("no-such-thing") == nullptr);
}

TEST_CASE("a rule or a group can be off; a rule's own setting goes before its group's") {
    const Rules rules;
    CheckRequest request;
    request.severities = {{"speed", std::nullopt}};
    CHECK(selected(rules, request) == "syntax-error");
    request.severities.push_back({"decision-cycle", Severity::note});
    CHECK(selected(rules, request) == "decision-cycle syntax-error");
    CHECK(settings(rules, request).severity(rules.cycle.info, Severity::error) == Severity::note);
    request.select = {"crowded-decision"};
    CHECK(selected(rules, request) == "crowded-decision syntax-error");
    CHECK(settings(rules, request).severity(rules.crowd.info, Severity::warning) == Severity::warning);
    request.severities = {{"syntax-error", std::nullopt}};
    CHECK_THROWS_AS(settings(rules, request), Error);
}
