#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/settings_file.hpp"
#include "engine/settings_keys.hpp"

using namespace whodecides;
using engine::Settings;

namespace {

Settings read(const std::string& text) {
    return engine::read_settings("org/.whodecides.yaml", text);
}

std::vector<std::string> mistakes(const std::string& text) {
    try {
        read(text);
    } catch (const engine::Mistakes& found) {
        return found.lines();
    }
    return {};
}

/// The one mistake, without the file's name.
std::string mistake(const std::string& text) {
    const std::vector<std::string> lines = mistakes(text);
    REQUIRE(lines.size() == 1);
    const std::string name = "org/.whodecides.yaml:";
    REQUIRE(lines.front().starts_with(name));
    return lines.front().substr(name.size());
}

std::string shown(const engine::Setting<std::vector<std::string>>& setting) {
    std::string text;
    for (const std::string& each : setting.value)
        text += each + " ";
    return text + "(" + setting.origin + ")";
}

} // namespace

TEST_CASE("every key is read, with the line it stands on") {
    const Settings said = read("include: [org/, '*.team.yaml']\n"
                               "exclude: archive/\n"
                               "fail_on: warning\n"
                               "as_of: 2026-03-01\n"
                               "framework: daci\n"
                               "preset: small-team\n"
                               "references: declared\n"
                               "baseline: known/findings.json\n"
                               "rules:\n"
                               "  crowded-decision: {severity: error, max_voices: 9}\n"
                               "  no-coach: off\n"
                               "  communication: off\n"
                               "  no-tie-break: warning\n");
    const auto at = [&](std::string_view key) { return shown(said.values.at(key)); };
    CHECK(at("include") == "org/ *.team.yaml (org/.whodecides.yaml:1)");
    CHECK(at("exclude") == "archive/ (org/.whodecides.yaml:2)");
    CHECK(at("fail_on") == "warning (org/.whodecides.yaml:3)");
    CHECK(at("as_of") == "2026-03-01 (org/.whodecides.yaml:4)");
    CHECK(at("framework") == "daci (org/.whodecides.yaml:5)");
    CHECK(at("preset") == "small-team (org/.whodecides.yaml:6)");
    CHECK(at("references") == "declared (org/.whodecides.yaml:7)");
    CHECK(at("baseline") == "org/known/findings.json (org/.whodecides.yaml:8)");
    REQUIRE(said.severities.size() == 4);
    CHECK(said.severities[0].value.rule == "crowded-decision");
    CHECK(said.severities[0].value.severity == Severity::error);
    CHECK(said.severities[1].value.severity == std::nullopt);
    CHECK(said.severities[2].value.rule == "communication");
    CHECK(said.severities[3].value.severity == Severity::warning);
    CHECK(said.severities[3].origin == "org/.whodecides.yaml:13");
    REQUIRE(said.options.size() == 1);
    CHECK(said.options[0].value.option == "max_voices");
    CHECK(said.options[0].value.value == 9);
    CHECK(said.values.size() + 1 == engine::setting_keys().size());
}

TEST_CASE("an empty file, and a key without a value, say nothing") {
    for (const char* text :
         {"", "\n", "---\n", "# nothing\n", "{}", "rules:\n", "include:\nfail_on: ~\n", "rules: {no-coach: }",
          "rules: {crowded-decision: {max_voices: }}", "include: []\n"}) {
        CAPTURE(text);
        const Settings said = read(text);
        CHECK(said.severities.empty());
        CHECK(said.options.empty());
        CHECK(engine::value_of(said, "fail_on") == "error");
    }
}

TEST_CASE("a mistake is told with place, cause and fix") {
    struct Case {
        std::string text;
        std::string said;
    };
    const Case cases[]{
        {"failon: warning", "1:1: unknown key `failon`; did you mean `fail_on`?"},
        {"\nfail-on: warning", "2:1: unknown key `fail-on`; did you mean `fail_on`?"},
        {"zzz: 1", "1:1: unknown key `zzz`; there are `include`, `exclude`, `fail_on`, `as_of`, `framework`, "
                   "`preset`, `references`, `baseline` and `rules`"},
        {"fail_on: warnin",
         "1:10: `fail_on` takes error, warning, note or never, not `warnin`; did you mean `warning`?"},
        {"fail_on: [error]", "1:10: `fail_on` takes error, warning, note or never, not a list"},
        {"preset: lax", "1:9: `preset` takes default, strict or small-team, not `lax`"},
        {"as_of: 2026-02-30", "1:8: `as_of` takes a date, YYYY-MM-DD, or today, not `2026-02-30`"},
        {"framework: {}", "1:12: `framework` takes a name, not a mapping"},
        {"framework: ''", "1:12: `framework` takes a name, not ``"},
        {"baseline: [a]", "1:11: `baseline` takes a path, not a list"},
        {"include: {a: b}", "1:10: `include` takes a pattern or a list of patterns, not a mapping"},
        {"include: [a, [b]]", "1:14: `include` takes patterns, not a list"},
        {"exclude: '[a'", "1:10: `[a` is no pattern: its `[` is never closed; write `\\[` for the character"},
        {"rules: [no-coach]",
         "1:8: `rules` takes a mapping from rules or groups to what holds for them, not a list"},
        {"rules: {no-coch: off}", "1:9: unknown rule or group `no-coch`; did you mean `no-coach`?"},
        {"rules: {no-coach: of}", "1:19: `no-coach` takes error, warning, note or off, not `of`"},
        {"rules: {no-coach: [off]}",
         "1:19: `no-coach` takes a severity, or a mapping of `severity` and options, not a list"},
        {"rules: {no-coach: {severity: {}}}",
         "1:30: `severity` takes error, warning, note or off, not a mapping"},
        {"rules: {crowded-decision: {max_voice: 9}}",
         "1:28: crowded-decision has no option `max_voice`; did you mean `max_voices`?"},
        {"rules: {crowded-decision: {severty: error}}",
         "1:28: crowded-decision has no option `severty`; did you mean `severity`?"},
        {"rules: {no-accountable: {max: 9}}", "1:26: no-accountable has no options"},
        {"rules: {speed: {max_voices: 9}}",
         "1:17: `speed` is a group of rules and has no option `max_voices`; it takes `severity` alone"},
        {"rules: {crowded-decision: {max_voices: many}}", "1:40: `max_voices` takes a number, not `many`"},
        {"rules: {crowded-decision: {max_voices: nan}}",
         "1:40: crowded-decision.max_voices takes a number from 0 to 1000000, not nan"},
        {"rules: {crowded-decision: {max_voices: 1e9}}",
         "1:40: crowded-decision.max_voices takes a number from 0 to 1000000, not 1000000000"},
        {"rules: {crowded-decision: {max_voices: -1}}",
         "1:40: crowded-decision.max_voices takes a number from 0 to 1000000, not -1"},
        {"rules: {syntax-error: off}",
         "1:23: `syntax-error` says that the job could not be done whole; it is always an error"},
        {"just text", "1:1: settings are keys with values, not a text; write such as `fail_on: warning`"},
        {"- a", "1:1: settings are keys with values, not a list; write such as `fail_on: warning`"},
        {"fail_on: error\n---\nfail_on: note\n", "3:1: settings are one document; take the line `---` out"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(mistake(each.text) == each.said);
    }
}

TEST_CASE("what is wrong with the YAML is told alike") {
    CHECK(mistake("fail_on: error\nfail_on: note\n").starts_with("2:1: "));
    CHECK(mistake("include: [a\n").starts_with("1:"));
    CHECK(mistake("include: 'a\n").starts_with("1:"));
    CHECK(mistake("\tinclude: a\n").starts_with("1:"));
    CHECK(mistake("fail_on: error\ninclude: \xFF\n") ==
          "2:10: this is no text in UTF-8; save the file as UTF-8");
    CHECK(mistake(std::string("f\0a", 3)).starts_with("1:"));
    CHECK(mistake("notes: " + std::string(600, '[')).starts_with("1:"));
}

TEST_CASE("all mistakes are told at once, in the order of the text") {
    const auto lines = mistakes("rules: {no-coch: off, x: 1}\ninclud: a\nfail_on: 3\n");
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].starts_with("org/.whodecides.yaml:1:9: "));
    CHECK(lines[1].starts_with("org/.whodecides.yaml:1:23: "));
    CHECK(lines[2].starts_with("org/.whodecides.yaml:2:1: "));
    CHECK(lines[3].starts_with("org/.whodecides.yaml:3:10: "));
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "k" + std::to_string(i) + ": 1\n";
    CHECK(mistakes(many).size() == 21);
    CHECK(mistakes(many).back() == "org/.whodecides.yaml: 80 mistakes more");
}

TEST_CASE("a hostile file is refused in few and harmless words") {
    const std::string key(100000, 'k');
    CHECK(mistake(key + ": 1").size() < 400);
    CHECK(mistake("rules: {" + key.substr(0, 900) + ": off}").size() < 400);
    CHECK(mistake("fail_on: \"\\e[31m\\u202E\"").find('\x1B') == std::string::npos);
    CHECK(mistake(std::string(engine::most_settings_bytes + 1, '#')) ==
          "1:1: this is too large for settings; they have at most 1 MiB");
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name) {
        const std::string before = "*" + std::string(1, static_cast<char>(name - 1));
        bomb += std::string(1, name) + ": &" + name + " [";
        for (int i = 0; i < 10; ++i)
            bomb += before + (i < 9 ? ", " : "]\n");
    }
    CHECK(mistakes(bomb).size() <= 21);
    std::string patterns = "exclude: [";
    for (int i = 0; i < 1001; ++i)
        patterns += "a,";
    CHECK(mistake(patterns + "]") == "1:10: `exclude` has more than 1000 patterns; leave out whole folders");
}

TEST_CASE("the command line goes before the file, and a group said there before the file's rules") {
    const Settings file =
        read("fail_on: warning\npreset: strict\nexclude: old/\n"
             "rules: {no-coach: note, no-deputy: off, crowded-decision: {max_voices: 9}}\n");
    Settings line;
    line.values["fail_on"] = {{"note"}, "--fail-on"};
    line.severities = {{{"succession", Severity::error}, "--severity"}};
    line.options = {{{"crowded-decision", "max_voices", 5}, "--set"}};
    const Settings all = engine::over(line, file);
    CHECK(engine::value_of(all, "fail_on") == "note");
    CHECK(engine::value_of(all, "preset") == "strict");
    CHECK(engine::value_of(all, "as_of") == "today");
    CheckRequest request;
    engine::apply(all, "org", request);
    CHECK(request.preset == "strict");
    CHECK(request.exclude == std::vector<std::string>{"old/"});
    CHECK(request.root == "org");
    CHECK(!request.as_of);
    REQUIRE(request.severities.size() == 3);
    CHECK(request.severities[0].rule == "no-coach");
    CHECK(request.severities[0].severity == Severity::error);
    CHECK(all.severities[0].origin == "--severity");
    CHECK(request.severities[1].severity == std::nullopt);
    CHECK(request.severities[2].rule == "succession");
    CHECK(request.options.back().value == 5);
}

TEST_CASE("aliases cannot say a mistake without end") {
    std::string text = "rules:\n  speed: &s {";
    for (int i = 0; i < 1000; ++i)
        text += "k" + std::to_string(i) + ": 1, ";
    text += "}\n";
    for (const char* group : {"load", "power", "authority", "framework", "ownership", "succession"})
        text += std::string("  ") + group + ": *s\n";
    const auto lines = mistakes(text);
    REQUIRE(lines.size() == 21);
    CHECK(lines.back() == "org/.whodecides.yaml: 980 mistakes more");
}
