// A column of names beside columns of letters: "Accountable" above `Carla`.

#include <doctest/doctest.h>

#include <string>

#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::string& line, const std::string& input) {
    return test::run_program(test::split_command(line + " --stdin-filename a.csv -"), "/", input);
}

std::string headed(const std::string& head) {
    return "Task;" + head + ";Ann;Bob;Cem\nKaufen;Carla;R;C;I\nMieten;Dirk;R;C;\nBauen;Dirk;C;R;\n";
}

std::string imported(const std::string& input) {
    return run("import", input).out;
}

} // namespace

TEST_CASE("names below the word for a letter hold that letter") {
    const std::string rows = "matrix:\n"
                             "  framework: raci\n"
                             "  columns:  [Ann, Bob, Cem, Carla, Dirk]\n"
                             "  rows:\n"
                             "    Kaufen: [R,   C,   I,   A,     .]\n"
                             "    Mieten: [R,   C,   .,   .,     A]\n"
                             "    Bauen:  [C,   R,   .,   .,     A]\n";
    for (const char* const head : {"Accountable", "accountable:", "A", "Owner", "Decider", "Entscheider"}) {
        CAPTURE(head);
        CHECK(run("check", headed(head)).status == 0);
        CHECK_FALSE(has(run("check", headed(head)).out, "no-accountable"));
        CHECK(has(run("who Kaufen", headed(head)).out, "Carla decides; ask Bob first; tell Cem\n"));
        CHECK(has(run("matrix", headed(head)).out, "  Bauen             C    R    .    .      A "));
        CHECK(imported(headed(head)) == rows);
    }
}

TEST_CASE("the letter of a head is that of the framework") {
    const std::string grid = "Task;Ann;Bob;Responsible\nKaufen;A;C;Carla\nMieten;C;A;Dirk\n";
    CHECK(has(imported(grid), "    Kaufen: [A,   C,   R,     .]\n"));
    const std::string daci = "Task;Driver;Ann;Bob\nKaufen;Carla;A;C\nMieten;Dirk;C;A\n";
    CHECK(has(run("check", daci).out, "[unclear-column]"));
    CHECK_FALSE(has(run("check --framework daci", daci).out, "[unclear-column]"));
}

TEST_CASE("several columns of names beside those of letters are read, even where rows have more names") {
    const std::string two =
        imported("Task;Accountable;Responsible;Ann;Bob\nKaufen;Carla;Eve;C;\nMieten;Dirk;Eve;I;C\n");
    CHECK(has(two, "  columns:  [Ann, Bob, Carla, Eve, Dirk]\n"));
    CHECK(has(two, "    Kaufen: [C,   .,   A,     R,   .]\n"));
    const std::string more = imported("Task;Accountable;Responsible;Ann;Bob;Cem\nKaufen;Carla;Eve;C;;\n"
                                      "Mieten;Carla;Eve;;;C\nBauen;Carla;Eve;I;C;C\n");
    CHECK(has(more, "  columns:  [Ann, Bob, Cem, Carla, Eve]\n"));
    CHECK(has(more, "    Mieten: [.,   .,   C,   A,     R]\n"));
    // A column without a letter above is no actor's where names stand in it.
    const std::string turned = "Task;R;A;C;Z\nBuy;Ann;Ben;Cem;Ben\nSell;Ben;Ann;;Ann\n";
    CHECK_FALSE(has(imported(turned), "columns"));
}

TEST_CASE("names of owners left of the titles are no titles, unless there are no others") {
    const std::string left = imported("Owner;Vorhaben;Ann;Bob\nCarla;Kaufen;R;C\nDirk;Mieten;R;C\n");
    CHECK(has(left, "    Kaufen: [R,   C,   A,     .]\n"));
    CHECK(has(imported("Owner;Ann;Bob\nKaufen;R;A\nMieten;A;R\n"), "    Kaufen: [R,   A]\n"));
    CHECK(
        has(imported("Control;Context;Ann;Bob\nKaufen;a text;R;A\nMieten;b;A;R\n"), "    Kaufen: [R,   A]"));
}

TEST_CASE("whoever is named and has letters too holds both, and the same letter once") {
    const std::string grid = "Task;Ann;Bob;Owner;Cem\nKaufen;R;C;Ann, Carla;I\nMieten;A;R;Ann;I\n";
    const std::string out = imported(grid);
    CHECK(has(out, "    Kaufen: [A/R, C,   I,   A]\n"));
    CHECK(has(out, "    Mieten: [A,   R,   I,   .]\n"));
    const std::string check = run("check", grid).out;
    CHECK(has(check, "2 answer for `Kaufen` at once: Ann and Carla"));
    CHECK_FALSE(has(check, "`Mieten`"));
    CHECK(has(run("check", "Task;Owner;Ann;Bob\nKaufen;TBD;R;C\nMieten;Ann;R;C\n").out,
              "`Kaufen` is left to `TBD`"));
    CHECK(has(run("check", "Task;Owner;Ann;Bob\nKaufen;;R;C\nMieten;Ann;R;C\n").out, "[no-accountable]"));
}

TEST_CASE("a head of names that tells no letter is said, and nothing follows from what misses then") {
    for (const char* const head : {"Lead", "Verantwortlich", "Driver"}) {
        CAPTURE(head);
        const std::string out = run("check", headed(head)).out;
        CHECK(has(out, "warning: the column `" + std::string(head) +
                           "` names people and does not say which letter of raci they hold: `Carla` "
                           "[unclear-column]\n"));
        CHECK_FALSE(has(out, "no-accountable"));
        CHECK(has(run("check --coverage", headed(head)).out, "3 entries have cells that are no letters"));
        CHECK(has(run("matrix", headed(head)).out, std::string(head) + "!"));
        CHECK(has(imported(headed(head)), "    Kaufen: [R,   C,   I]   # Carla\n"));
    }
}

TEST_CASE("other texts before the letters are remarks, and an actor may be called like a word") {
    for (const char* const head : {"Context", "Notes", "Input", "Support"}) {
        CAPTURE(head);
        const std::string out = run("check", headed(head)).out;
        CHECK(has(out, "[no-accountable]"));
        CHECK_FALSE(has(out, "unclear-column"));
    }
    const std::string letters = imported("Task;Owner;Lead\nKaufen;A;R\nMieten;R;A\n");
    CHECK(has(letters, "  columns:  [Owner, Lead]\n"));
    // Words in the header and names in all cells are the grid turned round, as ever.
    CHECK_FALSE(
        has(imported("Task;Accountable;Responsible\nKaufen;Carla;Ann\nMieten;Dirk;Bob\n"), "columns"));
}
