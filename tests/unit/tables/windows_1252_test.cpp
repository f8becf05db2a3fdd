#include <doctest/doctest.h>

#include <string>

#include "source/windows_1252.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string grid = "Aufgabe;M\xFCller;Gro\xDF\nGeb\xFChr \x84neu\x93 f\xFCr 5 \x80;A;Z\nKaufen;R;A\n";

} // namespace

TEST_CASE("text in Windows-1252 becomes the same text in UTF-8") {
    REQUIRE(may_be_windows_1252(grid));
    CHECK(from_windows_1252(grid) ==
          "Aufgabe;M\u00FCller;Gro\u00DF\nGeb\u00FChr \u201Eneu\u201C f\u00FCr 5 \u20AC;A;Z\nKaufen;R;A\n");
    CHECK(from_windows_1252("\xA0\xFF\x9F") == "\u00A0\u00FF\u0178");
}

TEST_CASE("what is UTF-8, damaged UTF-8 or no text is not taken for Windows-1252") {
    CHECK_FALSE(may_be_windows_1252("plain"));
    CHECK_FALSE(may_be_windows_1252("M\u00FCller"));
    CHECK_FALSE(
        may_be_windows_1252("M\u00FCller, Gro\u00DF, K\u00FChn \xFC")); // one bad byte among good ones
    CHECK_FALSE(may_be_windows_1252("M\xFCller\x01"));
    CHECK_FALSE(may_be_windows_1252("M\xFCller\x81")); // stands for nothing
    CHECK_FALSE(may_be_windows_1252(std::string("M\xFCller\0", 8)));
}

TEST_CASE("a grid in Windows-1252 is read, with one note that says so") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.csv", grid);
    const test::Run run = test::run_program({"check", "-f", "concise", "a.csv"}, folder.path());
    CHECK(has(run.out, "a.csv:1:10: note: this file is not written in UTF-8; it is read as Windows-1252 "
                       "[invalid-value]\n"));
    // Columns count characters.
    CHECK(has(run.out,
              "a.csv:2:24: error: `Z` in row `Geb\u00FChr \u201Eneu\u201C f\u00FCr 5 \u20AC`, column "
              "`Gro\u00DF` is not a letter of raci [unknown-key]\n"));
    CHECK_FALSE(has(run.out, "\uFFFD"));
    CHECK(has(test::run_program({"check", "a.csv"}, folder.path()).out,
              "help: look whether its names are as they should be, or save it as `CSV UTF-8`\n"));
    CHECK(has(test::run_program({"matrix", "-f", "csv", "a.csv"}, folder.path()).out, "M\u00FCller"));
    CHECK(has(test::run_program({"check", "--stdin-filename", "x.csv", "-"}, folder.path(), grid).out,
              "read as Windows-1252"));
}

TEST_CASE("a grid in no known encoding is an error, and YAML stays what it was") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.csv", "Task;M\xFCller\x81;Ben\nBuy;A;R\nSell;R;A\n");
    const test::Run grid_run = test::run_program({"check", "-f", "concise", "a.csv"}, folder.path());
    CHECK(
        has(grid_run.out, "error: this file is not written in UTF-8, so some of its letters are not known"));
    CHECK(grid_run.status == 1);
    test::write_file(folder.path() / "b.yaml", "people: {m: M\xFCller}\ndecisions: {a: {accountable: m}}\n");
    CHECK_FALSE(has(test::run_program({"check", "b.yaml"}, folder.path()).out, "1252"));
}
