#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <whodecides/draft.hpp>
#include <whodecides/preset.hpp>

#include "engine/settings.hpp"
#include "rules/catalogue.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// What --draft lowers, and under what it gives way.

using namespace whodecides;
using namespace whodecides::test;

namespace {

/// A gap (nobody answers) and a contradiction (two answer).
constexpr std::string_view chart =
    "people: {ana: Ana, ben: Ben}\n"
    "decisions:\n"
    "  hire: {title: Hire somebody, responsible: ben, informed: ana}\n"
    "  fire: {title: Buy a van, accountable: [ana, ben], responsible: ben, informed: ana}\n";

/// "rule severity" of each finding.
std::set<std::string> found(const std::vector<std::string>& options, const std::string& input) {
    std::vector<std::string> words{"check", "-f", "json"};
    words.insert(words.end(), options.begin(), options.end());
    words.emplace_back("-");
    const TemporaryFolder folder;
    std::set<std::string> all;
    const auto result = nlohmann::json::parse(run_program(words, folder.path(), input).out);
    for (const auto& finding : result["findings"])
        all.insert(finding["rule"].get<std::string>() + " " + finding["severity"].get<std::string>());
    return all;
}

std::set<std::string> in_chart(const std::vector<std::string>& options) {
    return found(options, std::string(chart));
}

using Told = std::set<std::string>;

} // namespace

TEST_CASE("in a draft a gap is a note, and a contradiction stays") {
    CHECK(in_chart({}) == Told{"no-accountable error", "overlapping-accountability error"});
    CHECK(in_chart({"--draft"}) == Told{"no-accountable note", "overlapping-accountability error"});
}

TEST_CASE("a severity said of a rule or its group goes before --draft, and --draft before a preset") {
    const std::string overlap = "overlapping-accountability error";
    CHECK(in_chart({"--draft", "--severity", "no-accountable=warning"}) ==
          Told{"no-accountable warning", overlap});
    CHECK(in_chart({"--draft", "--severity", "ownership=error"}) == Told{"no-accountable error", overlap});
    CHECK(in_chart({"--draft", "--preset", "strict"}).contains("no-accountable note"));
    CHECK(in_chart({"--draft", "--preset", "strict"}).contains(overlap));
}

TEST_CASE("of a framework's letters too few are a gap, and too many are not") {
    const std::string few = "people: {ana: Ana, ben: Ben, eva: Eva}\n"
                            "decisions: {hire: {title: Hire, rapid: {D: ana, I: [ben, eva]}}}\n";
    const std::string many =
        "people: {ana: Ana, ben: Ben, eva: Eva}\n"
        "decisions: {hire: {title: Hire, rapid: {D: ana, R: [ben, eva], P: ben, I: eva}}}\n";
    REQUIRE(found({"--select", "framework-cardinality"}, few).contains("framework-cardinality warning"));
    CHECK(found({"--select", "framework-cardinality", "--draft"}, few) == Told{"framework-cardinality note"});
    CHECK(found({"--select", "framework-cardinality", "--draft"}, many) ==
          Told{"framework-cardinality warning"});
}

TEST_CASE("--draft turns no rule on") {
    CheckRequest drafting;
    drafting.draft = true;
    for (const Preset& preset : presets()) {
        CheckRequest plain;
        plain.preset = drafting.preset = std::string(preset.name);
        const engine::RuleSettings without(plain, catalogue());
        const engine::RuleSettings with(drafting, catalogue());
        for (const Rule* rule : catalogue()) {
            CAPTURE(rule->info.name);
            CHECK(without.is_on(rule->info) == with.is_on(rule->info));
            CHECK(with.severity(rule->info, rule->info.severity) <=
                  without.severity(rule->info, rule->info.severity));
        }
    }
}

TEST_CASE("gaps are rules, each once and with a reason, and none says that the job was not done") {
    std::set<std::string_view> rules;
    for (const DraftGap& gap : draft_gaps()) {
        CAPTURE(gap.rule);
        CHECK(find_rule(gap.rule) != nullptr);
        CHECK(rules.insert(gap.rule).second);
        CHECK(gap.reason.size() > 10);
        CHECK(find_draft_gap(gap.rule) == &gap);
    }
    for (const std::string_view rule :
         {"overlapping-accountability", "unknown-reference", "syntax-error", "unclear-cell"})
        CHECK(find_draft_gap(rule) == nullptr);
}

TEST_CASE("config says which severities come from --draft") {
    const TemporaryFolder folder;
    const std::string text =
        run_program({"config", "--draft", "--severity", "no-deputy=error"}, folder.path()).out;
    CHECK(has(text, "no-accountable.severity"));
    CHECK(has(text, "note (error)     --draft\n"));
    CHECK(has(text, "--severity"));
    CHECK_FALSE(has(run_program({"config"}, folder.path()).out, "--draft"));
}
