// What cells, columns and heads of a grid are taken for, and what is said about it.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/import.hpp>

#include "export/import_yaml.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/requests.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

/// What is said about the input itself: line, rule, message.
std::string said(const std::string& bytes, const std::string& name = "a.csv") {
    CheckRequest request;
    request.stdin_name = name;
    request.select = {"input"};
    std::string out;
    const Analysis analysis = test::with_text(request, bytes, check);
    for (const Finding& finding : analysis.findings())
        out += std::to_string(analysis.place(finding.place).line) + " " + std::string(finding.rule->name) +
               ": " + finding.message + "\n";
    return out;
}

std::string as_yaml(const std::string& bytes) {
    InputRequest request;
    request.stdin_name = "a.csv";
    return import_yaml(test::with_text(request, bytes, import_tables));
}

} // namespace

TEST_CASE("a column of what is written like letters is one of letters, in its own place") {
    CHECK(said("Task,Ann,Ben\nBuy,A,AR\nSell,A,\n") ==
          "2 unclear-cell: `AR` is taken for letters without a mark between them\n");
    CHECK(said("Task,Ann,Ben,Cem\nBuy,E,D,M\nSell,D,E,I\nRent,E,D,\n") ==
          "2 unknown-key: `E` in row `Buy`, column `Ann` is not a letter of raci, written in 3 places\n"
          "2 unknown-key: `D` in row `Buy`, column `Ben` is not a letter of raci, written in 3 places\n"
          "2 unknown-key: `M` in row `Buy`, column `Cem` is not a letter of raci\n");
    CHECK(said("Task,Ann,Ben,Cem\nBuy,E,E,X\nSell,M,E,I\n") ==
          "2 unknown-key: `E` in row `Buy`, column `Ann` is not a letter of raci, written in 3 places\n"
          "2 unknown-key: `X` in row `Buy`, column `Cem` is not a letter of raci\n"
          "3 unknown-key: `M` in row `Sell`, column `Ann` is not a letter of raci\n");
    CHECK(said("Task,Ann,Ben\nBuy,A,\"R, perhaps Ann\"\nSell,A,R\nRent,A,see contract\nLet,A,R\n") ==
          "2 unknown-key: `perhaps Ann` in row `Buy`, column `Ben` is not a letter of raci\n"
          "4 unknown-key: `see contract` in row `Rent`, column `Ben` is not a letter of raci\n");
}

TEST_CASE("a column of texts among those of letters is taken for remarks, and that is said") {
    const std::string among =
        "2 unclear-column: the column `Ben` is taken for remarks, for hardly a letter stands "
        "in it: `see contract`\n";
    CHECK(said("\nTask,Ann,Ben\nBuy,A,see contract\nSell,A/R,still open to debate\n") == among);
    CHECK(
        said("\nTask,Ann,Ben,Cem\nBuy,A,see contract,I\nSell,A/R,R,I\nRent,A,later,I\nLet,A,who knows,I\n") ==
        among);
    for (const std::string quiet : {"Notes", "Status", "Bemerkung", "Budget"}) {
        CAPTURE(quiet);
        CHECK(said("Task,Ann," + quiet + "\nBuy,A,see contract\nSell,A/R,still open\n").empty());
    }
    CHECK(said("Task,Ann,Days\nBuy,A,3\nSell,A/R,20\n").empty());
    CHECK(said("No.,Task,Context,Ann,Ben\n1,Buy,a long text,A,R\n2,Sell,another text,A,R\n").empty());
    CHECK(said("Task,R,A,C,Z\nBuy,Ann,Ben,Cem,Ben\nSell,Ben,Ann,,Ann\n") ==
          "1 unclear-column: the column `Z` is taken for remarks, for its head is no letter\n");
}

TEST_CASE("a column of letters is an actor's or a decision's below a word for notes too") {
    CHECK(has(as_yaml("Decision,Anna,Budget,Ben\nHire,A,C,R\nBuy,R,I,A\n"),
              "  columns:  [Anna, Budget, Ben]\n"));
    const std::string people = as_yaml("Person,Budget,Hiring,Payroll,Tools\nAnna Ng,A,R,C,R\n"
                                       "Bob Ros,R,A,R,A\nCarla Diaz,C,C,A,?\n");
    CHECK(has(people, "    Budget:  [A,       R,       C]\n"));
    CHECK(has(people, "    Tools:   [R,       A,       \"?\"]\n"));
    const auto columns = [](const std::string& head, const std::string& one, const std::string& other) {
        const std::string out =
            as_yaml("Decision,Anna," + head + ",Ben\nHire,A," + one + ",R\nBuy,R," + other + ",A\n");
        const std::size_t at = out.find("columns:") + 10;
        return out.substr(at, out.find('\n', at) - at);
    };
    CHECK(columns("Status", "A", "C") == "[Anna, Status, Ben]");
    CHECK(columns("Status", "A", "-") == "[Anna, Ben]"); // one may be a word
    CHECK(columns("Status", "A", "open") == "[Anna, Ben]");
    CHECK(columns("Status", "x", "A") == "[Anna, Ben]");
    CHECK(columns("Cost", "1", "0") == "[Anna, Ben]");
    CHECK(columns("Frequency", "D", "M") == "[Anna, Ben]"); // letters, and none of theirs
    CHECK(has(as_yaml("Status,Decision,Anna,Ben\nA,Hire,A,R\nC,Buy,R,A\n"), "  columns:  [Anna, Ben]\n"));
}

TEST_CASE("what is doubtful in a head above names is said once, however many rows stand below") {
    const std::string rows = "Buy,Ann,Ben,Cem\nLet,Ben,Ann,Cem\nRent,Ann,Cem,Ben\n";
    CHECK(said("Decision,A*,R,I\n" + rows) ==
          "1 unclear-cell: `*` beside a letter has no meaning; the letter counts\n");
    CHECK(said("Decision,A,R,RC\n" + rows) ==
          "1 unclear-column: the column `RC` is taken for remarks, for its head is no letter\n");
    // Of two grids each says it.
    CHECK(said("Decision,A*,R,I\n" + rows + "\nDecision,A*,R,I\nHire,Ann,Ben,Cem\nFire,Ben,Ann,Cem\n") ==
          "1 unclear-cell: `*` beside a letter has no meaning; the letter counts, written in 2 places\n");
    CHECK(said("Decision,A,R,I\n" + rows).empty());
}

TEST_CASE("columns of remarks in one grid are one finding that marks each") {
    const std::string grid = "Task,Ann,Ben,Cem,Dua,Eva\nBuy,A,see contract,I,later,\n"
                             "Sell,A/R,still open,R,who knows,never\n";
    CHECK(said(grid) ==
          "1 unclear-column: the columns `Ben`, `Dua` and `Eva` are taken for remarks, for hardly "
          "a letter stands in them: `see contract`\n");
    const std::string full = test::run_program({"check", "-", "--stdin-filename", "a.csv"}, "/", grid).out;
    CHECK(has(full, "a.csv:1:10"));
    CHECK(has(full,
              "help: write letters, such as A or R, in those that are actors; call the others `Notes`\n"));
    CHECK(as_yaml(grid).starts_with(
        "# Found on import, and to be looked at:\n# - a.csv:1:10: the columns `Ben`, `Dua` and `Eva` are "
        "taken "
        "for remarks, for hardly a letter stands in them: `see contract`\nmatrix:\n"));
    CHECK(has(full, "1 | Task,Ann,Ben,Cem,Dua,Eva\n  |          ^^^     --- --- and this one\n"));
    CHECK(
        said("Task,R,A,C,Y,Z\nBuy,Ann,Ben,Cem,Ben,Cem\nSell,Ben,Ann,,Ann,Cem\n") ==
        "1 unclear-column: the columns `Y` and `Z` are taken for remarks, for their heads are no letters\n");
    CHECK(said("Task,Ann,Ben,Lead,Driver\nBuy,A,R,Cem,Dua\nSell,R,A,Dua,Eva\n") ==
          "1 unclear-column: the columns `Lead` and `Driver` name people and do not say which letter of raci "
          "they hold: `Cem`\n");
    const std::string two = grid + "\nTask,Fee,Gus\nRent,A,no idea\nLet,R,nor I\n";
    CHECK(has(said(two), "1 unclear-column: the columns `Ben`, "));
    CHECK(has(said(two), "5 unclear-column: the column `Gus` "));
}

TEST_CASE("a head of several words for remarks is one of remarks, and so with words for titles") {
    const auto with = [](const std::string& head) {
        return said("Task,Ann,\"" + head + "\"\nBuy,A,see contract\nSell,A/R,still open\n");
    };
    for (const std::string quiet : {"Comments/Notes", "Remarks & evidence", "Notes, links",
                                    "Status and date:", "Frist und Status", "Hinweis / Nachweis"}) {
        CAPTURE(quiet);
        CHECK(with(quiet).empty());
    }
    for (const std::string other : {"Notes/Ann", "Sales & evidence", "Notebook", "Ann und Status"}) {
        CAPTURE(other);
        CHECK(has(with(other), "unclear-column"));
    }
    CHECK(has(as_yaml("Context,Task / Decision,Ann,Ben\na,Buy,A,R\nb,Sell,R,A\n"), "    Buy:    [A,"));
}

TEST_CASE("what is written beside a letter is told once, and an open cell is") {
    CHECK(said("Task,Ann,Ben\nBuy,A (to 5.000 €),R1\nSell,A (to 5.000 €),\"R (main), C\"\nRent,A,R\n") ==
          "2 unclear-cell: `(to 5.000 €)` and `(main)` behind letters are remarks; the letters count, "
          "written in 3 places\n"
          "2 unclear-cell: `1` beside a letter has no meaning; the letter counts\n");
    CHECK(said("Task,Ann,Ben\nBuy,A (to 5.000 €),R\nSell,A (to 5.000 €),R\n") ==
          "2 unclear-cell: `(to 5.000 €)` behind a letter is a remark; the letter counts, written in 2 "
          "places\n");
    CHECK(said("Task,Ann,Ben\nBuy,A,?\nSell,A,tbd\nRent,A,?\nLet,A,R\n") ==
          "2 unclear-cell: `?` and `tbd` say that it is not known yet, and give nobody anything, written in "
          "3 places\n");
    CHECK(said("Task,Ann,Ben\nBuy,A,(to 5.000 €)\nSell,A,R\nRent,A,(R)\n") ==
          "2 unknown-key: `(to 5.000 €)` in row `Buy`, column `Ben` is not a letter of raci\n"
          "4 unclear-cell: `()` beside a letter has no meaning; the letter counts\n");
    CHECK(said("Task,Ann,Ben\nBuy,A (open,R\nSell,A,R\n") ==
          "2 unclear-cell: `(open` behind a letter is a remark; the letter counts\n");
}

TEST_CASE("thirty different remarks in a grid are one note that names the first and marks each") {
    std::string grid = "Task,Ann,Ben\n";
    for (int i = 0; i < 30; ++i)
        grid += fmt::format("Buy {0},A (up to {0}),R{1}\n", i, i % 2 == 0 ? "" : "*");
    CHECK(said(grid) ==
          "2 unclear-cell: `(up to 0)`, `(up to 1)` and 28 more behind letters are remarks; the "
          "letters count, written in 30 places\n"
          "3 unclear-cell: `*` beside a letter has no meaning; the letter counts, written in 15 "
          "places\n");
    const std::string asked =
        test::run_program({"check", "-f", "questions", "-", "--stdin-filename", "a.csv"}, "/", grid).out;
    CHECK(has(asked, "What do these cells mean to whoever wrote them?"));
    const std::string yaml = as_yaml(grid);
    CHECK(has(yaml, "a.csv:2:9: `(up to 0)`, `(up to 1)` and 28 more behind letters are remarks; the letters "
                    "count\n"));
    CHECK(has(yaml, "a.csv:31:10: `(up to 29)`: a remark too\n"));
    CHECK(has(said("Task,Ann,Ben\nLet,A,R\nBuy,AR,RC\nSell,AR,I\n"),
              "`AR` and `RC` are taken for letters without marks between them, written in 3 places\n"));
}

TEST_CASE("one text in several files is one note, and different ones are a note for each file") {
    const auto notes = [](const std::string& other) {
        const test::TemporaryFolder folder;
        test::write_file(folder.path() / "a.csv", "Task,Ann,Ben\nBuy,A,?\nSell,A,R\n");
        test::write_file(folder.path() / "b.csv", other);
        const auto out =
            test::run_program({"check", "--select", "unclear-cell", "-f", "concise", "a.csv", "b.csv"},
                              folder.path(), "")
                .out;
        return std::ranges::count(out, '\n');
    };
    CHECK(notes("Task,Ann,Ben\nRent,A,?\nLet,A,R\n") == 1);
    CHECK(notes("Task,Ann,Ben\nRent,A,?\nLet,A,tbd\n") == 2);
}

TEST_CASE("rows and columns that count letters are left out") {
    const std::string grid = "Task,Ann,Ben,Total A\nBuy,A,R,1\nSell,R,A,1\nRent,A,R,1\n";
    for (const std::string total : {"Total A,2,1,3", "Summe,2,1,", ",Anzahl,3", "Count of A,2,-,3"}) {
        CAPTURE(total);
        CHECK(said(grid + total + "\n").empty());
        CHECK(said(grid + total + "\n", "-").empty());
    }
    CHECK(said(grid + "Total A,2,1,3\nLet,A,X,\n") ==
          "6 unknown-key: `X` in row `Let`, column `Ben` is not a letter of raci\n");
    CHECK(has(as_yaml(grid + "Total A,2,1,3\n"), "the column `Total A` counts letters, and is left out"));
    CHECK(has(as_yaml(grid + "Total A,2,1,3\n"), "the row `Total A` is no entry, and is left out"));
    CHECK(has(as_yaml(grid + "Total quality,A,R,1\n"), "Total quality:"));
    CHECK(has(as_yaml(grid + "Total,A,R,1\n"), "    Total: "));
}

TEST_CASE("a row below the grid that is called a total and says nothing more is left out") {
    const std::string grid = "Task,Ann,Ben\nBuy,A,R\nSell,R,A\n";
    for (const std::string total : {"Total,,", "Summe", "Total:,-,-", "\nTotal,,\nAnzahl,,"}) {
        CAPTURE(total);
        CHECK(has(as_yaml(grid + total + "\n"), "is no entry, and is left out"));
        CHECK_FALSE(has(as_yaml(grid + total + "\n"), "    Total"));
    }
    CHECK(has(as_yaml(grid + "Total quality,,\n"), "    Total quality: "));
    CHECK(has(as_yaml(grid + "Count the stock,,\n"), "    Count the stock: "));
    CHECK(has(as_yaml(grid + "Total,A,R\n"), "    Total: "));
    CHECK(has(as_yaml("Task,Ann,Ben\nBuy,A,R\nTotal,,\nSell,R,A\n"), "    Total: "));
}

TEST_CASE("two names above one column are one actor, and that is told once") {
    CHECK(said("Task,Bernd u. Carla,Ann,Cem & Dua\nBuy,A,R,C\nSell,R,A,I\n") ==
          "1 unclear-column: `Bernd u. Carla` and `Cem & Dua` are taken for one actor each\n");
    CHECK(said("Task,Bernd und Carla,Ann\nBuy,A,R\nSell,R,A\n") ==
          "1 unclear-column: `Bernd und Carla` is taken for one actor\n");
    for (const std::string one :
         {"Bernd Undland", "R&D", "HR and IT", "Head of sales and service", "IT/OT"}) {
        CAPTURE(one);
        CHECK(said("Task," + one + ",Ann\nBuy,A,R\nSell,R,A\n").empty());
    }
}

TEST_CASE("two columns of one name are told, with what stands above them") {
    CHECK(said(",Sales,,IT,\nTask,Ann,Ben,Cem,ann\nBuy,A,R,I,-\nSell,A,R,,\n") ==
          "2 unclear-column: two columns are called `ann` (`Sales`, `IT`), and are read as one actor\n");
    CHECK(said("Task,Ann,Ben,Ann,Ann\nBuy,A,R,-,-\n") ==
          "1 unclear-column: 3 columns are called `Ann`, and are read as one actor\n");
    CHECK(said(",Sales,,IT,\nTask,Ann,Ben,Cem,Anna\nBuy,A,R,I,-\nSell,A,R,,I\n").empty());
}

TEST_CASE("several names in one cell are several, whatever parts them") {
    const auto people = [](const std::string& cell, const std::string& more = "Sell;Cem;Dua;;\n") {
        const std::string yaml = as_yaml("Task;R;A;C;I\nBuy;" + cell + ";Ann;Ben;\n" + more);
        const auto at = yaml.find("R: ");
        return yaml.substr(at, yaml.find('\n', at) - at);
    };
    for (const std::string joined : {"Ann u. Ben", "Ann und Ben", "Ann and Ben", "Ann & Ben", "Ann + Ben",
                                     "Ann / Ben", "Ann, Ben", "Ann/Ben"}) {
        CAPTURE(joined);
        CHECK(people(joined) == "R: [Ann, Ben]");
    }
    CHECK(people("IT/OT") == "R: IT/OT");
    CHECK(people("Sand") == "R: Sand");
    CHECK(people("Legal & Tax", "Sell;Cem;Dua;Legal & Tax;\n") == "R: \"Legal & Tax\"");
    CHECK(said("Task;R;A;C;I\nBuy;Ann u. Ben;Ann;;\nSell;Eva and Fee;Ann;Legal & Tax;Legal & Tax\n") ==
          "3 unclear-cell: `Eva and Fee` is taken for 2 names: `Eva` and `Fee`\n"
          "3 unclear-cell: `Legal & Tax` is taken for one name, written in 2 places\n");
    CHECK(said("Task;R;A;C;I\nBuy;Ann u. Ben;Dua;;\nSell;Eva and Fee;Dua;;\n") ==
          "2 unclear-cell: `Ann u. Ben` and `Eva and Fee` are taken for several names each, written in 2 "
          "places\n");
    CHECK(said("Task;R;A;C;I\nBuy;Ann;Ben;;Alle\nSell;Ben;Ann;;all\n").empty());
}

TEST_CASE("surnames before first names are one name") {
    CHECK(has(as_yaml("Task;Müller, Anna;Kühn, Ben;Council\nBuy;A;R;I\nSell;R;A;C\n"),
              "[Anna Müller, Ben Kühn, Council]"));
    CHECK(has(said("Task;Müller, Anna;Kühn, Ben;Council\nBuy;A;R;I\nSell;R;A;C\n"),
              "1 unclear-column: `Müller, Anna` is taken for one person, `Anna Müller`, and so is 1 more\n"));
    CHECK(said("Task;Müller, Anna;Council\nBuy;A;R\nSell;R;A\n") ==
          "1 unclear-column: `Müller, Anna` is taken for one person, `Anna Müller`\n");
    CHECK(has(said("Task;Ann, Ben;Ann\nBuy;A;R\nSell;R;A\n"), "1 unknown-reference: "));
    const std::string turned =
        as_yaml("Task;R;A;C\nBuy;Müller, Anna;Kühn, Ben;\nSell;Kühn, Ben;Müller, Anna;\n");
    CHECK(has(turned, "R: Anna Müller"));
    CHECK(has(turned, "A: Ben Kühn"));
    CHECK(
        has(turned, "2:5: `Müller, Anna` and `Kühn, Ben` are taken for one person each, the surname first"));
    CHECK(has(turned, "3:16: `Müller, Anna`: one person too"));
    CHECK(has(
        as_yaml("Task\tR\tA\tC\nBuy\tMüller, Anna; Kühn, Ben\tKühn, Ben\t\nSell\tKühn, Ben\t\tWeiß, Cem\n"),
        "R: [Anna Müller, Ben Kühn]"));
    CHECK(has(as_yaml("Task;R;A;C\nBuy;Anna, Ben;Ben, Cem;\nSell;Ben, Anna;Cem;\n"), "R: [Anna, Ben]"));
}

TEST_CASE("a head in a matrix is shortened to its words, whatever marks it has") {
    const auto heads = [](const std::string& head) {
        const std::string out = test::run_program({"matrix", "-", "--stdin-filename", "a.csv"}, ".",
                                                  "Task;" + head + ";Geschäftsführung\nBuy;A;R\nSell;R;A\n")
                                    .out;
        const auto end = out.find("  Ges");
        const auto begin = out.rfind('\n', end) + 1;
        return out.substr(out.find_first_not_of(' ', begin), end - out.find_first_not_of(' ', begin));
    };
    CHECK(heads("Hr. Groß (IT)") == "HGI");
    CHECK(heads("(Leitung) Einkauf") == "LE");
    CHECK(heads("R&D / Quality") == "RDQ");
    CHECK(heads("Tim-Robert O'Connor") == "TRO");
    CHECK(heads("(((((((((((((((") == "(((");
}

TEST_CASE("lines that begin with a letter are a legend or decisions by the lines around them") {
    const auto titles = [](const std::string& rows) {
        InputRequest request;
        request.stdin_name = "a.csv";
        std::string out;
        const Import import = test::with_text(request, "Task,Ann,Ben\nOne,A,R\n" + rows, import_tables);
        for (const ImportedGrid& grid : import.grids)
            for (const ImportedRow& row : grid.rows)
                out += row.title + ";";
        return out;
    };
    CHECK(titles("A) Approve budget,,\nB) Book travel,A,R\n") == "One;A) Approve budget;B) Book travel;");
    CHECK(titles("A) Approve budget,A,R\n") == "One;A) Approve budget;");
    CHECK(titles("A) Approve budget,,\nTwo,A,R\n") == "One;Two;");
    CHECK(titles("R: macht es\nA: entscheidet\nC: wird gefragt\nI: hört davon\n") == "One;");
    CHECK(titles("R: macht es,,\nA: entscheidet,,\nB: wird gefragt,,\nI: hört davon,,\n") ==
          "One;R: macht es;A: entscheidet;B: wird gefragt;I: hört davon;");
    CHECK(titles("R: macht es,,\nA: entscheidet,,\nTwo,A,R\n") == "One;R: macht es;A: entscheidet;Two;");
}

TEST_CASE("words for nobody keep a column of letters one") {
    const std::string grid = "Decision,Ann,Ben,Cleo\nBuy,R,C,A\nSell,A,R,none\nRun,A,R,none\nHire,A,R,";
    CHECK(said(grid + "none\n").empty());
    CHECK(said(grid + "vacant\n") ==
          "5 unclear-cell: `vacant` says that it is not known yet, and gives nobody anything\n");
}

TEST_CASE("a comma in the head of a column is told, and abbreviations are not turned") {
    const std::string taken = " is taken for one person, ";
    const std::string both = said("Decision,\"Legal, Finance\",\"Sales, Buying\"\nBuy,A,R\nSell,R,A\n");
    CHECK(has(both, "`Legal, Finance`" + taken + "`Finance Legal`, and so is 1 more"));
    CHECK_FALSE(has(said("Decision,\"CEO, CFO\",Ann\nBuy,A,R\nSell,R,A\n"), taken));
}

TEST_CASE("pairs of names that a comma parts are two people, unless the grid says otherwise") {
    const std::string pairs = "Decision,R,A,C\nBuy,\"Ann, Ben\",\"Cleo, Dan\",\"Eve, Finn\"\n";
    CHECK(has(as_yaml(pairs + "Sell,\"Gus, Hal\",\"Ida, Jon\",\"Kim, Lea\"\n"), "[Cleo, Dan]"));
    CHECK(has(as_yaml(pairs + "Sell,\"Ann, Ben\",\"Ida, Jon\",\"Kim, Lea\"\n"), "Dan Cleo"));
}
