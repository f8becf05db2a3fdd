#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

#include "support/program.hpp"
#include "support/read_text.hpp"

using namespace whodecides;
using test::has;
using test::ReadText;

namespace {

/// "title: letter who, ..." of every entry, one a line.
std::string rows_of(const ReadText& read) {
    std::string out;
    for (const Entry& entry : read.facts.entries) {
        out += fmt::format("{}:", entry.title.value);
        for (const Seat& seat : entry.seats)
            out += fmt::format(" {} {}", seat.key, seat.who.name);
        out += "\n";
    }
    return out;
}

std::string grid(const std::string& rows) {
    return "matrix:\n  columns: [a, b, c]\n  rows:\n" + rows;
}

} // namespace

TEST_CASE("rows are lists of cells or mappings from actors to cells") {
    const ReadText read(grid("    Launch: [A, R, C]\n    Sign: {c: A/R, d: i}\n    Later:\n"));
    CHECK(read.problems().empty());
    CHECK(rows_of(read) == "Launch: A a R b C c\nSign: A c R c I d\nLater:\n");
    const Entry& launch = read.facts.entries[0];
    CHECK(launch.is_decision());
    CHECK(launch.id.value == "Launch");
    CHECK(launch.grid == 0);
    CHECK(read.at(launch.seats[1].who.span) == "R");
    CHECK(read.at(read.facts.entries[1].seats[1].who.span) == "c");
    CHECK(read.at(read.facts.entries[1].seats[1].key_span) == "R");
    CHECK(read.facts.grids.at(0).logical_path == "/matrix");
    CHECK(read.facts.grids[0].columns.size() == 3);
    CHECK(launch.seats[0].duties == (Duty::answers | Duty::decides));
}

TEST_CASE("cells are split at marks and blanks, and some say nothing") {
    for (const char* cell :
         {"A/R", "'a, r'", "A;R", "A+R", "\"A & R\"", "A R", "[A, R]", "[A/R]", "accountable/responsible"}) {
        CAPTURE(cell);
        const ReadText read("matrix: {columns: [x], rows: {Row: {x: " + std::string(cell) + "}}}");
        CHECK(read.problems().empty());
        CHECK(rows_of(read) == "Row: A x R x\n");
    }
    for (const char* cell : {"", "~", "\"-\"", "–", ".", "n/a", "N/A", "''", "[]"}) {
        CAPTURE(cell);
        const ReadText read("matrix: {columns: [x], rows: {Row: [" +
                            std::string(cell[0] == '\0' ? "''" : cell) + "]}}");
        CHECK(read.problems().empty());
        CHECK(rows_of(read) == "Row:\n");
    }
}

TEST_CASE("a row may hold the keys of an entry") {
    const ReadText read(
        grid("    Pay: {a: A, status: decided, until: 2027-01-01, ask first: d, rapid: {P: e}, notes: x}\n"));
    CHECK(read.problems().empty());
    const Entry& entry = read.facts.entries.at(0);
    CHECK(entry.status == EntryStatus::decided);
    CHECK(rows_of(read) == "Pay: A a consulted d P e\n");
}

TEST_CASE("what is a column is a cell, whatever stands in it, and what is none is a key of the entry") {
    CHECK(rows_of(ReadText("matrix: {columns: [informed, bob], rows: {One: {informed: C*, bob: A}}}")) ==
          rows_of(ReadText("matrix: {columns: [informed, bob], rows: {One: [C*, A]}}")));
    CHECK(rows_of(ReadText("matrix: {columns: [informed, bob], rows: {One: {informed: tbd, bob: A}}}")) ==
          rows_of(ReadText("matrix: {columns: [informed, bob], rows: {One: [tbd, A]}}")));
    CHECK(rows_of(ReadText("matrix: {columns: [cleo, bob], rows: {One: {informed: cleo, bob: A}}}")) !=
          rows_of(ReadText("matrix: {columns: [cleo, bob], rows: {One: {bob: A}}}")));
}

TEST_CASE("a column may be called like a key of an entry") {
    const ReadText read("matrix: {columns: [support, coach], rows: {One: {support: R, coach: '-'}, Two: "
                        "{support: zoe, coach: C}}}");
    CHECK(
        has(read.problems(), "unknown `zoe`: `zoe` in row `Two`, column `support` is not a letter of raci"));
    CHECK(rows_of(read) == "One: R support\nTwo: C coach\n");
    CHECK(rows_of(ReadText("matrix: {rows: {One: {support: A, bob: R}}}")) == "One: A support R bob\n");
    CHECK(rows_of(ReadText("matrix: {columns: [bob], rows: {One: {support: a, bob: A}}}")) ==
          "One: support a A bob\n");
}

TEST_CASE("a grid says its framework, kind and scope; the file's defaults stand in") {
    const ReadText read(R"(
defaults: {framework: rapid}
matrix:
- {title: First, columns: [x], rows: {Same: [D]}}
- {id: second, framework: RASCI, kind: responsibility, scope: ops, columns: [x], rows: {Same: [S], Own: {x: R, scope: dev}}}
- {columns: [x], rows: [{title: Third, x: A}, Fourth]}
)");
    CHECK(read.problems().empty());
    REQUIRE(read.facts.entries.size() == 5);
    CHECK(rows_of(read) == "Same: D x\nSame: S x\nOwn: R x\nThird: A x\nFourth:\n");
    CHECK(read.facts.entries[1].kind == EntryKind::responsibility);
    CHECK(read.facts.entries[1].scope.value == "ops");
    CHECK(read.facts.entries[2].scope.value == "dev");
    CHECK(read.facts.entries[1].grid == 1);
    CHECK(read.facts.entries[3].seats[0].duties == DutySet(Duty::vetoes));
    CHECK(read.facts.grids[0].logical_path == "/matrix/First");
    CHECK(read.facts.grids[1].logical_path == "/matrix/second");
    CHECK(read.facts.grids[2].logical_path == "/matrix/2");
}

TEST_CASE("what is wrong in a grid is said") {
    const std::pair<std::string, const char*> cases[] = {
        {grid("    Row: [A, R]\n"), "invalid `[A, R]`: the row `Row` has 2 cells for 3 columns; "
                                    "write one cell for each column; `-` is an empty one\n"},
        {grid("    Row: A R -\n"), "invalid `A R -`: the row `Row` is a text; write [A, R, -]\n"},
        {grid("    Row: {A: ann, R: [bob, zoe]}\n"),
         "invalid `{A: ann, R: [bob, zoe]}`: the row `Row` has the letters before the names; "
         "write `ann: A, bob: R, zoe: R`\n"},
        {grid("    Row: {accountable: ann, responsible: bob}\n"), ""},
        {grid("    Row: [A, R, ar]\n"),
         "unknown `ar`: `ar` in row `Row`, column `c` is not a letter of raci; write `a/r`\n"},
        {grid("    Row: [A, \"R, Q\", -]\n"),
         "unknown `Q`: `Q` in row `Row`, column `b` is not a letter of raci; its letters are R, A, C and I; "
         "one of "
         "your own is declared in a YAML file, such as `frameworks: {our-raci: {extends: raci, letters: {Q: "
         "verifies}}}`\n"},
        {grid("    Row: {a: A, critcal: true}\n"),
         "unknown `critcal`: `critcal` is not a key of a decision or responsibility; "
         "did you mean `critical`?\n"},
        {grid("    Row: {a: A, zoe: X}\n"), "unknown `X`: `X` in row `Row`, column `zoe` is not a letter of "
                                            "raci; its letters are R, A, C and I\n"},
        {grid("    Row: {b: A, R}\n"),
         "invalid `R`: the letter `R` stands by itself; inside { } a comma ends a cell; write A/R\n"},
        {grid("    Row: {a: {b: c}}\n"),
         "invalid `{b: c}`: a cell is a mapping; write letters, such as A or A/R\n"},
        {"matrix: {rows: {Row: [A]}}",
         "invalid `[A]`: the row `Row` is a list, and the grid has no `columns`; "
         "name the actors above the cells in `columns`, or write the row as {actor: letter}\n"},
        {"matrix: {columns: [a]}", "invalid `{columns: [a]}`: a grid has no `rows`; "
                                   "write `rows:` with one line for each decision: `title: [A, R, C]`\n"},
        {"matrix: {framework: rasic, columns: [a], rows: {Row: [A]}}",
         "invalid `rasic`: no framework is called `rasic`; did you mean `rasci`?\n"},
        {"framework: raci\ncolumns: [a, b]\nrows: {Row: [A, R]}\n",
         "invalid `framework`: a grid stands at the top of the file; put these lines below `matrix:`\n"},
        {"matrix: A", "invalid `A`: `matrix` is a text; `matrix`: one grid of letters, or a list of grids; "
                      "each row is an entry\n"},
    };
    for (const auto& [yaml, expected] : cases) {
        CAPTURE(yaml);
        CHECK(ReadText(yaml).problems() == expected);
    }
}

TEST_CASE("a row written in another way is understood all the same") {
    CHECK(rows_of(ReadText(grid("    Row: A R -\n"))) == "Row: A a R b\n");
    CHECK(rows_of(ReadText(grid("    Row: {A: ann, R: bob}\n"))) == "Row: A ann R bob\n");
}

TEST_CASE("a grid at the top of a file is read beside its sections") {
    const ReadText read("people: [a, b]\ncolumns: [a, b]\nrows: {Row: [A, R]}\n");
    CHECK(rows_of(read) == "Row: A a R b\n");
    CHECK(read.facts.people.size() == 2);
    REQUIRE(read.facts.problems.size() == 1);
    CHECK(read.facts.problems[0].others.size() == 1);
}

TEST_CASE("an empty column keeps the cells under their names") {
    const ReadText read("matrix: {columns: [a, '', c], rows: {Row: [A, R, C]}}");
    CHECK(rows_of(read) == "Row: A a C c\n");
    CHECK(read.facts.problems.size() == 1);
}
