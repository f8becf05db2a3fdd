// Grids with a row for each person and a column for each decision.

#include <doctest/doctest.h>

#include <string>

#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::string& line, const std::string& input, const std::string& name = "a.csv") {
    return test::run_program(test::split_command(line + " --stdin-filename " + name + " -"), "/", input);
}

std::string grid(const std::string& head) {
    return head + ",Choose bank,Pay wages\nAna,A,R\nBen,R,A\nCem,C,I\n";
}

const std::string turned = "matrix:\n"
                           "  framework: raci\n"
                           "  columns:       [Ana, Ben, Cem]\n"
                           "  rows:\n"
                           "    Choose bank: [A,   R,   C]\n"
                           "    Pay wages:   [R,   A,   I]\n";

std::string said_of(const std::string& head) {
    return "1:1: the column `" + head +
           "` names those who hold the letters, so the grid is read turned round: each column is a "
           "decision\n";
}

std::string doubt_of(const std::string& head) {
    return "the column `" + head +
           "` may name those who hold the letters, and its rows are read as decisions";
}

} // namespace

TEST_CASE("a grid with people as rows is read turned round, and that is said") {
    for (const char* const head :
         {"Person", "Mitarbeiter", "Team member", "Who", "Wer?", "Name", "Role", "Rolle"}) {
        CAPTURE(head);
        const std::string out = run("import", grid(head)).out;
        CHECK(has(out, turned));
        CHECK(has(out, said_of(head)));
        const std::string check = run("check", grid(head)).out;
        CHECK(has(check, "note: the column `" + std::string(head) + "` names those"));
        CHECK(has(run("who bank", grid(head)).out, "Ana decides"));
    }
}

TEST_CASE("what is found in a grid turned round has the places of the cells") {
    const std::string two = "Person,Choose bank,Pay wages\nAna,A,R\nBen,A,A\nCem,C,X\n";
    const std::string out = run("check -f concise", two).out;
    CHECK(has(out, "a.csv:2:5: error: 2 answer for `Choose bank` at once: Ana and Ben"));
    CHECK(has(out, "a.csv:4:7: error: `X` in row `Pay wages`, column `Cem` is not a letter of raci"));
    CHECK(has(run("matrix", two).out, "Choose bank"));
    CHECK(has(
        run("check -f concise",
            "# Who\n\n| Person | Choose bank | Pay wages |\n|---|---|---|\n| Ana | A | R |\n| Ben | R | A "
            "|\n| Cem | A | I |\n",
            "a.md")
            .out,
        "a.md:5:9: error: 2 answer for `Choose bank` at once: Ana and Cem"));
}

TEST_CASE("what is found in a cell of a grid turned round is shown with the decision above it") {
    const std::string input = "Person,Hire,Buy\nAnna Ng,A,R\nBob Ros,R,X\nCarla Diaz,I,RC\n";
    const std::string buy = run("show Buy", input).out;
    CHECK(has(buy, "Findings (3)\n"));
    CHECK(has(buy, "`X` in row `Buy`, column `Bob Ros` is not a letter of raci"));
    CHECK(has(buy, "`RC` is taken for letters"));
    CHECK(has(run("show Hire", input).out, "Findings (0)\n"));
    const std::string matrix = run("matrix --only-findings", input).out;
    CHECK(has(matrix, "! Buy "));
    CHECK_FALSE(has(matrix, " Hire "));
    CHECK(has(run("show Hire", "Person,Hire,Buy\nAnna Ng,A/R,A\nBob Ros,A,R\n").out,
              "2 answer for `Hire` at once"));
}

TEST_CASE("what a grid turned round says besides is told") {
    const std::string out = run("import", "Person,Department,Choose bank,Pay wages\n\"Müller, "
                                          "Ana\",Sales,A,R\nBen,Buying,R,A\nCem,Buying,C,I\n")
                                .out;
    CHECK(has(out, "  columns:       [Ana Müller, Ben, Cem]\n"));
    CHECK(has(out, "1:8: the column `Department` tells of people, and is left out\n"));
    const std::string columns = "Person;Abteilung;Urlaub genehmigen;Ort;Kunden anrufen;Notizen\n"
                                "\"Müller, Anna\";Einkauf;A;Wien;R;\nBen;Einkauf;R;Graz;A;x\n";
    CHECK(has(run("check -f concise", columns).out,
              "a.csv:1:8: note: the columns `Abteilung` and `Ort` tell of people, and are left out"));
    CHECK(has(run("import", columns).out, "1:55: the column `Notizen` tells of people, and is left out\n"));
    CHECK_FALSE(has(run("check --select input", columns).out, "taken for remarks"));
    CHECK_FALSE(has(out, "its texts are notes"));
    CHECK(has(run("import", "Person,Choose bank,Pay wages\nSALES,,\nAna,A,R\nIT,,\nBen,R,A\nCem,C,I\n").out,
              "2:1: `SALES` is a heading of people, and is left out"));
    CHECK(has(run("check", "Person,Choose bank,Pay wages\nAna,A,R\nAna,R,A\n").out,
              "two columns are called `Ana`"));
}

TEST_CASE("where it is not certain that a grid is turned round it is read as it stands, and that is said") {
    const std::string as_people =
        "Person,Ana,Ben\nchoose bank,A,R\npay wages,A,R\n"; // the word is for the heads
    CHECK(has(run("check", as_people).out, "warning: " + doubt_of("Person")));
    CHECK(has(run("import", as_people).out, "    choose bank: [A,   R]\n"));
    const std::string roles = "Role,hire staff,buy tools\nprogram lead,A,R\nchief of staff,R,A\n";
    CHECK(has(run("check", roles).out, "warning: " + doubt_of("Role")));
    const std::string short_tasks = "Name,Buy,Sell\nAna,A,R\nBen,I,A\nCem,I,I\n"; // any of them may be names
    CHECK(has(run("check", short_tasks).out, "warning: " + doubt_of("Name")));
    const std::string tied = "Name,Hiring,Payroll,Sales\nAnna Ng,A,R,I\nBob Ros,R,A,I\nCarla Diaz,I,I,A\n";
    CHECK(has(run("check", tied).out, "warning: " + doubt_of("Name")));
    const std::string nameless = "Person,Choose bank,\nAna,A,R\nBen,R,A\n";
    CHECK(has(run("check", nameless).out, doubt_of("Person")));
}

TEST_CASE("a grid of decisions below such a word stays one, without a word") {
    const auto quiet = [](const std::string& input, const std::string& columns, const std::string& row) {
        CAPTURE(input);
        CHECK_FALSE(has(run("check", input).out, "unclear-column"));
        const std::string out = run("import", input).out;
        CHECK(has(out, columns + "]\n"));
        CHECK(has(out, "    " + row + "]\n"));
    };
    quiet("Name,Ana,Ben,Cem\nChoose bank,A,R,C\nPay wages,A,R,I\nRent,R,A,I\n", "[Ana, Ben, Cem",
          "Choose bank: [A,   R,   C");
    quiet("Name,Ana,Ben\nChoose bank,A,R\nPay wages,R,A\n", "[Ana, Ben", "Pay wages:   [R,   A");
    quiet("Name,Ana,Ben,Cem\nBuy,A,A,C\nSell,R,R,I\n", "[Ana, Ben, Cem", "Sell:   [R,   R,   I");
    quiet("Role,Sales Lead,Ben\nChoose bank,A,R\nPay wages,A,R\nSign it,R,A\n", "[Sales Lead, Ben",
          "Sign it:     [R,          A");
    quiet("Decision,Ana,Ben\nBuy,A,R\nSell,A,R\n", "[Ana, Ben", "Sell:   [A,   R");
    quiet("Personal,Ana,Ben\nBuy,A,R\nSell,A,R\n", "[Ana, Ben", "Sell:   [A,   R");
    quiet(",Choose bank,Pay wages\nAna,A,R\nBen,R,A\n", "[Choose bank, Pay wages", "Ben:    [R,           A");
}
