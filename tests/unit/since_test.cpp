#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/repository.hpp"

using namespace whodecides;
using test::has;
namespace fs = std::filesystem;

namespace {

const std::string people = "people: {ana: Ana, ben: Ben}\n";
const std::string old_problem = people + "decisions:\n  logo: {responsible: ben, informed: ana}\n";
const std::string two_problems = old_problem + "  name: {responsible: ana, informed: ben}\n";
const std::string clean =
    people + "decisions:\n  logo: {accountable: ana, responsible: ben, informed: ana}\n";

test::Run check(const test::Repository& repository, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"check", "--as-of", "2026-01-01"});
    return test::run_program(arguments, repository.path());
}

/// A repository with one commit, `one`, of the file org/a.yaml.
class Change {
  public:
    explicit Change(const std::string& before, const std::string& settings = {}) {
        if (!settings.empty())
            repository.write(".whodecides.yaml", settings);
        repository.write("org/a.yaml", before);
        repository.commit("one");
    }
    test::Run run(std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"--since", "one"});
        return check(repository, std::move(arguments));
    }
    [[nodiscard]] nlohmann::json since() const {
        return nlohmann::json::parse(run({"-f", "json"}).out)["since"];
    }
    /// The kinds of what the change weakens.
    [[nodiscard]] std::vector<std::string> weakened() const {
        std::vector<std::string> kinds;
        const nlohmann::json all = since();
        for (const auto& each : all["weakened"])
            kinds.push_back(each["kind"]);
        return kinds;
    }

    test::Repository repository;
};

} // namespace

TEST_CASE("only what is new since the revision counts, in every format") {
    if (!test::has_git())
        return;
    const Change change(old_problem);
    for (const char* format : {"full", "concise", "grouped", "json", "jsonl", "sarif", "junit", "gitlab",
                               "github", "markdown", "csv", "questions"}) {
        CAPTURE(format);
        change.repository.write("org/a.yaml", "# moved\n" + old_problem);
        CHECK(check(change.repository, {"-f", format}).status == 1);
        CHECK(change.run({"-f", format}).status == 0);
        change.repository.write("org/a.yaml", two_problems);
        CHECK(change.run({"-f", format}).status == 1);
    }
    const test::Run run = change.run({"-f", "concise"});
    CHECK(has(run.out, "`name` names nobody"));
    CHECK(!has(run.out, "`logo` names nobody"));
    CHECK(has(run.err, "1 finding was there in `one` already and does not count"));
    CHECK(change.since()["unchanged"] == 1);
    CHECK(change.since()["weakened"].empty());
    const auto sarif = nlohmann::json::parse(change.run({"-f", "sarif"}).out)["runs"][0]["results"];
    std::vector<std::string> states;
    for (const auto& result : sarif) {
        states.push_back(result["baselineState"]);
        CHECK(result["suppressions"].empty());
    }
    std::ranges::sort(states);
    CHECK(states == std::vector<std::string>{"new", "unchanged"});
}

TEST_CASE("a revision without the organisation makes everything new, and says so") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("readme.md", "nothing yet\n");
    repository.commit("one");
    repository.write("org/a.yaml", old_problem);
    const test::Run run = check(repository, {"--since", "one"});
    CHECK(run.status == 1);
    CHECK(has(run.out, "`one` holds no organisation yet: everything is new"));
    const test::Run named = check(repository, {"--since", "one", "org"});
    CHECK(named.status == 1);
}

TEST_CASE("a revision that was broken does not hinder its mending") {
    if (!test::has_git())
        return;
    const Change change("people: [ana\n");
    change.repository.write("org/a.yaml", clean);
    const test::Run mended = change.run();
    CHECK(mended.status == 0);
    CHECK(has(mended.out, "`one` could not be read whole"));
    change.repository.write("org/a.yaml", "people: [ana\n");
    CHECK(change.run().status == 2); // what cannot be read is never known from before
}

TEST_CASE("paths that are gone since are no mistake, others are") {
    if (!test::has_git())
        return;
    const Change change(old_problem);
    change.repository.write("org/b.yaml", "people: {cleo: Cleo}\n");
    change.repository.commit("two");
    fs::remove(change.repository.path() / "org" / "b.yaml");
    CHECK(check(change.repository, {"--since", "two", "org/a.yaml", "org/b.yaml"}).status == 0);
    CHECK(check(change.repository, {"--since", "two", "org/a.yaml", "org/c.yaml"}).status == 2);
    const test::Run nothing = check(change.repository, {"--since", "two", "org/b.yaml"});
    CHECK(nothing.status == 2);
    CHECK(has(nothing.err, "nothing is left to check"));
}

TEST_CASE("what cannot be compared is refused") {
    if (!test::has_git())
        return;
    const Change change(old_problem);
    CHECK(change.run({"-"}).status == 2);
    CHECK(change.run({"--write-baseline", "b.json"}).status == 2);
    CHECK(check(change.repository, {"--since", "nope"}).status == 2);
    CHECK(check(change.repository, {"--since", "--help-me"}).status == 2);
    CHECK(check(change.repository, {"--since", ""}).status == 2);
    const test::TemporaryFolder elsewhere;
    CHECK(test::run_program({"check", "--since", "HEAD"}, elsewhere.path()).status == 2);
    CHECK(change.run({elsewhere.path().string()}).status == 2);
}

TEST_CASE("a change cannot switch off its own check") {
    if (!test::has_git())
        return;
    const std::string strict = "rules:\n  self-check: error\n  crowded-decision: {max_voices: 6}\n";
    const Change change(clean, strict);
    change.repository.write("org/a.yaml", two_problems);
    change.repository.write(
        ".whodecides.yaml",
        "fail_on: never\nexclude: org/\nreferences: implied\n"
        "rules:\n  no-accountable: off\n  self-check: note\n  crowded-decision: {max_voices: 9}\n");
    const test::Run run = change.run();
    CHECK(run.status == 1);
    CHECK(has(run.out, "settings and baseline are those of `one`; the change weakens the check:"));
    for (const char* line :
         {"- `exclude` leaves out `org/` as well", "- `no-accountable` is switched off",
          "- `self-check` is note and no longer error", "- `crowded-decision.max_voices` goes from 6 to 9",
          "- `fail_on` is never and no longer error", "- `references` is implied and no longer auto"})
        CHECK_MESSAGE(has(run.out, line), line);
    const std::string annotations = change.run({"-f", "github"}).out;
    CHECK(
        annotations.starts_with("::warning title=check::settings and baseline are those of `one`; the change "
                                "weakens the check:%0A- "));
    CHECK(has(annotations.substr(0, annotations.find('\n')), "%0A- `no-accountable` is switched off"));
    std::vector<std::string> kinds = change.weakened();
    std::ranges::sort(kinds);
    CHECK(kinds ==
          std::vector<std::string>{"fail-on", "files", "references", "rule-off", "severity", "threshold"});
    fs::remove(change.repository.path() / ".whodecides.yaml");
    CHECK(change.weakened() == std::vector<std::string>{"severity", "threshold"});
    CHECK(change.run().status == 1);
}

TEST_CASE("settings that are new, stricter or outside of the repository weaken nothing") {
    if (!test::has_git())
        return;
    const Change change(clean);
    change.repository.write(".whodecides.yaml", "preset: strict\nfail_on: note\n");
    CHECK(change.weakened().empty());
    CHECK(change.run({"-f", "github"}).out.empty());
    CHECK(change.run().status == 0); // by the settings of `one`, which had none
    const test::TemporaryFolder elsewhere;
    const std::string config = (elsewhere.path() / "s.yaml").string();
    test::write_file(config, "rules: {no-accountable: off}\n");
    change.repository.write("org/a.yaml", two_problems);
    CHECK(change.run({"--config", config, "-f", "json"}).status == 0);
    CHECK(change.run({"--config", ".whodecides.yaml"}).status == 1); // a file of the change is none of `one`
    change.repository.write(".whodecides.yaml", "no-such-key: 1\n");
    CHECK(change.run().status == 2);
}

TEST_CASE("a weaker preset is told as one thing") {
    if (!test::has_git())
        return;
    const Change change(clean, "preset: strict\n");
    change.repository.write(".whodecides.yaml", "preset: default\n");
    CHECK(change.weakened() == std::vector<std::string>{"severity"});
    CHECK(has(change.run().out, "- the preset is `default` and no longer `strict`"));
}

TEST_CASE("comments that suppress more are told, and moved ones are not") {
    if (!test::has_git())
        return;
    const std::string comment = "  # whodecides: ignore[no-accountable] we are looking for somebody\n";
    const std::string entry = "  logo: {responsible: ben, informed: ana}\n";
    const Change change(people + "decisions:\n" + comment + entry);
    change.repository.write("org/a.yaml", people + "# more\ndecisions:\n\n" + comment + entry);
    CHECK(change.weakened().empty());
    change.repository.write("org/a.yaml", people + "decisions:\n" + comment + entry + comment +
                                              "  name: {responsible: ana, informed: ben}\n");
    CHECK(change.weakened() == std::vector<std::string>{"suppression"});
    CHECK(has(change.run().out, "- 1 new comment in `org/a.yaml` suppresses `no-accountable`"));
    change.repository.write("org/a.yaml", "# whodecides: ignore-file[no-accountable] all of it\n" + people +
                                              "decisions:\n" + entry);
    CHECK(has(change.run().out, "suppresses `no-accountable` in the whole file"));
}

TEST_CASE("the baseline is that of the revision, and one that grew is told") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write(".whodecides.yaml", "baseline: known.json\n");
    repository.write("org/a.yaml", old_problem);
    CHECK(check(repository, {"--write-baseline", "known.json"}).status == 0);
    repository.commit("one");
    repository.write("org/a.yaml", two_problems);
    CHECK(check(repository, {"--write-baseline", "known.json"}).status == 0);
    CHECK(check(repository, {}).status == 0);
    const test::Run run = check(repository, {"--since", "one"});
    CHECK(run.status == 1);
    CHECK(has(run.out, "- the baseline knows 1 finding more"));
    CHECK(has(run.out, "`name` names nobody"));
}

TEST_CASE("settings are found upward in the revision, from folders that are gone too") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/.whodecides.yaml", "rules: {no-accountable: off}\n");
    repository.write("org/deep/a.yaml", clean);
    repository.write("a.yaml", clean);
    repository.commit("feature/one");
    repository.write("org/deep/a.yaml", two_problems);
    CHECK(check(repository, {"--since", "feature/one", "org/deep"}).status == 0);
    CHECK(check(repository, {"--since", "feature/one", "."}).status == 1);
    CHECK(test::run_program({"check", "--as-of", "2026-01-01", "--since", "HEAD", "."},
                            repository.path() / "org" / "deep")
              .status == 0);
}
