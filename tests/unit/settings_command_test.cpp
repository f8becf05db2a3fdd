#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using test::has;
using test::Run;
namespace fs = std::filesystem;

namespace {

const std::string unowned = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                            "decisions: {logo: {responsible: ben, consulted: [ana, cleo]}}\n";
const std::string clean = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                          "decisions: {name: {accountable: ana, responsible: ben, consulted: cleo}}\n";
const std::string warned = "people: {ana: Ana, ben: Ben}\n"
                           "decisions:\n"
                           "  hire: {title: Hire, accountable: ana, responsible: ben, verifiers: ben}\n";
const std::string grid = "matrix: {columns: [ana, ben], rows: {Choose the logo: [D, A]}}\n";

/// A repository of its own: the folder `repo`, with files below.
struct Repository {
    test::TemporaryFolder folder;

    Repository() { fs::create_directories(folder.path() / "repo" / ".git"); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((top() / name).parent_path());
        test::write_file(top() / name, text);
    }
    [[nodiscard]] fs::path top() const { return folder.path() / "repo"; }
    [[nodiscard]] Run run(std::vector<std::string> arguments, const std::string& below = "") const {
        return test::run_program(arguments, below.empty() ? top() : top() / below);
    }
    [[nodiscard]] Run check(std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"check", "-f", "concise", "--as-of", "2026-01-01"});
        return run(arguments);
    }
};

} // namespace

TEST_CASE("the nearest settings from the first path upward to the repository's top hold") {
    const Repository repository;
    repository.write("org/teams/a.yaml", unowned);
    repository.write("other/b.yaml", clean);
    test::write_file(repository.folder.path() / ".whodecides.yaml", "rules: {no-accountable: off}\n");
    CHECK(repository.check({"org"}).status == 1);
    repository.write(".whodecides.yaml", "fail_on: never\n");
    CHECK(repository.check().status == 0);
    CHECK(repository.check({"org"}).status == 0);
    CHECK(repository.check({"org/teams/a.yaml"}).status == 0);
    CHECK(repository.run({"check"}, "org/teams").status == 0);
    CHECK(repository.run({"check", (repository.top() / "org").string()}).status == 0);
    repository.write("org/.whodecides.yaml", "fail_on: error\n");
    CHECK(repository.check({"org/teams"}).status == 1);
    CHECK(repository.check({"other", "org/teams"}).status == 0);
    CHECK(has(repository.check({"-v", "org/teams"}).err, "settings of org/.whodecides.yaml\n"));
    CHECK(has(repository.run({"check", "-v"}, "other").err, "settings of ../.whodecides.yaml\n"));
    // For standard input the working directory counts.
    CHECK(test::run_program({"check", "-"}, repository.top(), unowned).status == 0);
}

TEST_CASE("without a repository only the path's own folder is looked at") {
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "org" / "teams");
    test::write_file(folder.path() / "org" / "teams" / "a.yaml", unowned);
    test::write_file(folder.path() / "org" / ".whodecides.yaml", "fail_on: never\n");
    CHECK(test::run_program({"check", "org"}, folder.path()).status == 0);
    CHECK(test::run_program({"check", "org/teams"}, folder.path()).status == 1);
    CHECK(test::run_program({"check", "org/teams/a.yaml"}, folder.path()).status == 1);
    CHECK(test::run_program({"check"}, folder.path() / "org").status == 0);
    CHECK(test::run_program({"check", "missing.yaml"}, folder.path()).status == 2);
}

TEST_CASE("--config and --no-config choose the settings, and the command line goes before them") {
    const Repository repository;
    repository.write("a.yaml", unowned);
    repository.write(".whodecides.yaml", "fail_on: never\n");
    repository.write("ci/strict.yaml", "preset: strict\nfail_on: warning\n");
    CHECK(repository.check().status == 0);
    CHECK(repository.check({"--no-config"}).status == 1);
    CHECK(repository.check({"--fail-on", "error"}).status == 1);
    CHECK(repository.check({"--config", "ci/strict.yaml"}).status == 1);
    CHECK(repository.check({"--config", "ci/strict.yaml", "--fail-on", "never"}).status == 0);
    const Run both = repository.check({"--config", "ci/strict.yaml", "--no-config"});
    CHECK(both.status == 2);
    CHECK(has(both.err, "--config and --no-config exclude each other"));
    CHECK(repository.check({"--config"}).status == 2);
}

TEST_CASE("settings that cannot be used end with 2 and say why, for every command that reads them") {
    const Repository repository;
    repository.write("a.yaml", clean);
    const auto refused = [&](const std::vector<std::string>& arguments = {}) {
        std::string said;
        for (const char* command : {"check", "profile", "ask", "config"}) {
            std::vector<std::string> all{command};
            all.insert(all.end(), arguments.begin(), arguments.end());
            const Run run = repository.run(all);
            CHECK(run.status == 2);
            CHECK(run.out == "");
            CHECK((said.empty() || said == run.err));
            said = run.err;
        }
        return said;
    };
    CHECK(has(refused({"--config", "nowhere.yaml"}),
              "the settings file `nowhere.yaml` cannot be read: no such"));
    CHECK(has(refused({"--config", "/dev/null"}), "it is a device"));
    repository.write(".whodecides.yaml", "failon: never\nrules: {no-coch: off}\n");
    CHECK(refused() == "whodecides: .whodecides.yaml:1:1: unknown key `failon`; did you mean `fail_on`?\n"
                       "whodecides: .whodecides.yaml:2:9: unknown rule or group `no-coch`; did you mean "
                       "`no-coach`?\n");
    repository.write(".whodecides.yaml", std::string((std::size_t{1} << 20U) + 1, '#'));
    CHECK(has(refused(), "it holds more than 1 MiB"));
    repository.write(".whodecides.yaml", "fail_on: \"\xFF\"\n");
    CHECK(has(refused(), ".whodecides.yaml:1:11: this is no text in UTF-8"));
    repository.write(".whodecides.yaml", "framework: racy\n");
    CHECK(has(repository.check().err,
              ".whodecides.yaml:1: no framework is called `racy`; did you mean `raci`?"));
    CHECK(repository.check().status == 2);
    CHECK(repository.run({"profile"}).status == 2);
    CHECK(repository.run({"ask"}).status == 2);
    fs::remove(repository.top() / ".whodecides.yaml");
    fs::create_directory(repository.top() / ".whodecides.yaml");
    CHECK(has(refused(), "it is a folder"));
    fs::remove(repository.top() / ".whodecides.yaml");
    fs::create_symlink("nowhere", repository.top() / ".whodecides.yaml");
    CHECK(has(refused(), "the settings file `.whodecides.yaml` cannot be read: no such file"));
    fs::remove(repository.top() / ".whodecides.yaml");
    if (geteuid() != 0) {
        repository.write(".whodecides.yaml", "");
        fs::permissions(repository.top() / ".whodecides.yaml", fs::perms::none);
        CHECK(has(refused(), "permission denied"));
    }
}

TEST_CASE("a link within the repository is followed; one that leads out of it is not") {
    const Repository repository;
    repository.write("a.yaml", unowned);
    repository.write("ci/settings.yaml", "fail_on: never\n");
    fs::create_symlink("ci/settings.yaml", repository.top() / ".whodecides.yaml");
    CHECK(repository.check().status == 0);
    fs::remove(repository.top() / ".whodecides.yaml");
    test::write_file(repository.folder.path() / "secret", "token: s3cret\n");
    fs::create_symlink("../secret", repository.top() / ".whodecides.yaml");
    const Run run = repository.check();
    CHECK(run.status == 2);
    CHECK(has(run.err, "`.whodecides.yaml` is a link that leads out of what is checked"));
    CHECK(!has(run.err, "token"));
}

TEST_CASE("include and exclude hold for what is met in folders, not for what is named") {
    const Repository repository;
    repository.write("org/a.yaml", clean);
    repository.write("org/archive/b.yaml", unowned);
    repository.write("org/c.draft.yaml", unowned);
    CHECK(repository.check().status == 1);
    repository.write(".whodecides.yaml", "exclude: [archive/, '*.draft.yaml']\n");
    const Run run = repository.check({"-v"});
    CHECK(run.status == 0);
    CHECK(has(run.err, "read 1 file; skipped 0 files without a section of the format; left out 2 files and "
                       "folders as the settings say\n"));
    CHECK(repository.check({"org/archive/b.yaml"}).status == 1);
    CHECK(repository.check({"org/archive"}).status == 1);
    repository.write(".whodecides.yaml", "include: /org/archive/\n");
    CHECK(has(repository.check({"-v"}).err, "read 1 file;"));
    CHECK(repository.check().status == 1);
    repository.write(".whodecides.yaml", "include: [org/, '!archive/', '!*.draft.yaml']\n");
    CHECK(repository.check().status == 0);
    CHECK(has(repository.run({"check", "-v"}, "org").err, "left out 2 files and folders"));
    repository.write("org/.whodecides.yaml", "exclude: [/archive, /c.*]\n");
    CHECK(repository.check({"org"}).status == 0);
    repository.write("org/.whodecides.yaml", "exclude: '*'\n");
    CHECK(repository.check({"org"}).status == 2);
    CHECK(repository.run({"profile", "org"}).status == 2);
}

TEST_CASE("rules, preset and the day come from the settings") {
    const Repository repository;
    repository.write("a.yaml", warned);
    CHECK(has(repository.check().out, "warning: "));
    repository.write(".whodecides.yaml", "rules: {self-check: error}\n");
    CHECK(repository.check().status == 1);
    CHECK(repository.check({"--severity", "self-check=note"}).status == 0);
    CHECK(repository.check({"--severity", "framework=note"}).status == 0);
    repository.write(".whodecides.yaml", "rules: {self-check: off}\n");
    CHECK(!has(repository.check().out, "self-check"));
    CHECK(has(repository.check({"--select", "self-check"}).out, "self-check"));
    repository.write(".whodecides.yaml", "rules: {framework: off}\n");
    CHECK(!has(repository.check().out, "self-check"));
    repository.write(".whodecides.yaml", "preset: strict\n");
    CHECK(repository.check().status == 1);
    CHECK(repository.check({"--preset", "default"}).status == 0);
    repository.write("a.yaml", "people: {ana: {name: Ana, until: 2025-06-30}, ben: Ben, cleo: Cleo}\n"
                               "decisions: {logo: {accountable: ana, responsible: ben, consulted: cleo}}\n");
    repository.write(".whodecides.yaml", "as_of: 2025-01-01\n");
    const auto lapsed = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"check", "-f", "concise"});
        return has(repository.run(arguments).out, "expired-assignment");
    };
    CHECK_FALSE(lapsed({}));
    CHECK(lapsed({"--as-of", "2026-01-01"}));
    CHECK(lapsed({"--as-of", "today"}));
    CHECK(lapsed({"--no-config"}));
}

TEST_CASE("the framework of the settings is that of files that name none") {
    const Repository repository;
    repository.write("a.yaml", grid);
    CHECK(has(repository.check().out, "is not a letter"));
    repository.write(".whodecides.yaml", "framework: daci\n");
    CHECK(!has(repository.check().out, "is not a letter"));
    repository.write("a.yaml", "defaults: {framework: raci}\n" + grid);
    CHECK(has(repository.check().out, "is not a letter"));
    repository.write("a.yaml", "frameworks: {own: {extends: daci}}\n" + grid);
    repository.write(".whodecides.yaml", "framework: own\n");
    CHECK(!has(repository.check().out, "is not a letter"));
    // What a broken document would have declared nobody knows.
    repository.write("b.yaml", "frameworks: [\n");
    repository.write(".whodecides.yaml", "framework: unheard-of\n");
    const Run run = repository.check();
    CHECK(run.status == 2);
    CHECK(has(run.out, "syntax-error"));
}

TEST_CASE("references say what names are that nobody declares") {
    const Repository repository;
    const std::string undeclared =
        "decisions: {logo: {accountable: ana, responsible: ben, consulted: cleo}}\n";
    const auto said = [&](const char* references, const std::string& text) {
        repository.write("a.yaml", text);
        repository.write(".whodecides.yaml", std::string("references: ") + references + "\n");
        return has(repository.check().out, "[unknown-reference]");
    };
    const std::string some = "people: {ana: Ana, ben: Ben}\n" + undeclared;
    CHECK_FALSE(said("auto", undeclared));
    CHECK(said("auto", some));
    CHECK(said("declared", undeclared));
    CHECK(said("declared", some));
    CHECK_FALSE(said("implied", undeclared));
    CHECK_FALSE(said("implied", some));
    repository.write("a.yaml", some);
    CHECK(has(repository.run({"check", "--coverage"}).out, "3 people"));
    CHECK(has(repository.run({"profile"}).out, "Profile of 3 people"));
    // A declared name in other letters is the same person.
    repository.write("a.yaml", "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                               "decisions: {logo: {accountable: ANA, responsible: ben, consulted: Cleo}}\n");
    CHECK(has(repository.run({"check", "--coverage"}).out, "3 people"));
}

TEST_CASE("config tells every value and who says so") {
    const Repository repository;
    CHECK(has(repository.run({"config"}).out, "no settings file is used\n"));
    CHECK(has(repository.run({"config"}).out, "every rule is as its description says\n"));
    repository.write(".whodecides.yaml", "# ours\nfail_on: warning\nexclude: [old/, 'x*']\n"
                                         "rules:\n  crowded-decision: {max_voices: 9}\n  no-coach: off\n"
                                         "  communication: off\n");
    CHECK(repository.run({"config", "--set", "spread-thin.nothing=9"}).status == 2);
    const Run known = repository.run({"config", "-f", "json", "--preset", "small-team", "--severity",
                                      "no-deputy=error", "--fail-on", "note"});
    REQUIRE(known.status == 0);
    const auto json = nlohmann::json::parse(known.out);
    CHECK(json["schema"] == "whodecides.config/1");
    CHECK(json["file"] == ".whodecides.yaml");
    const auto value = [&](const std::string& key) {
        for (const auto& each : json["settings"])
            if (each["key"] == key)
                return each["values"].dump() + " " + each["origin"].get<std::string>();
        return std::string();
    };
    CHECK(value("fail_on") == "[\"note\"] --fail-on");
    CHECK(value("exclude") == "[\"old/\",\"x*\"] .whodecides.yaml:3");
    CHECK(value("preset") == "[\"small-team\"] --preset");
    CHECK(value("framework") == "[\"raci\"] default");
    CHECK(value("include") == "[] default");
    const auto change = [&](const std::string& rule, const std::string& setting) {
        for (const auto& each : json["rules"])
            if (each["rule"] == rule && each["setting"] == setting)
                return each["value"].get<std::string>() + " " + each["origin"].get<std::string>();
        return std::string();
    };
    CHECK(change("crowded-decision", "max_voices") == "9 .whodecides.yaml:5");
    CHECK(change("no-coach", "severity") == "off .whodecides.yaml:6");
    CHECK(change("isolated-decision", "severity") == "off .whodecides.yaml:7");
    CHECK(change("no-deputy", "severity") == "error --severity");
    CHECK(change("concentrated-power", "severity") == "off preset small-team");
    CHECK(change("no-accountable", "severity") == "");
}

TEST_CASE("what config tells holds: a check under the same options does so") {
    const Repository repository;
    repository.write("a.yaml", warned);
    const Run run = repository.run({"config", "--preset", "strict"});
    CHECK(run.status == 0);
    CHECK(has(run.out, "self-check.severity"));
    CHECK(has(run.out, "error (warning)"));
    CHECK(has(run.out, "preset strict"));
    CHECK(has(repository.check({"--preset", "strict"}).out, ": error: "));
    CHECK(repository.run({"config", "-o", "no/such/folder"}).status == 2);
    CHECK(repository.run({"config", "-f", "yaml"}).status == 2);
}
