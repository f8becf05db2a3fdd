#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "docs/schema.hpp"
#include "model/format.hpp"
#include "support/cases.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"
#include "support/tree.hpp"
#include "support/validator.hpp"

// The schemas say what the program does: whatever the reader takes conforms, mistakes that one file shows do
// not, and what is printed conforms. An independent validator judges (Debian's python3-jsonschema).

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".yaml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// Whether the reader takes the file for what it says: no unknown key and no value that does not fit.
bool is_taken(const fs::path& file) {
    CheckRequest request;
    request.paths = {file.string()};
    request.select = {"syntax-error", "unknown-key", "invalid-value", "duplicate-key"};
    request.as_of = "2026-01-01";
    return check(request).findings().empty();
}

/// A mistake that stands in one file and needs no other to be seen.
struct Slip {
    const char* name;
    const char* yaml;
};

constexpr Slip slips[]{
    {"unknown section", "persons: [ana]"},
    {"unknown key of a person", "people: {ana: {nmae: Ana}}"},
    {"unknown key of an entry", "decisions: {hire: {acountable: ana}}"},
    {"unknown key of a team", "teams: {it: {leader: ana}}"},
    {"unknown key of a role", "roles: {cto: {holder s of: ana}}"},
    {"unknown key of a forum", "forums: {chat: {tools: Slack}}"},
    {"unknown key of defaults", "defaults: {modus: consent}"},
    {"unknown kind of person", "people: {ana: {kind: robot}}"},
    {"unknown mode", "decisions: {hire: {mode: democratic}}"},
    {"unknown status", "decisions: {hire: {status: finished}}"},
    {"unknown way of holding", "roles: {cto: {held: alone}}"},
    {"unknown field in complete", "complete: [deputys]"},
    {"day before month", "people: {ana: {until: 31.12.2026}}"},
    {"no such month", "people: {ana: {until: 2026-13-01}}"},
    {"length of time without a unit", "decisions: {hire: {decide_within: 5}}"},
    {"length of time in words", "decisions: {hire: {decide_within: five days}}"},
    {"number with a separator", "people: {ana: {authority: {budget: \"10,000\"}}}"},
    {"capacity in words", "people: {ana: {capacity: full}}"},
    {"negative capacity", "people: {ana: {capacity: -1}}"},
    {"neither true nor false", "decisions: {hire: {critical: maybe}}"},
    {"level of delegation beyond seven", "decisions: {hire: {delegation: 8}}"},
    {"no approvers suffice", "decisions: {hire: {approvals: 0}}"},
    {"effort beyond a week", "decisions: {hire: {effort: {ana: 20}}}"},
    {"mapping for a name", "decisions: {hire: {accountable: {ana: true}}}"},
    {"list in a list of names", "decisions: {hire: {consulted: [[ana, ben]]}}"},
    {"two names for one", "decisions: {hire: {tie_break: [ana, ben]}}"},
    {"list as the body of an entry", "decisions: {hire: [ana, ben]}"},
    {"item without an id", "people: [{email: ana@example.com}]"},
    {"empty item", "people: [ana, null]"},
    {"letter the framework does not have", "decisions: {hire: {rapid: {X: ana}}}"},
    {"framework as a list", "decisions: {hire: {raci: [ana, ben]}}"},
    {"grid without rows", "matrix: {columns: [ana, ben]}"},
    {"unknown key of a grid", "matrix: {rows: {hire: {ana: A}}, colums: [ana]}"},
    {"unknown kind of grid", "matrix: {kind: tasks, rows: {hire: {ana: A}}}"},
    {"framework without letters", "frameworks: {ours: {several: true}}"},
    {"letter for an unknown duty", "frameworks: {ours: {letters: {A: owns}}}"},
    {"conflict without duties", "duty_conflicts: [{name: money}]"},
    {"conflict of unknown duties", "duty_conflicts: [{duties: [pays, signs-off]}]"},
    {"service of unknown complexity", "teams: {it: {services: [{name: mail, complexity: hard}]}}"},
    {"document that is a list", "[people, decisions]"},
};

} // namespace

TEST_CASE("the schema knows every key of the format by all its names") {
    const auto schema = nlohmann::json::parse(docs::find_schema("organisation")->text());
    for (const FormatKey& key : format_keys()) {
        const std::string section =
            key.section == Section::duty_conflict ? "duty-conflict" : std::string(to_string(key.section));
        const auto& body = key.section == Section::top ? schema : schema.at("definitions").at(section);
        CAPTURE(section);
        CHECK_MESSAGE(body.at("properties").contains(key.key), key.key);
        for (const std::string_view synonym : key.synonyms)
            CHECK_MESSAGE(body.at("properties").contains(synonym), synonym);
        CHECK(body.at("properties").at(std::string(key.key)).at("description").get<std::string>().size() > 5);
    }
}

TEST_CASE("every reference within a schema leads somewhere") {
    for (const docs::Schema& schema : docs::schemas()) {
        const std::string text = schema.text();
        const auto document = nlohmann::json::parse(text);
        constexpr std::string_view mark = "\"#/definitions/";
        std::set<std::string> used;
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
            const std::size_t begin = at + mark.size();
            used.insert(text.substr(begin, text.find('"', begin) - begin));
        }
        for (const std::string& name : used)
            CHECK_MESSAGE(document.at("definitions").contains(name), schema.name, ": ", name);
        for (const auto& [name, definition] : document.at("definitions").items())
            CHECK_MESSAGE(used.contains(name), schema.name, ": nothing uses ", name);
    }
}

TEST_CASE("the examples conform to the schema of the format, but for planted errors") {
    if (!has_validator())
        return;
    std::vector<fs::path> files = yaml_files(source_dir() / "examples");
    REQUIRE(files.size() >= 14);
    files.push_back(source_dir() / "tests" / "golden" / "design" / "organisation.yaml");
    for (const fs::path& file : files)
        CHECK_MESSAGE(judged("organisation", {file}).empty() == is_taken(file), file.string());
    const std::string planted =
        judged("organisation", {source_dir() / "examples" / "acme" / "operations.yaml"});
    CHECK_MESSAGE(has(planted, "/decisions/scrap-parts/decide_within: 'soon'"), planted);
}

TEST_CASE("what the reader takes conforms to the schema of the format") {
    if (!has_validator())
        return;
    std::vector<fs::path> taken;
    for (const fs::path& file : yaml_files(source_dir() / "tests" / "rules"))
        if (is_taken(file))
            taken.push_back(file);
    CHECK(taken.size() > 400);
    CHECK(judged("organisation", taken) == "");
}

TEST_CASE("keys and words conform in every spelling that the reader takes") {
    if (!has_validator())
        return;
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "spellings.yaml";
    write_file(
        file,
        "People: {ana: {Dotted-Line: ben, aspiresTo: cto, Status: LEAVE, Notes: [1], X-y: 2}, ben: ~}\n"
        "Duty Conflicts: {duties: [Signs Off, does]}\n"
        "decisions:\n"
        "  hire: {MustAgree: ana, ask_first: [ben], can_be_undone: yes, Effort: {ana: 20%},\n"
        "         decide-within: 2 W, approvals: Any, delegation: Tell, needs: {hire: on, budget: 1e3}}\n"
        "  fire: {RAPID: {r/Agree: ana, 'recommend': ben}, ours: {Q: ana}, tie_break: [ana]}\n"
        "---\n");
    CHECK(is_taken(file) == false); // `ours` is declared in no file; everything else is taken
    CHECK(judged("organisation", {file}) == "");
}

TEST_CASE("planted errors do not conform to the schema of the format") {
    if (!has_validator())
        return;
    const TemporaryFolder folder;
    std::vector<fs::path> files;
    for (const Slip& slip : slips) {
        files.push_back(folder.path() / (std::to_string(files.size()) + ".yaml"));
        write_file(files.back(), slip.yaml);
        CHECK_MESSAGE(!is_taken(files.back()), slip.name);
    }
    const std::string against = judged("organisation", files);
    for (std::size_t i = 0; i < files.size(); ++i)
        CHECK_MESSAGE(has(against, files[i].string() + ": "), slips[i].name);
}

TEST_CASE("settings conform to their schema where they are taken, and only there") {
    if (!has_validator())
        return;
    struct Case {
        const char* yaml;
        bool taken;
    };
    constexpr Case cases[]{
        {"{fail_on: warning, as_of: 2026-01-01, framework: rapid, preset: strict, references: auto}", true},
        {"{include: org/**, exclude: [drafts, '*.old.yaml'], baseline: known.json}", true},
        {"{rules: {crowded-decision: {severity: error, max_voices: 9}, no-coach: off, ownership: note}}",
         true},
        {"{as_of: today, rules: , fail_on: never}", true},
        {"", true},
        {"[fail_on]", false},
        {"{failon: error}", false},
        {"{fail_on: fatal}", false},
        {"{as_of: tomorrow}", false},
        {"{preset: loose}", false},
        {"{references: all}", false},
        {"{include: {a: b}}", false},
        {"{framework: [raci]}", false},
        {"{rules: [no-coach]}", false},
        {"{rules: {no-such-rule: off}}", false},
        {"{rules: {no-coach: loud}}", false},
        {"{rules: {crowded-decision: {voices: 9}}}", false},
        {"{rules: {crowded-decision: {max_voices: many}}}", false},
        {"{rules: {crowded-decision: {max_voices: -1}}}", false},
        {"{rules: {ownership: {max_voices: 9}}}", false},
    };
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", "people: [ana]\n");
    write_file(folder.path() / "known.json", R"({"schema": "whodecides.baseline/1", "findings": []})");
    for (const Case& each : cases) {
        CAPTURE(each.yaml);
        write_file(folder.path() / "settings.yaml", each.yaml);
        const Run run = run_program({"check", "--config", "settings.yaml", "org.yaml"}, folder.path());
        CHECK_MESSAGE((run.status != 2) == each.taken, run.err);
        const std::string against = judged("settings", {folder.path() / "settings.yaml"});
        CHECK_MESSAGE(against.empty() == each.taken, against);
    }
}

TEST_CASE("a baseline conforms to its schema") {
    if (!has_validator())
        return;
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "known.json";
    CHECK(run_program({"check", "--write-baseline", file.string(), "examples/acme"}, source_dir()).status ==
          0);
    CHECK(judged("baseline", {file}) == "");
    CHECK(read_file(file).size() > 1000);
    write_file(file, R"({"schema": "whodecides.baseline/2", "findings": []})");
    CHECK(judged("baseline", {file}) != "");
}

TEST_CASE("a key of codes conforms to its schema") {
    if (!has_validator())
        return;
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "key.json";
    run_program({"check", "--anonymize", "--key", file.string(), "examples/acme"}, source_dir());
    CHECK(judged("key", {file}) == "");
    CHECK(read_file(file).size() > 1000);
    write_file(file,
               R"({"schema": "whodecides.key/1", "codes": [{"code": "P1", "kind": "cat", "text": "a"}]})");
    CHECK(judged("key", {file}) != "");
}

TEST_CASE("each line of jsonl conforms to what a finding is") {
    if (!has_validator())
        return;
    const auto whole = nlohmann::json::parse(docs::find_schema("check")->text());
    auto finding = whole.at("definitions").at("finding");
    finding["definitions"] = whole.at("definitions");
    const TemporaryFolder folder;
    const Run run = run_program({"check", "-f", "jsonl", "examples/acme"}, source_dir());
    std::vector<fs::path> lines;
    for (const std::string& line : lines_of(run.out)) {
        lines.push_back(folder.path() / (std::to_string(lines.size()) + ".json"));
        write_file(lines.back(), line);
    }
    REQUIRE(lines.size() > 30);
    CHECK(judged_by(finding.dump(), lines) == "");
}

TEST_CASE("what check --since prints conforms to its schema") {
    if (!has_validator() || !has_command("git"))
        return;
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", "{people: [ana, ben], decisions: {hire: {responsible: ben}}}\n");
    const Run run =
        run_shell("export HOME=. GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A "
                  "GIT_COMMITTER_EMAIL=a@example.org; git init -q . && git add . && git commit -qm old && "
                  "echo 'rules: {no-accountable: note}' >.whodecides.yaml && "
                  "\"$whodecides\" check --since HEAD -f json",
                  folder.path());
    write_file(folder.path() / "since.json", run.out);
    CHECK_MESSAGE(has(run.out, "\"weakened\":[{"), run.out, run.err);
    CHECK(judged("check", {folder.path() / "since.json"}) == "");
}

TEST_CASE("a schema among the files is none of them") {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", "people: [ana]\n");
    CHECK(run_program({"schema", "-o", "schema.json"}, folder.path()).status == 0);
    CHECK(has(run_program({"check", "-v", "."}, folder.path()).err, "read 1 file; skipped 1 file "));
}

TEST_CASE("schema prints the schema of the files, or the one that is asked for") {
    const Run run = run_program({"schema"}, source_dir());
    CHECK(run.status == 0);
    CHECK(run.out == docs::find_schema("organisation")->text());
    CHECK(run_program({"schema", "profile"}, source_dir()).out == docs::find_schema("profile")->text());
    const Run wrong = run_program({"schema", "profil"}, source_dir());
    CHECK(wrong.status == 2);
    CHECK(has(
        wrong.err,
        "schema takes organisation, settings, baseline, key, check, matrix, who, show, profile, simulate, "
        "simulate-each, compare, plan or diff, not `profil`; did you mean `profile`?"));
}
