#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"

// What a change may bring to look better than it is, and what it must not be blamed for.

using namespace whodecides;
using test::has;
namespace fs = std::filesystem;

namespace {

const std::string people = "people: {ana: Ana, ben: Ben}\n";
const std::string clean =
    people + "decisions:\n  logo: {accountable: ana, responsible: ben, informed: ana, reversible: true}\n";
const std::string broken =
    people + "decisions:\n  logo: {responsible: ben, informed: ana, reversible: true}\n";

test::Run check_since(const test::Repository& repository, const std::string& revision,
                      std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"check",      "--since", revision,  "--as-of",
                                       "2026-01-01", "-f",      "concise", "org"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_program(arguments, repository.path());
}

} // namespace

TEST_CASE("text that moves to another file is not new, and is no change in a diff") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", broken);
    repository.commit("one");
    fs::rename(repository.path() / "org" / "a.yaml", repository.path() / "org" / "b.yaml");
    CHECK(check_since(repository, "one").status == 0);
    const test::Run diff = test::run_program({"diff", "one", "org"}, repository.path());
    CHECK(diff.status == 0);
    CHECK(has(diff.out, "0 new, 0 fixed"));
}

TEST_CASE("a name nobody knows is new where it has more places than it had") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    const std::string one =
        people + "decisions:\n  logo: {accountable: anna, responsible: ben, informed: ana}\n";
    repository.write("org/a.yaml", one);
    repository.commit("one");
    CHECK(check_since(repository, "one").status == 0);
    repository.write("org/a.yaml", one + "  name: {accountable: anna, responsible: ben, informed: ana}\n");
    const test::Run run = check_since(repository, "one");
    CHECK(run.status == 1);
    CHECK(has(run.out, "[unknown-reference]"));
}

TEST_CASE("what others mended since the branch left is not blamed on the branch") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", broken);
    repository.commit("one");
    repository.git("branch work");
    repository.write("org/a.yaml", clean);
    repository.commit("two");
    repository.git("checkout --quiet work");
    repository.write("org/b.yaml", "people: {cem: Cem}\n");
    repository.commit("three");
    CHECK(check_since(repository, "two").status == 0);
    repository.write("org/b.yaml", "decisions: {name: {responsible: ana, informed: ben}}\n");
    CHECK(check_since(repository, "two").status == 1);
}

TEST_CASE("files that look like a repository are none") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.commit("one");
    // The planted one says that the broken file has been there before.
    const test::Repository planted;
    planted.write("a.yaml", broken);
    planted.commit("one");
    for (const char* part : {"HEAD", "objects", "refs"})
        fs::copy(planted.path() / ".git" / part, repository.path() / "org" / part,
                 fs::copy_options::recursive);
    repository.write("org/config", "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n");
    repository.write("org/a.yaml", broken);
    CHECK(check_since(repository, "one").status != 0);
    CHECK(check_since(repository, "HEAD").status != 0);
}

TEST_CASE("links of a change do not choose the settings and the baseline of the revision") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.write(".whodecides.yaml", "fail_on: error\n");
    repository.write("lax/.whodecides.yaml", "rules: {no-accountable: off}\n");
    repository.commit("one");
    repository.write("org/a.yaml", broken);
    REQUIRE(check_since(repository, "one").status == 1);
    fs::remove(repository.path() / ".whodecides.yaml");
    fs::create_symlink("lax/.whodecides.yaml", repository.path() / ".whodecides.yaml");
    CHECK(check_since(repository, "one").status == 1);
}

TEST_CASE("settings that are a link in the revision are not passed over") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.write("conf/w.yaml", "fail_on: note\n");
    fs::create_symlink("conf/w.yaml", repository.path() / ".whodecides.yaml");
    repository.commit("one");
    const test::Run run = check_since(repository, "one");
    CHECK(run.status == 2);
    CHECK(has(run.err, "is a link in that revision"));
}

TEST_CASE("a tag called like a branch does not stand in its place") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.commit("one");
    repository.git("branch base");
    repository.write("org/a.yaml", broken);
    repository.commit("two");
    CHECK(check_since(repository, "base").status == 1);
    repository.git("tag base");
    const test::Run run = check_since(repository, "base");
    CHECK(run.status == 2);
    CHECK(has(run.err, "is the name of several revisions"));
}

TEST_CASE("a file that is there and not read any more is told") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.write("org/b.yaml", "people: {cem: Cem}\n");
    repository.commit("one");
    repository.write("org/a.yaml", "--- {decisions: {logo: {responsible: ben, informed: ana}}}\n");
    const test::Run run = check_since(repository, "one");
    CHECK(has(run.err, "`org/a.yaml` is there and not read any more"));
}

TEST_CASE("the settings of the earlier side decide what a diff finds and how it ends") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", clean);
    repository.commit("one");
    repository.write("org/a.yaml", broken);
    repository.write(".whodecides.yaml", "fail_on: never\nrules: {no-accountable: off}\n");
    CHECK(test::run_program({"diff", "one", "org"}, repository.path()).status == 1);
    repository.commit("two");
    repository.write("org/a.yaml", broken + "  name: {responsible: ana, informed: ben}\n");
    const test::Run later = test::run_program({"diff", "two", "org"}, repository.path());
    CHECK(later.status == 0);
    CHECK(!has(later.out, "no-accountable"));
}

TEST_CASE("no result is written over what the run has read") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.yaml", broken);
    test::write_file(folder.path() / ".whodecides.yaml", "fail_on: never\n");
    test::write_file(folder.path() / "known.json", "");
    REQUIRE(test::run_program({"check", "a.yaml", "--write-baseline", "known.json"}, folder.path()).status ==
            0);
    const std::vector<std::vector<std::string>> commands{
        {"check", "a.yaml", "-o", "a.yaml"},
        {"check", ".", "--report", "csv=./a.yaml"},
        {"check", ".", "-o", ".whodecides.yaml"},
        {"check", ".", "--write-baseline", "a.yaml"},
        {"check", ".", "--write-baseline", ".whodecides.yaml"},
        {"check", ".", "--baseline", "known.json", "--report", "json=known.json"},
        {"profile", "a.yaml", "-o", "a.yaml"},
        {"ask", ".", "-o", "a.yaml"},
        {"diff", "a.yaml", "a.yaml", "-o", "a.yaml"},
    };
    const std::string known = test::read_file(folder.path() / "known.json");
    for (const std::vector<std::string>& command : commands) {
        CAPTURE(command[1] + " " + command.back());
        const test::Run run = test::run_program(command, folder.path());
        CHECK(run.status == 2);
        CHECK(has(run.err, "is read by this run, so it is not written over"));
    }
    CHECK(test::read_file(folder.path() / "a.yaml") == broken);
    CHECK(test::read_file(folder.path() / "known.json") == known);
    CHECK(test::read_file(folder.path() / ".whodecides.yaml") == "fail_on: never\n");
}

TEST_CASE("a path that leads nowhere is named, also where settings stand beside it") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / ".whodecides.yaml", "fail_on: note\n");
    const test::Run run = test::run_program({"check", "nope"}, folder.path());
    CHECK(run.status == 2);
    CHECK(has(run.out, "`nope` cannot be read"));
}
