#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"
#include "support/tree.hpp"

// examples/ci has what a repository of charts needs. Here is such a repository, and the commands of the
// recipes run in it as their runner would run them.

using namespace whodecides::test;

namespace {

/// The lines of a recipe that call the program, in their order: the pull request's, then the night's.
std::vector<std::string> calls(const std::string& name) {
    std::vector<std::string> found;
    for (const std::string& line : lines_of(read_file(source_dir() / "examples" / "ci" / name)))
        if (const std::size_t at = line.find("whodecides check"); at != std::string::npos)
            found.push_back(line.substr(at));
    REQUIRE(found.size() == 2);
    return found;
}

/// A repository on a branch that left `main` with one old ambiguity and an assignment whose time has run out.
class Charts {
  public:
    Charts() {
        write("old.yaml", "people: {ana: Ana, ben: {name: Ben, until: 2020-01-31}, cem: Cem}\n"
                          "decisions:\n"
                          "  hire: {title: Hire, responsible: ana, informed: cem}\n"
                          "  rent: {title: Rent, accountable: ana, responsible: ben, informed: cem}\n");
        run("git init -q -b main . && git add . && git commit -qm old && "
            "git update-ref refs/remotes/origin/main HEAD && git checkout -qb branch");
    }

    void write(const std::string& file, const std::string& text) {
        std::filesystem::create_directories(folder_.path() / "org");
        write_file(folder_.path() / "org" / file, text);
    }

    Run run(const std::string& line) const {
        return run_shell(
            "export HOME=. GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A "
            "GIT_COMMITTER_EMAIL=a@example.org GITHUB_BASE_REF=main\n"
            "CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse -q --verify origin/main)\n"
            "whodecides() { \"$whodecides\" \"$@\"; }\n" +
                line,
            folder_.path());
    }

    [[nodiscard]] std::string file(const std::string& name) const { return read_file(folder_.path() / name); }

  private:
    TemporaryFolder folder_;
};

void add_ambiguity(Charts& charts) {
    charts.write("new.yaml", "decisions: {fire: {title: Fire, responsible: ana, informed: cem}}\n");
    CHECK(charts.run("git add . && git commit -qm new").status == 0);
}

} // namespace

TEST_CASE("a pull request fails on what it adds, and on nothing else") {
    if (!has_git())
        return;
    for (const char* recipe : {"github.yml", "gitlab.yml"}) {
        CAPTURE(recipe);
        const std::string call = calls(recipe).front();
        Charts charts;
        const Run before = charts.run(call);
        CHECK_MESSAGE(before.status == 0, before.out, before.err);
        add_ambiguity(charts);
        const Run after = charts.run(call);
        CHECK_MESSAGE(after.status == 1, after.out, after.err);
        CHECK(has(after.out, "new.yaml"));
        CHECK_FALSE(has(after.out, "old.yaml"));
    }
}

TEST_CASE("every night everything counts, and what has passed its date") {
    if (!has_git())
        return;
    for (const char* recipe : {"github.yml", "gitlab.yml"}) {
        CAPTURE(recipe);
        const Charts charts;
        const Run run = charts.run(calls(recipe).back());
        CHECK_MESSAGE(run.status == 1, run.out, run.err);
        CHECK(has(run.out, "old.yaml:3:3: error: "));
        CHECK(has(run.out, "[expired-assignment]"));
    }
}

TEST_CASE("the recipes leave the reports that their runners collect") {
    if (!has_git())
        return;
    Charts charts;
    add_ambiguity(charts);
    CHECK(charts.run(calls("github.yml").back()).status == 1);
    CHECK(has(charts.file("all.sarif"), "\"version\":\"2.1.0\""));
    CHECK(charts.run(calls("gitlab.yml").front()).status == 1);
    CHECK(has(charts.file("new.json"), "\"fingerprint\""));
    CHECK_FALSE(has(charts.file("new.json"), "old.yaml"));
    CHECK(has(charts.run(calls("github.yml").front()).out, "::error file=org/new.yaml,"));
}

TEST_CASE("a change of the settings or of the baseline starts the run of a pull request") {
    CHECK(has(read_file(source_dir() / "examples" / "ci" / "github.yml"),
              "  pull_request:\n    paths: [org/**, .whodecides.yaml, known.json]\n"));
    CHECK(has(read_file(source_dir() / "examples" / "ci" / "gitlab.yml"),
              "\"merge_request_event\", changes: [org/**/*, .whodecides.yaml, known.json]}"));
}

TEST_CASE("the README shows the recipes as they are") {
    const std::string readme = read_file(source_dir() / "README.md");
    for (const char* recipe : {"github.yml", "gitlab.yml"})
        CHECK_MESSAGE(
            has(readme, "```yml\n" + read_file(source_dir() / "examples" / "ci" / recipe) + "```\n"), recipe);
}
