// A column of names beside columns of letters: "Accountable" above `Carla`.

#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"
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

/// What is found where the settings name the framework.
std::string check_as(const std::string& framework, const std::string& grid) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / ".whodecides.yaml", "framework: " + framework + "\n");
    test::write_file(folder.path() / "a.csv", grid);
    const test::Run done = test::run_program({"check", "a.csv"}, folder.path());
    return done.out + done.err;
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
    const std::string as_daci = check_as("daci", daci);
    CHECK_FALSE(has(as_daci, "[unclear-column]"));
    CHECK(has(as_daci, " in 2 entries of "));
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

TEST_CASE("below a word for a duty only what may be names is read as such, and the rest is told") {
    const auto below = [](const std::string& head, const std::string& one, const std::string& other) {
        return "Decision;Ann;Bob;" + head + "\nHire;A;R;" + one + "\nBuy;R;A;" + other + "\n";
    };
    const auto taken = [](const std::string& head, const std::string& text) {
        return "the column `" + head +
               "` is taken for remarks, for not all that stands in it may be names: `" + text +
               "` [unclear-column]\n";
    };
    CHECK(has(run("check", below("Umsetzung", "Q3 2026", "Q4 2026")).out, taken("Umsetzung", "Q3 2026")));
    for (const char* const text : {"only if the board has agreed, and nobody objects to it", "yes", "no",
                                   "level 2", "Cem, from May to the end of June"}) {
        CAPTURE(text);
        const std::string input = below("Support", "Cem Oz", text);
        CHECK(has(run("check", input).out, taken("Support", text)));
        CHECK(has(imported(input), "  columns:  [Ann, Bob]\n"));
        CHECK(has(imported(input), "# Cem Oz"));
    }
    for (const char* const text :
         {"Dirk", "TBD", "-", "", "IT/OT", "Maria de la Cruz", "Dirk, Eve und Fay von der Au"}) {
        CAPTURE(text);
        const std::string input = below("Support", "Cem Oz", text);
        CHECK_FALSE(has(run("check", input).out, "taken for remarks"));
        CHECK(has(imported(input), "  columns:  [Ann, Bob, Cem Oz"));
    }
    CHECK(has(
        run("check", "Task;Support;Ann;Bob;Umsetzung\nBuy;if stuck;A;R;May 2\nLet;no;R;A;May 3\n").out,
        "the columns `Support` and `Umsetzung` are taken for remarks, for not all that stands in them may "
        "be names: `no` [unclear-column]\n"));
    CHECK(has(imported(below("Owner", "Team 2", "Ann")), "  columns:  [Ann, Bob, Team 2]\n"));
}

TEST_CASE("heads in German and in plain words say which letter the names below them hold") {
    const auto held = [](const std::string& head) {
        const std::string out = imported(headed(head));
        const std::size_t at = out.find("    Mieten: [") + 13;
        return out.substr(at, out.find(']', at) - at);
    };
    for (const char* const head : {"Wer entscheidet", "Wer entscheidet?", "Entscheider:in", "Who decides",
                                   "Decision maker", "Rechenschaftspflichtig", "Gesamtverantwortung"}) {
        CAPTURE(head);
        CHECK(held(head) == "R,   C,   .,   .,     A");
    }
    for (const char* const head : {"Durchführung", "Ausführung", "Doer", "Durchführung/Ausführung"}) {
        CAPTURE(head);
        CHECK(held(head) == "R,   C,   .,   .,     R");
    }
    for (const char* const head : {"Beratend", "Konsultiert", "Beratend / Konsultiert", "Consulted"}) {
        CAPTURE(head);
        CHECK(held(head) == "R,   C,   .,   .,     C");
    }
    for (const char* const head : {"Informiert", "Zu informieren", "Zu informieren:", "Informed"}) {
        CAPTURE(head);
        CHECK(held(head) == "R,   C,   .,   .,     I");
    }
    for (const char* const head : {"Beteiligt", "Mitwirkend", "Support", "Supports"}) {
        CAPTURE(head);
        CHECK(held(head) == "R,   C,   .,   .,     S");
        CHECK(has(imported(headed(head)), "  framework: rasci\n"));
        CHECK(has(check_as("raci", headed(head)),
                  "names people and does not say which letter of raci they hold"));
    }
}

TEST_CASE("whoever is responsible answers or does it, as the column beside it tells") {
    const auto row = [](const std::string& heads, const std::string& names) {
        const std::string out =
            imported("Aufgabe;" + heads + ";Ann;Bob\nKaufen;" + names + ";C;I\nMieten;" + names + ";I;C\n");
        const std::size_t at = out.find("    Kaufen: [") + 13;
        return out.substr(at, out.find(']', at) - at);
    };
    CHECK(row("Verantwortlich;Durchführung", "Carla;Dirk") == "C,   I,   A,     R");
    CHECK(row("Verantwortlich;Rechenschaftspflichtig", "Carla;Dirk") == "C,   I,   R,     A");
    CHECK(row("Verantwortlich/Rechenschaftspflichtig;Durchführung", "Carla;Dirk") == "C,   I,   A,     R");
    CHECK(row("Verantwortlich;Informiert", "Carla;Dirk") == "C,   I,   I");
    CHECK(row("Entscheider;Durchführung;Verantwortlich", "Carla;Dirk;Eve") == "C,   I,   A,     R");
}

TEST_CASE("a grid of names alone may be headed in German and in plain words") {
    const std::string german =
        imported("Aufgabe;Entscheider;Durchführung;Informiert\nKaufen;Ann;Bob;Cem, Dua\n"
                 "Mieten;Bob;Ann;\n");
    CHECK(german == "decisions:\n"
                    "  Kaufen:\n"
                    "    raci:\n"
                    "      A: Ann\n"
                    "      R: Bob\n"
                    "      I: [Cem, Dua]\n"
                    "  Mieten:\n"
                    "    raci:\n"
                    "      A: Bob\n"
                    "      R: Ann\n");
    const std::string plain =
        "Decision;Owner;Doer;Supports;Consulted\nBuy;Ann;Bob;Cem;Dua\nRent;Bob;Ann;Dua;Cem\n";
    CHECK(has(imported(plain),
              "    rasci:\n      A: Ann\n      R: Bob\n      Supports: Cem\n      Consulted: Dua"));
    CHECK(run("check", plain).status == 0);
    CHECK(has(run("who Buy", plain).out, "Ann decides"));
    const std::string mocha = "Task;Manager;Owner;Consulted;Helper;Approver\nBuy;Ann;Bob;Cem;Dua;Eve\n";
    CHECK(has(imported(mocha), "    mocha:\n      Manager: Ann\n      Owner: Bob\n"));
}

TEST_CASE("whoever stands below two heads of one meaning holds the letter once") {
    const std::string grid = "| Decision | Owner | Decider(s) | Contributors |\n|---|---|---|---|\n"
                             "| Choose vendor | Ann | Ann | Ben; Cem |\n| Cut scope | Ben | Ann | Cem |\n";
    const auto told = [&](const std::string& line) {
        return test::run_program(test::split_command(line + " --stdin-filename a.md -"), "/", grid).out;
    };
    CHECK(has(told("import"), "      A: Ann\n      C: [Ben, Cem]\n"));
    CHECK(has(told("check"), "2 answer for `Cut scope` at once: Ben and Ann"));
    CHECK_FALSE(has(told("check"), "`Choose vendor` at once"));
}

TEST_CASE("in a grid of names a head that tells no letter is said once, and its names are kept") {
    const std::string grid =
        "Aufgabe;Federführung;Informiert;Konsultiert\nKaufen;Ann;Bob;Cem\nMieten;Bob;Ann;Cem\n";
    const std::string out = run("check", grid).out;
    CHECK(has(out, "the column `Federführung` names people and does not say which letter of raci they hold: "
                   "`Ann` [unclear-column]\n"));
    CHECK_FALSE(has(out, "unknown-key"));
    CHECK_FALSE(has(out, "no-accountable"));
    CHECK(has(imported(grid), "    notes: Ann\n"));
}

TEST_CASE("heads of names stay what they are where letters or other texts stand below them") {
    const std::string actors =
        imported("Aufgabe;Entscheider;Durchführung;Informiert\nKaufen;A;R;I\nMieten;R;A;I\n");
    CHECK(has(actors, "  columns:  [Entscheider, Durchführung, Informiert]\n"));
    const std::string texts =
        imported("Task;Support;Ann;Bob\nBuy;call the vendor if it is stuck;A;R\nRent;no;R;A\n");
    CHECK(has(texts, "  columns:  [Ann, Bob]\n"));
    CHECK(has(imported("Name;Entscheider;Durchführung;Informiert\nKaufen;Ann;Bob;Cem\nMieten;Bob;Ann;Cem\n"),
              "  Kaufen:\n    raci:\n      A: Ann\n      R: Bob\n      I: Cem\n"));
    // Two such words without one for a decision or task are none of these.
    CHECK_FALSE(has(imported("Service;Wer entscheidet;Umsetzung\nMail;Ann;Bob\nChat;Bob;Ann\n"), "raci"));
}
