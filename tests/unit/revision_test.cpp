#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "source/source.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"

using namespace whodecides;
using test::has;
namespace fs = std::filesystem;

namespace {

const std::string ours = "people: [ana]\n";

Analysis check_at(const std::string& revision, std::vector<std::string> paths) {
    CheckRequest request;
    request.paths = std::move(paths);
    request.revision = revision;
    return check(request);
}

std::vector<std::string> paths_of(const Analysis& analysis, const fs::path& top) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < analysis.sources().size(); ++i)
        paths.push_back(fs::path(analysis.sources()[i].path()).lexically_relative(top).string());
    return paths;
}

std::string refusal(const std::string& revision, std::vector<std::string> paths) {
    try {
        check_at(revision, std::move(paths));
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was wrong";
}

} // namespace

TEST_CASE("a revision is read by the rules of a walk, and the work tree does not matter") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    for (const char* name : {"org/b.yaml", "org/a/z.yml", "org/.hidden.yaml", "org/.d/x.yaml",
                             "org/notes.txt", "elsewhere.yaml", "org-other/x.yaml"})
        repository.write(name, ours);
    repository.write("org/a.json", "{\"people\": []}");
    repository.write("org/foreign.yaml", "jobs: {}\n");
    fs::create_directory_symlink("a", repository.path() / "org" / "link");
    fs::create_symlink("b.yaml", repository.path() / "org" / "c.yaml");
    repository.commit("one");
    fs::remove_all(repository.path() / "org");
    repository.write("org/new.yaml", "people: [ben]\n");
    const std::string org = (repository.path() / "org").string();
    const Analysis analysis = check_at("one", {org});
    CHECK(paths_of(analysis, repository.path()) ==
          std::vector<std::string>{"org/a.json", "org/a/z.yml", "org/b.yaml"});
    CHECK(analysis.coverage().skipped_files == 1);
    // A file that is named is read whatever it is called, and once.
    CHECK(paths_of(check_at("one", {org + "/notes.txt", org + "/b.yaml", org}), repository.path()).size() ==
          4);
    CHECK(fs::exists(repository.path() / "org" / "new.yaml"));
    CHECK(!fs::exists(repository.path() / "org" / "b.yaml"));
}

TEST_CASE("findings of a revision have the fingerprints of the work tree") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", "people: [ana]\ndecisions: {logo: {responsible: ana}}\n");
    repository.commit("one");
    const std::string org = (repository.path() / "org").string();
    CheckRequest request;
    request.paths = {org};
    const Analysis now = check(request);
    REQUIRE(!now.findings().empty());
    const auto same = [&](const Analysis& then) {
        REQUIRE(then.findings().size() == now.findings().size());
        for (std::size_t i = 0; i < now.findings().size(); ++i)
            CHECK(then.findings()[i].fingerprint == now.findings()[i].fingerprint);
        CHECK(then.stable_path(then.findings().front().place) == "org/a.yaml");
    };
    same(check_at("one", {org}));
    fs::remove_all(repository.path() / "org"); // also of files and folders that are gone
    same(check_at("one", {org}));
    same(check_at("HEAD", {org + "/a.yaml"}));
    fs::create_symlink("/etc", repository.path() / "org"); // what is a link now leads nowhere then
    same(check_at("one", {org}));
    CHECK(has(refusal("one", {repository.path().string(), "/etc"}), "lies outside"));
}

TEST_CASE("names that git or a shell could misread are plain names") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    const std::vector<std::string> names{"-x/a.yaml", ":(top)/a.yaml", "a\nb/a.yaml", "b*/a.yaml",
                                         "c d/$(x).yaml"};
    for (const std::string& name : names)
        repository.write(name, ours);
    repository.write("bb/other.yaml", ours);
    repository.commit("one");
    for (const std::string& name : names) {
        const std::string folder = (repository.path() / name).parent_path().string();
        CHECK(paths_of(check_at("one", {folder}), repository.path()) == std::vector<std::string>{name});
    }
    CHECK(check_at("one", {repository.path().string()}).sources().size() == names.size() + 1);
}

TEST_CASE("much is read without anybody waiting for each other") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    for (int i = 0; i < 2000; ++i)
        repository.write("org/" + std::to_string(i) + ".yaml",
                         ours + "notes: " + std::string(500, 'x') + "\n");
    repository.write("org/large.yaml", "people: []\nnotes: " + std::string(1'000'000, 'y') + "\n");
    repository.commit("one");
    const Analysis analysis = check_at("one", {repository.path().string()});
    CHECK(analysis.coverage().files == 2001);
    CHECK(!analysis.incomplete());
}

TEST_CASE("what a revision cannot be read from is an error with a way out") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("a.yaml", ours);
    repository.commit("one");
    const std::string here = repository.path().string();
    const test::TemporaryFolder elsewhere;
    CHECK(has(refusal("nope", {here}), "no revision is called `nope`"));
    CHECK(has(refusal("--output=x", {here}), "looks like an option"));
    CHECK(has(refusal("", {here}), "a revision is empty"));
    CHECK(has(refusal("one", {""}), "a path is empty"));
    CHECK(has(refusal("one", {"-"}), "standard input has no revisions"));
    CHECK(has(refusal("one", {elsewhere.path().string()}), "not a git repository"));
    CHECK(has(refusal("one", {here, elsewhere.path().string()}), "lies outside of the git repository"));
    CHECK(has(refusal("one\nHEAD", {here}), "no revision is called"));
    CHECK(!fs::exists(repository.path() / "x"));
    CHECK(check_at("one", {here + "/not-there-yet"}).incomplete()); // an empty organisation
}

TEST_CASE("clones that lack something say what brings it") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("a.yaml", ours);
    repository.commit("one");
    repository.commit("two");
    repository.git("config uploadpack.allowFilter true");
    const std::string url = "file://" + repository.path().string();
    const test::TemporaryFolder clones;
    const std::string shallow = (clones.path() / "shallow").string();
    repository.git("clone -q --depth 1 " + url + " " + shallow);
    CHECK(has(refusal("HEAD~1", {shallow}), "`git fetch --unshallow`"));
    CHECK(has(refusal("HEAD~1", {shallow}), "`fetch-depth: 0`"));
    CHECK(!check_at("HEAD", {shallow}).incomplete());
    const std::string branch = (clones.path() / "branch").string();
    repository.git("branch work");
    repository.git("clone -q --branch work " + url + " " + branch);
    CHECK(has(refusal("main", {branch}), "did you mean `origin/main`?"));
    const std::string partial = (clones.path() / "partial").string();
    repository.git("clone -q --no-checkout --filter=blob:none " + url + " " + partial);
    CHECK(has(refusal("HEAD", {partial}), "this clone is partial"));
}

TEST_CASE("a repository that runs something when git looks at it runs nothing") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("a.yaml", ours);
    repository.write(".gitattributes", "*.yaml filter=evil diff=evil\n");
    repository.commit("one");
    const std::string mark = (repository.path() / "ran").string();
    for (const char* key :
         {"core.fsmonitor", "filter.evil.smudge", "diff.evil.textconv", "core.pager", "core.editor"})
        repository.git(std::string("config ") + key + " 'touch " + mark + "; cat'");
    CHECK(!check_at("one", {repository.path().string()}).incomplete());
    CHECK(!fs::exists(mark));
}

TEST_CASE("a git that ends or lies is an error, with status 2") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("a.yaml", ours);
    repository.commit("one");
    const test::TemporaryFolder commands;
    const auto with_git = [&](const std::string& on_cat_file) {
        test::write_file(commands.path() / "git", "#!/bin/sh\ncase \"$*\" in *cat-file*) " + on_cat_file +
                                                      ";; *) exec /usr/bin/git \"$@\" ;; esac\n");
        fs::permissions(commands.path() / "git", fs::perms::owner_all);
        return test::run_shell("PATH='" + commands.path().string() + "' \"$whodecides\" diff one .",
                               repository.path());
    };
    const auto refused = [&](const std::string& on_cat_file, std::string_view why) {
        const test::Run run = with_git(on_cat_file);
        CHECK(run.status == 2);
        CHECK_MESSAGE(has(run.err, why), run.err);
    };
    CHECK(with_git("exec /usr/bin/git \"$@\"").status == 0);
    refused("kill -9 $$", "signal 9");
    refused("exit 0", "breaks off");
    refused("/usr/bin/git \"$@\" | /usr/bin/head -c 60", "breaks off");
    refused("/usr/bin/git \"$@\"; echo more", "there is more");
    refused("echo nonsense", "not as asked for");
    refused("while :; do echo; done", "not as asked for");
    refused("while :; do printf x; done", "a line is too long");
    refused("echo 'fatal: detected dubious ownership' >&2; exit 128", "detected dubious ownership");
    const test::Run without =
        test::run_shell("PATH=/nowhere \"$whodecides\" diff git:one .", repository.path());
    CHECK(without.status == 2);
    CHECK(has(without.err, "install it"));
}

TEST_CASE("a hook's variables lead to no other repository") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("a.yaml", ours);
    repository.commit("one");
    const test::Run run =
        test::run_shell("GIT_DIR=/nowhere GIT_INDEX_FILE=/nowhere GIT_WORK_TREE=/ \"$whodecides\" diff one .",
                        repository.path());
    CHECK(run.status == 0);
    CHECK(has(run.out, "Nobody gains or loses"));
}
