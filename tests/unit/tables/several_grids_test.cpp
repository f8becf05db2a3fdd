// Several grids in one file: each is read, and each is one of its own.

#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

std::string imported(const std::string& input, const std::string& name) {
    return test::run_program({"import", "--stdin-filename", name, "-"}, "/", input).out;
}

const std::string certain = "# Hiring\n\n| Task | Ann | Bob |\n|---|---|---|\n| Hire | A | R |\n";
const std::string in_doubt = "\n# Operations\n\n| Decision | Ops | TL |\n|---|---|---|\n"
                             "| Roll back | A/R | I |\n| Buy cloud | R | ? |\n";
const std::string first_block = "Hiring;;;\nDecision;Ann;Bob;Cem\nHire;A;R;C\nFire;R;A;I\n;;;\n";

} // namespace

TEST_CASE("a table in doubt is read beside one that is a grid for sure") {
    const std::string second = "  - title: Operations\n"
                               "    framework: raci\n"
                               "    columns:     [Ops, TL]\n"
                               "    rows:\n"
                               "      Roll back: [A/R, I]\n"
                               "      Buy cloud: [R,   \"?\"]\n";
    CHECK(has(imported(certain + in_doubt, "a.md"), second));
    const std::string before = imported(in_doubt + "\n" + certain, "a.md");
    CHECK(has(before, second));
    CHECK(before.find("Operations") < before.find("Hiring"));
    // On a walk the first table makes the file ours.
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.md", certain + in_doubt);
    CHECK(has(test::run_program({"matrix"}, folder.path()).out, "  Roll back "));
}

TEST_CASE("tables with ticks and letters of a house beside a grid are read") {
    const auto shown = [](const std::string& rows) {
        return test::run_program({"matrix", "--stdin-filename", "a.md", "-"}, "/",
                                 certain + "\n# More\n\n| Decision | Eve | Fay |\n|---|---|---|\n" + rows)
            .out;
    };
    CHECK(has(shown("| Rent | A | x |\n| Let | x | A |\n"), "! Rent "));
    CHECK(has(shown("| Rent | E | M |\n| Let | M | E |\n"), "! Rent "));
}

TEST_CASE("a table of ticks alone beside a grid is left out, and told") {
    const std::string left_out = "note: this table is headed like a grid and has no letters, and is left out";
    const auto check = [](const std::string& input) {
        return test::run_program({"check", "--select", "input", "--stdin-filename", "a.md", "-"}, "/", input)
            .out;
    };
    const std::string head = "\n| Decision | Eve | Fay |\n|---|---|---|\n";
    CHECK(has(check(certain + head + "| Rent | x |  |\n| Let | | ✓ |\n"), left_out));
    CHECK(has(check(certain + head + "| Rent | Z | |\n| Let | | ZZ |\n"), left_out));
    CHECK_FALSE(has(check(certain + head + "| Rent | 12 | x |\n| Let | | x |\n"), left_out));
    CHECK_FALSE(has(check(certain + head + "| Rent | see there | x |\n| Let | | x |\n"), left_out));
    CHECK_FALSE(
        has(check(certain + "\n| Plan | Free | Pro |\n|---|---|---|\n| Seats | x | |\n| Let | | x |\n"),
            left_out));
    CHECK_FALSE(has(check(certain + in_doubt), left_out));
}

TEST_CASE("a table of data beside a grid stays unread, and a table in doubt beside a record does") {
    const std::string data = "\n| Plan | Free | Pro |\n|---|---|---|\n| Seats | 3 | 20 |\n| Help | x | A |\n";
    CHECK_FALSE(has(imported(certain + data, "a.md"), "Seats"));
    const std::string record = "---\nstatus: accepted\ndecision-makers: Ann\n---\n# Use a queue\n";
    CHECK_FALSE(has(imported(record + in_doubt, "a.md"), "Roll back"));
    CHECK(has(imported(record + in_doubt + "\n" + certain, "a.md"), "Roll back"));
}

TEST_CASE("a title behind a blank row belongs to the grid whose header follows it") {
    const std::string out =
        imported(first_block + "Operations;;;\nDecision;Ops;TL;\nRoll;A/R;I;\nCloud;R;x;\n", "a.csv");
    CHECK(has(out, "title: Hiring\n"));
    CHECK(has(out, "title: Operations\n"));
    CHECK(has(out, "columns:  [Ops, TL]\n"));
    CHECK(has(out, "Roll:   [A/R, I]\n"));
    CHECK_FALSE(has(out, "Decision"));
    const std::string two =
        imported(first_block + "Operations;;;\nas of May;;;\nDecision;Ops;TL;\nRoll;A/R;I;\n", "a.csv");
    CHECK(has(two, "`Operations` stands above the grid, and is left out"));
    CHECK(has(two, "title: as of May\n"));
}

TEST_CASE("a heading behind a blank row stays one of the grid's own") {
    for (const char* const rows : {"Phase two:;;;\nRoll;A;R;C\nCloud;R;A;\n",
                                   "Phase two:;;;\nMove;later;perhaps;\nCloud now;R;A;\n"}) {
        CAPTURE(rows);
        const std::string out = imported(first_block + rows, "a.csv");
        CHECK(has(out, "columns:  [Ann, Bob, Cem]\n"));
        CHECK_FALSE(has(out, "columns:     [later"));
    }
    CHECK(has(imported(first_block + "Phase two:;;;\nRoll;A;R;C\n", "a.csv"), "Hiring: Phase two:"));
    // A note below the rows is none's title.
    CHECK(has(imported(first_block + "* until June;;;\n", "a.csv"), "until June` is no entry"));
}

TEST_CASE("a header of words behind a blank row begins a grid and is no decision") {
    const auto titles = [](const std::string& more) {
        const std::string out = imported("Task,Owner,Informed\nLoan,Anna,Bob\n" + more, "a.csv");
        CHECK(has(out, "  Loan:\n"));
        return out;
    };
    for (const char* const header : {"Task,Owner,Informed", "Decision,Decider,Consulted"}) {
        CAPTURE(header);
        const std::string out = titles("\n" + std::string(header) + "\nCar,Bob,Anna\n");
        CHECK(has(out, "  Car:\n"));
        CHECK_FALSE(has(out, "  Task:\n"));
        CHECK_FALSE(has(out, "  Decision:\n"));
    }
    const std::string letters =
        imported("Thing,R,A,C\nLoan,Anna,Bob,Cem\n\nThing,R,A,C\nCar,Bob,Anna,Cem\n", "a.csv");
    CHECK(has(letters, "  Car:\n"));
    CHECK_FALSE(has(letters, "  Thing:\n"));
    const std::string beside = titles("\nTask,Owner,Fay,Gus\nCar,Bob,C,R\n");
    CHECK(has(beside, "    Car:    [C,   R,   A]\n"));
    // One such word and no letters are no grid: rows are not lost without a finding.
    const std::string kept = "Task,Ann,Ben,Cem\nBuy,A,R,I\n\nTask,Accountable,Due\nCar,Bob,May\n";
    CHECK(has(imported(kept, "a.csv"), "    Car:  "));
    CHECK(has(titles("\nTask force,Ann,Owner\nCar,Bob,Anna\n"), "  Task force:\n"));
}
