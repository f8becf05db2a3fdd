#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"

using namespace whodecides;
using test::has;
namespace fs = std::filesystem;

namespace {

const std::string first = "people: {ana: Ana, ben: Ben}\n"
                          "decisions: {logo: {accountable: ana, responsible: ben, informed: ana}}\n";
const std::string moved = "people: {ana: Ana, ben: Ben}\n"
                          "decisions: {logo: {accountable: ben, responsible: ben, informed: ana}}\n";
const std::string unowned = "people: {ana: Ana, ben: Ben}\n"
                            "decisions: {logo: {responsible: ben, informed: ana}}\n";

/// Two files to compare, old.yaml and new.yaml.
class Files {
  public:
    Files(std::string_view before, std::string_view after) {
        test::write_file(folder_.path() / "old.yaml", before);
        test::write_file(folder_.path() / "new.yaml", after);
    }
    [[nodiscard]] test::Run diff(std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"diff", "--as-of", "2026-01-01", "old.yaml", "new.yaml"});
        return test::run_program(arguments, folder_.path());
    }

  private:
    test::TemporaryFolder folder_;
};

test::Run diff_in(const fs::path& folder, std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), {"diff", "--as-of", "2026-01-01"});
    return test::run_program(arguments, folder, input);
}

} // namespace

TEST_CASE("the status of a diff counts new findings, in every format") {
    for (const char* format : {"text", "json", "markdown", "reviewers"}) {
        CAPTURE(format);
        CHECK(Files(first, moved).diff({"-f", format}).status == 0);
        CHECK(Files(first, unowned).diff({"-f", format}).status == 1);
        CHECK(Files(first, unowned).diff({"-f", format, "--fail-on", "never"}).status == 0);
        CHECK(Files(unowned, unowned).diff({"-f", format}).status == 0);
        CHECK(Files(unowned, first).diff({"-f", format}).status == 0);
        for (const Files& files : {Files(first, "people: [ana\n"), Files("people: [ana\n", first)}) {
            const test::Run broken = files.diff({"-f", format});
            CHECK(broken.status == 2);
            CHECK(has(broken.err, "[syntax-error]"));
        }
        CHECK(Files(first, "").diff({"-f", format}).status == 2);
        const test::Run born = Files("", first).diff({"-f", format});
        CHECK(born.status == 0);
        CHECK(has(born.err, "old.yaml holds no organisation: everything is new"));
    }
}

TEST_CASE("a diff that cannot be asked for is a mistake on the command line") {
    const Files files(first, moved);
    CHECK(files.diff({"third.yaml"}).status == 2);
    CHECK(files.diff({"--path", "x"}).status == 2);
    CHECK(files.diff({"-f", "sarif"}).status == 2);
    CHECK(files.diff({"--as-of", "soon"}).status == 2);
    CHECK(files.diff({"-o", "/no/such/folder/out"}).status == 2);
    CHECK(files.diff({"--select", "no-such-rule"}).status == 2);
    CHECK(test::run_program({"diff"}, "/").status == 2);
    CHECK(test::run_program({"diff", ""}, "/").status == 2);
    CHECK(test::run_program({"diff", "/", ""}, "/").status == 2);
    CHECK(test::run_program({"diff", "-", "-"}, "/").status == 2);
    const test::Run alone = test::run_program({"diff", "/"}, "/");
    CHECK(alone.status == 2);
    CHECK(has(alone.err, "is a path"));
}

TEST_CASE("what is neither a path nor a revision says both") {
    const test::TemporaryFolder nowhere;
    const test::Run run = diff_in(nowhere.path(), {"old", "new"});
    CHECK(run.status == 2);
    CHECK(has(run.err, "there is no file or folder `old`"));
    CHECK(has(run.err, "git"));
}

TEST_CASE("standard input is one side") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "old.yaml", first);
    const test::Run run = diff_in(folder.path(), {"old.yaml", "-"}, moved);
    CHECK(run.status == 0);
    CHECK(has(run.out, "moves 1 decision from Ana to Ben"));
}

TEST_CASE("revisions are compared with each other, with the work tree and with a path") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", first);
    repository.commit("one");
    repository.write("org/a.yaml", moved);
    repository.commit("two");
    repository.write("org/a.yaml", unowned);
    const auto out = [&](const std::vector<std::string>& arguments) {
        return diff_in(repository.path(), arguments).out;
    };
    const std::string sentence = "moves 1 decision from Ana to Ben";
    CHECK(has(out({"one", "two"}), sentence));
    CHECK(has(out({"one", "two", "--path", "org"}), sentence));
    CHECK(!has(out({"one", "two", "--path", "elsewhere"}), sentence));
    CHECK(has(out({"two"}), "takes 1 decision from Ben"));
    CHECK(has(out({"two"}), "to the working directory"));
    CHECK(has(out({"two", "--path", "org/a.yaml"}), "to the work tree"));
    CHECK(has(out({"two", "org"}), "takes 1 decision from Ben"));
    CHECK(has(out({"org", "two"}), "lets Ben answer for 1 decision"));
    CHECK(has(diff_in(repository.path() / "org", {"one", "two"}).out, sentence));
    CHECK(diff_in(repository.path(), {"two", "three"}).status == 2);
    CHECK(diff_in(repository.path(), {"two", "--path", "nowhere"}).status == 2);
    CHECK(diff_in(repository.path(), {"two"}).status == 1);
}

TEST_CASE("a word that is a path and a revision is the path, and git: makes it the revision") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("org/a.yaml", first);
    repository.commit("org");
    repository.write("org/a.yaml", moved);
    const test::Run path = diff_in(repository.path(), {"org", "org"});
    CHECK(has(path.out, "Nobody gains or loses a duty."));
    CHECK(has(path.err, "`org` is a revision as well; it is read as a path, `git:org` is the revision"));
    const test::Run revision = diff_in(repository.path(), {"git:org", "./org"});
    CHECK(has(revision.out, "From `org` to ./org"));
    CHECK(has(revision.out, "moves 1 decision"));
    CHECK(revision.err.empty());
    const test::Run unknown = diff_in(repository.path(), {"git:nope", "org"});
    CHECK(unknown.status == 2);
    CHECK(has(unknown.err, "whodecides: no revision is called `nope`"));
}

TEST_CASE("reviewers are the ids of all who gain or lose, and nothing else") {
    CHECK(Files(first, moved).diff({"-f", "reviewers"}).out == "ana\nben\n");
    CHECK(Files(first, first).diff({"-f", "reviewers"}).out.empty());
    const std::string odd = "people: {\"a\\tb\": A, ben: Ben}\ndecisions: {logo: {accountable: everyone}}\n";
    CHECK(Files(first, odd).diff({"-f", "reviewers"}).out.find('\t') == std::string::npos);
}

TEST_CASE("nobody is asked for a review of what could not be read whole") {
    const std::string cut = first + "people: [\n";
    for (const Files& files : {Files(moved, cut), Files(cut, moved), Files(first, "")}) {
        const test::Run run = files.diff({"-f", "reviewers"});
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CHECK(!run.err.empty());
    }
    CHECK(Files("", first).diff({"-f", "reviewers"}).out == "ana\nben\n");
}

TEST_CASE("json is one object of the schema") {
    const auto json = nlohmann::json::parse(Files(first, unowned).diff({"-f", "json"}).out);
    CHECK(json["schema"] == "whodecides.diff/1");
    CHECK(json["as_of"] == "2026-01-01");
    CHECK(json["before"]["name"] == "old.yaml");
    CHECK(json["moves"][0]["from"][0]["id"] == "ana");
    CHECK(json["moves"][0]["duties"].size() == 2);
    CHECK(json["balances"][0]["holder"]["id"] == "ana");
    CHECK(json["findings"]["new"][0]["rule"] == "no-accountable");
    CHECK(json["entries"]["gone"].empty());
    const auto still = nlohmann::json::parse(Files(first, first).diff({"-f", "json"}).out);
    CHECK(still["moves"].empty());
    CHECK(still["findings"]["unchanged"] == 0);
}

TEST_CASE("names from the input reach no format raw") {
    const std::string hostile = "people: {ana: \"A\\e[31m<b>|@ana\", ben: \"# B\\nC\"}\n"
                                "decisions: {\"lo\\e[0mgo|<i>\": {accountable: ben}}\n";
    const std::string calm = "people: {ana: Ana, ben: Ben}\ndecisions: {name: {accountable: ana}}\n";
    for (const char* format : {"text", "json", "markdown", "reviewers"}) {
        CAPTURE(format);
        CHECK(!has(Files(calm, hostile).diff({"-f", format}).out, "\x1b"));
        CHECK(!has(Files(hostile, calm).diff({"-f", format}).out, "\x1b"));
    }
    const std::string markdown = Files(calm, hostile).diff({"-f", "markdown"}).out;
    CHECK(!has(markdown, "<b>"));
    CHECK(!has(markdown, "<i>"));
    CHECK(!has(markdown, "@ana"));
    CHECK(!has(markdown, "\n# B"));
}

TEST_CASE("a comment begins with its mark and is never too long") {
    std::string before = "people: {ana: Ana, ben: Ben}\ndecisions:\n";
    std::string after = before;
    for (int i = 0; i < 3000; ++i) {
        const std::string id = "  entry-with-a-long-name-" + std::to_string(i);
        before += id + ": {title: " + std::string(40, 'x') + ", accountable: ana}\n";
        after += id + "-new: {title: " + std::string(40, '*') + ", responsible: ben}\n";
    }
    const test::Run run = Files(before, after).diff({"-f", "markdown"});
    CHECK(run.out.starts_with("<!-- whodecides diff -->\n"));
    CHECK(run.out.size() < 65536);
    CHECK(run.out.size() > 60000);
    CHECK(has(run.out, "lines did not fit into the comment"));
    const auto times = [&](std::string_view part) {
        std::size_t count = 0;
        for (std::size_t at = run.out.find(part); at != std::string::npos; at = run.out.find(part, at + 1))
            ++count;
        return count;
    };
    CHECK(times("<details>") == times("</details>"));
}

namespace {

/// A change of so many owners, with things that are new and gone. Every seventh id is short.
Files large_change(std::size_t count) {
    std::string before;
    std::string after;
    const std::string title = "{title: " + std::string(30, 'x');
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = std::to_string(i);
        const std::string entry = "  d" + id + (i % 7 == 0 ? "" : std::string(40, 'x'));
        before += entry + ": {accountable: a" + id + "}\n  old" + entry.substr(2) + ": " + title + "}\n";
        after += entry + ": {accountable: b" + id + "}\n  new" + entry.substr(2) + ": " + title + "}\n";
    }
    std::string people = "people:\n";
    for (std::size_t i = 0; i < count; ++i)
        people += "  a" + std::to_string(i) + ": A\n  b" + std::to_string(i) + ": B\n";
    std::string others;
    for (std::size_t i = 0; i < count; ++i)
        others += "  c" + std::to_string(i) + ": C\n";
    return {people + "decisions:\n" + before, people + others + "decisions:\n" + after};
}

/// The lines below a title, up to where the fold ends; empty where there is no such fold.
std::vector<std::string> fold(const std::string& comment, const std::string& title) {
    std::vector<std::string> lines;
    const std::size_t at = comment.find("<summary>" + title);
    if (at == std::string::npos)
        return lines;
    std::istringstream rest(comment.substr(comment.find("\n\n", at) + 2));
    for (std::string line; std::getline(rest, line) && !line.empty();)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("each part of a large change has its room in the comment, and what is cut is counted") {
    for (const std::size_t count : {900U, 3000U}) {
        CAPTURE(count);
        const Files files = large_change(count);
        const auto out = [&](const char* format) {
            return files.diff({"--select", "no-accountable", "-f", format}).out;
        };
        const std::string comment = out("markdown");
        const auto json = nlohmann::json::parse(out("json"));
        CHECK(comment.size() < 65'536);
        CHECK(comment.size() > 63'000);
        std::vector<std::vector<std::string>> folds;
        std::size_t last = 0;
        for (const char* title : {"Who gains and loses", "New findings", "Fixed findings",
                                  "Entries: ", "People, roles and teams: "}) {
            CAPTURE(title);
            folds.push_back(fold(comment, title));
            CHECK(folds.back().size() > 10);
            CHECK(comment.find(title) > last);
            last = comment.find(title);
        }
        CHECK(folds.front()[1] == "|---|---|---|---|");
        std::size_t number = 0; // the entries that are told are the first ones, with none left out between
        for (const std::string& line : folds[3])
            CHECK(line.starts_with("- newd" + std::to_string(number++)));
        std::size_t told = 0;
        std::istringstream lines(comment);
        for (std::string line; std::getline(lines, line);)
            told += line.starts_with("- ") || line.starts_with("| ") ? 1 : 0;
        told -= 1; // the head of the table
        std::size_t all = json["moves"].size() + json["holders"].size() + json["balances"].size();
        for (const char* findings : {"new", "fixed"})
            all += json["findings"][findings].size();
        for (const char* things : {"entries", "actors"})
            for (const char* change : {"new", "gone", "renamed"})
                all += json[things][change].size();
        CHECK(all > 7 * count);
        CHECK(has(comment, "\n" + std::to_string(all - told) + " lines did not fit into the comment"));
    }
}

TEST_CASE("colour frames the headings where it is wanted") {
    CHECK(has(Files(first, unowned).diff({"--color", "always"}).out, "\x1b["));
    CHECK(!has(Files(first, unowned).diff().out, "\x1b["));
}
