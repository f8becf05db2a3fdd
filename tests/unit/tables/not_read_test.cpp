#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <whodecides/check.hpp>

#include "model/read/tables.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string doubtful = "Task,Ana,Ben\nBuy,A,R\nSell,maybe,A\nRent,R,ask\n";
const std::string sure = "Task,Ana,Ben\nHire,A,R\nFire,R,A\nMove,A,R\n";

std::string doubt(std::string_view path, std::string_view bytes) {
    return look_at_table(path, bytes).doubt;
}

/// The lines of a text that tell of a file that was not read.
std::string told(const std::string& text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (text.compare(at, 9, "not read:") == 0)
            lines += text.substr(at, end - at) + "\n";
        at = end + 1;
    }
    return lines;
}

} // namespace

TEST_CASE("a table that looks like a grid says what keeps it from being one for sure") {
    CHECK(doubt("a.csv", doubtful) == "looks like a grid, but 2 cells are no letters of raci");
    CHECK(doubt("a.tsv", "Task\tAna\tBen\nBuy\tA\tR\nSell\twho\tA\n") ==
          "looks like a grid, but 1 cell is no letter of raci");
    // Letters of a house's own, below words that stand above decisions.
    CHECK(doubt("a.csv", "Aufgabe;Anna;Bernd\nKaufen;E;M\nMieten;M;D\nLeasen;D;E\n") ==
          "looks like a grid, but 6 cells are no letters of raci");
    CHECK(doubt("a.csv", "Task,R,A\nBuy,Ben,Ana\nSell,Ana,Ben\n") ==
          "looks like a grid, but only two of its columns are headed by letters");
    CHECK(doubt("notes.md", "# Notes\n\n| Task | Ana | Ben |\n|---|---|---|\n| Buy | A | R |\n"
                            "| Sell | maybe | A |\n| Rent | R | ask |\n") ==
          "looks like a grid, but 2 cells are no letters of raci");
}

TEST_CASE("a grid for sure, a table of data and prose are in no doubt") {
    CHECK(look_at_table("a.csv", sure).ours);
    for (const char* const table :
         {"name,grade,size\nann,A,S\nbob,B,M\ncat,F,L\n", "name,grade\nann,A\nbob,C\n",
          "id,name,city\n1,Ann,Rome\n2,Bob,Oslo\n", "Task,hours,price\nBuy,3,12.50\nSell,4,1.10\n",
          "x,a,r\n1,2,3\n4,5,6\n", ""}) {
        CAPTURE(table);
        CHECK_FALSE(look_at_table("a.csv", table).ours);
        CHECK(doubt("a.csv", table).empty());
    }
    CHECK(doubt("a.md", "# On A and R\n\nWe write A, R and C.\n").empty());
    CHECK(doubt("a.md", "| Plan | Free | Pro |\n|---|---|---|\n| Seats | 3 | 20 |\n").empty());
    CHECK(doubt("a.yaml", doubtful).empty());
}

TEST_CASE("a list with an owner in each row is no grid that a walk reads, and is read once it is named") {
    const std::string repositories = "Name,Description,Owner,Support,Contributors\n"
                                     "repo1,a tool,Anna,yes,Bob\nrepo2,b tool,Bob,no,Anna\n";
    const std::string issues = "Task,Assignee,Owner,Support\nFix,anna,bob,level 2\nRun,bob,anna,level 1\n";
    const std::string in_prose = "| Task | Owner | Informed | Support |\n|---|---|---|---|\n"
                                 "| Buy | Ana | Ben | Cem |\n| Sell | Ben | Ana | Cem |\n";
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "sure.csv", sure);
    test::write_file(folder.path() / "repos.csv", repositories);
    test::write_file(folder.path() / "jira.csv", issues);
    test::write_file(folder.path() / "prose.md", in_prose);
    const test::Run walk = test::run_program({"check"}, folder.path());
    CHECK(walk.status == 0);
    CHECK(told(walk.out) == "not read: jira.csv (looks like a grid, but words and no letters stand above its "
                            "names); name it to read it\n"
                            "not read: prose.md (looks like a grid, but words and no letters stand above its "
                            "names); name it to read it\n");
    CHECK(has(test::run_program({"import", "prose.md"}, folder.path()).out, "Support: Cem"));
    CHECK(has(test::run_program({"import", "jira.csv"}, folder.path()).out, "  Fix:\n"));
    // Letters above the names, and words of one framework, are enough.
    CHECK(look_at_table("a.csv", "Task,R,A,Informiert\nBuy,Ben,Ana,Cem\nSell,Ana,Ben,Cem\n").ours);
    CHECK(look_at_table("a.csv", "Task,Responsible,Accountable,Informed\nBuy,Ben,Ana,Cem\nSell,Ana,Ben,\n")
              .ours);
}

TEST_CASE("a check of a folder names what it passed over and may well be meant") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "sure.csv", sure);
    std::filesystem::create_directory(folder.path() / "sub");
    test::write_file(folder.path() / "sub" / "moves.csv", doubtful);
    test::write_file(folder.path() / "plan.xlsx", "PK\x03\x04");
    test::write_file(folder.path() / "~$plan.xlsx", "x");
    test::write_file(folder.path() / "prices.csv", "id,name,city\n1,Ann,Rome\n2,Bob,Oslo\n");
    const std::string lines =
        "not read: plan.xlsx (is a workbook); save the sheet as `CSV UTF-8 (comma delimited)`, and name that "
        "file\n"
        "not read: sub/moves.csv (looks like a grid, but 2 cells are no letters of raci); name it to read "
        "it\n";
    const test::Run check = test::run_program({"check"}, folder.path());
    CHECK(told(check.out) == lines);
    CHECK(check.status == 0);
    CHECK(told(test::run_program({"check", "-q"}, folder.path()).out).empty());
    CHECK(told(test::run_program({"matrix"}, folder.path()).err) == lines);
    CHECK(told(test::run_program({"check", "sub/moves.csv"}, folder.path()).out).empty());

    const auto json = nlohmann::json::parse(test::run_program({"check", "-f", "json"}, folder.path()).out);
    const auto& coverage = json["coverage"];
    CHECK(coverage["files"] == 1);
    CHECK(coverage["skipped_files"] == 3);
    REQUIRE(coverage["not_read"].size() == 2);
    CHECK(coverage["not_read"][1]["path"] == "sub/moves.csv");
    CHECK(coverage["not_read"][1]["remedy"] == "name it to read it");
}

TEST_CASE("of many files that were passed over the first are named") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "sure.csv", sure);
    for (char name = 'a'; name < 'i'; ++name)
        test::write_file(folder.path() / (std::string(1, name) + ".ods"), "x");
    const std::string lines = told(test::run_program({"check"}, folder.path()).out);
    CHECK(has(lines, "not read: e.ods"));
    CHECK_FALSE(has(lines, "not read: f.ods"));
    CHECK(has(lines, "not read: 3 more that look like grids or are workbooks\n"));
}

TEST_CASE("what is in doubt is read once it is named, in Markdown too") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "notes.md", "| Task | Ana | Ben |\n|---|---|---|\n| Buy | A | R |\n"
                                                 "| Sell | maybe | A |\n| Rent | R | ask |\n");
    CHECK(test::run_program({"matrix"}, folder.path()).status == 2);
    const test::Run named = test::run_program({"matrix", "notes.md"}, folder.path());
    CHECK(named.status == 0);
    CHECK(has(named.out, "Sell"));
}

TEST_CASE("with codes the names of files that were not read are codes too") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "sure.csv", sure);
    test::write_file(folder.path() / "layoffs.csv", doubtful);
    const test::Run run = test::run_program({"check", "--anonymize"}, folder.path());
    CHECK(has(run.out + run.err, "not read: "));
    CHECK_FALSE(has(run.out + run.err, "layoffs"));
}

TEST_CASE("a walk in a revision names the same files") {
    if (!test::has_git())
        return;
    const test::Repository repository;
    repository.write("sure.csv", sure);
    repository.write("moves.csv", doubtful);
    repository.write("plan.ods", "x");
    repository.commit("first");
    CheckRequest request;
    request.paths = {repository.path().string()};
    request.revision = "first";
    const Analysis analysis = check(request);
    REQUIRE(analysis.coverage().not_read.size() == 2);
    CHECK(analysis.coverage().not_read[0].path.ends_with("moves.csv"));
    CHECK(analysis.coverage().not_read[1].reason == "is a workbook");
}

TEST_CASE("where nothing is read, standard input that somebody feeds is told of") {
    const test::TemporaryFolder folder;
    const std::string remark = "standard input is not read; add `-` to read it\n";
    const auto fed = [&](const std::string& arguments) {
        return test::run_shell("printf 'Task\\tAna\\tBen\\nBuy\\tA\\tR\\nSell\\tR\\tA\\n' | $whodecides " +
                                   arguments,
                               folder.path());
    };
    for (const char* const command : {"check", "matrix", "profile", "ask", "check -f json"}) {
        CAPTURE(command);
        const test::Run run = fed(command);
        CHECK(has(run.err, remark));
        CHECK(run.status == 2);
        // As in a pipeline: nobody feeds anything.
        const test::Run alone = test::run_shell(std::string("$whodecides ") + command, folder.path());
        CHECK_FALSE(has(alone.err, remark));
        CHECK(alone.status == 2);
    }
    for (const char* const command : {"check -q", "matrix -q", "profile -q"}) {
        CAPTURE(command);
        const test::Run quiet = fed(command);
        CHECK_FALSE(has(quiet.err, remark));
        CHECK(quiet.status == 2);
    }
    CHECK_FALSE(has(fed("check -").err, remark));
    CHECK_FALSE(has(fed("check .").err, remark));
    test::write_file(folder.path() / "sure.csv", sure);
    CHECK_FALSE(has(fed("check").err, remark));
}

TEST_CASE("standard input without a byte that could be read is not told of") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "empty.txt", "");
    test::write_file(folder.path() / "some.txt", sure);
    const auto remarks = [&](const std::string& line) {
        const test::Run run = test::run_shell(line, folder.path());
        CHECK(run.status == 2);
        return has(run.err, "standard input is not read");
    };
    CHECK_FALSE(remarks("true | $whodecides check"));
    CHECK_FALSE(remarks("sleep 1 | $whodecides check")); // kept open by somebody who has nothing to say
    CHECK_FALSE(remarks("$whodecides check < empty.txt"));
    CHECK_FALSE(remarks("$whodecides check < /dev/null"));
    CHECK_FALSE(remarks("$whodecides check <&-"));
    CHECK(remarks("$whodecides check < some.txt"));
    CHECK_FALSE(remarks("{ cat > all; $whodecides check; } < some.txt"));
    CHECK(remarks("{ sleep 0.1; printf 'people: [ana]\\n'; } | $whodecides check")); // slower than the run
}
