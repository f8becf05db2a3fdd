// What a grid or a record holds beside decisions is told, and what is a decision is kept.

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include <whodecides/import.hpp>

#include "export/import_yaml.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

Import imported(const std::string& bytes, const std::string& name = "a.csv") {
    std::istringstream input(bytes);
    InputRequest request;
    request.paths = {"-"};
    request.standard_input = &input;
    request.stdin_name = name;
    request.as_of = "2026-02-01";
    return import_tables(request);
}

std::string notes_of(const Import& import) {
    std::string out;
    for (const ImportNote& note : import.notes)
        out += std::to_string(note.line) + ":" + std::to_string(note.column) + ": " + note.text + "\n";
    return out;
}

} // namespace

TEST_CASE("rows below a grid that are of no grid are told, each") {
    CHECK(notes_of(imported("Task,Ann,Ben\nOne,A,R\n\nContacts,Phone,Mail,Room\nAna,12,a@example.org,3\n")) ==
          "4:1: the row `Contacts` is of no grid, and is left out\n"
          "5:1: the row `Ana` is of no grid, and is left out\n");
    CHECK(notes_of(imported("Task,Ann,Ben\nOne,A,R\n\nTask,Cem,Dua\nTwo,A,R\n")).empty());
}

TEST_CASE("texts beside a heading are told") {
    CHECK(notes_of(imported("Task,Ann,Ben,Notes\nPHASE ONE,,,budget is open\nOne,A,R,soon\nPHASE TWO,,,-\n"
                            "Two,A,R,\n")) ==
          "1:14: the column `Notes` names no actor; its texts are notes\n"
          "2:13: `budget is open` stands beside no decision, and is left out\n");
    CHECK(notes_of(imported("Phase,Task,Ann,Ben,Notes\nPlan,,,,late\n,One,A,R,\n")) ==
          "1:20: the column `Notes` names no actor; its texts are notes\n"
          "2:9: `late` stands beside no decision, and is left out\n");
}

TEST_CASE("names in mappings and lists of a record's front matter are read, and what is no name is told") {
    const auto record = [](const std::string& front) {
        return imported("---\n" + front + "---\n# Use a ledger\n", "a.md");
    };
    CHECK(
        import_yaml(
            record("deciders: [{name: Bob}]\nconsulted: [{name: Ann}, Cem]\ninformed: {name: Dua}\n")) ==
        "decisions:\n  Use a ledger:\n    accountable: Bob\n    consulted: [Ann, Cem]\n    informed: Dua\n");
    CHECK(notes_of(record("deciders: Bob\nconsulted: [[Ann]]\ninformed: {team: ops}\n")) ==
          "3:13: what stands at `consulted` is no text, and is left out\n"
          "4:11: what stands at `informed` is no text, and is left out\n");
    const Import nobody = record("deciders: [{team: ops}]\n");
    CHECK(notes_of(nobody) == "2:12: what stands at `deciders` is no text, and is left out\n");
    CHECK(nobody.decisions.size() == 1);
    CHECK(record("deciders:\n").decisions.size() == 1);
    CHECK(notes_of(record("deciders: Bob\ninformed: {list everyone who is kept up to date}\n")).empty());
    CHECK(record("deciders: {list everyone involved in the decision}\n").decisions.empty());
    CHECK(record("status: accepted\n").decisions.empty());
}

TEST_CASE("fields of a record that say nothing about who decides are told") {
    CHECK(notes_of(imported("# Use a ledger\n\n* Deciders: Bob\n* Technical Story: the audit\n", "a.md")) ==
          "4:3: `Technical Story` says nothing about who decides, and is left out\n");
}

TEST_CASE("a decision that begins with a letter is no legend, and a legend is none") {
    const auto titles = [](const std::string& row) {
        std::string out;
        for (const ImportedGrid& grid : imported("Task,Ann,Ben\nOne,A,R\n" + row + "\nTwo,A,R\n").grids)
            for (const ImportedRow& each : grid.rows)
                out += each.title + ";";
        return out;
    };
    CHECK(titles("A) Choose vendor,,") == "One;A) Choose vendor;Two;");
    CHECK(titles("C: Code it,,") == "One;C: Code it;Two;");
    CHECK(titles("I - Ideas,,") == "One;I - Ideas;Two;");
    for (const std::string legend : {"R = Responsible", "A: Accountable for the result", "(I) Informed",
                                     "C – consulted", "I - Tell after", "D) driver", "A: signs off",
                                     "R = Verantwortlich", "R,Responsible", "s,supports the work"}) {
        CAPTURE(legend);
        CHECK(titles(legend) == "One;Two;");
    }
}

TEST_CASE("a part whose rows have no title is left out, and told") {
    const Import import = imported("Task,Ann,Ben\nPHASE ONE,,\n,A,R\nPHASE TWO,,\nTwo,A,R\n");
    CHECK(notes_of(import) == "3:1: a row has letters and no title, and is left out\n");
    CHECK(import_yaml(import) == "# Found on import, and to be looked at:\n"
                                 "# - a.csv:3:1: a row has letters and no title, and is left out\n"
                                 "matrix:\n"
                                 "  title: PHASE TWO\n"
                                 "  framework: raci\n"
                                 "  scope: PHASE TWO\n"
                                 "  columns:  [Ann, Ben]\n"
                                 "  rows:\n"
                                 "    Two:    [A,   R]\n");
}

TEST_CASE("below each heading stand the columns that say something there") {
    const auto columns = [](const std::string& bytes) {
        std::string out;
        for (const ImportedGrid& grid : imported(bytes).grids) {
            out += "<" + grid.scope + ">";
            for (const std::string& column : grid.columns)
                out += " " + column;
        }
        return out;
    };
    CHECK(columns("Task,Ann,Ben,Cem,Dua\nPlan:,,,,\nOne,A,R,-,\nTwo,,A,,\nBuild:,,,,\nThree,,,A,\n") ==
          "<Plan:> Ann Ben Dua<Build:> Cem");
    CHECK(columns("Task,Ann,Ben\nPlan:,,\nOne,A,R\nBuild:,,\nTwo,,\nThree,-,\nTest:,,\nFour,A,R\n") ==
          "<Plan:> Ann Ben<Build:> Ann Ben<Test:> Ann Ben");
    CHECK(columns("Task,Ann,Ben,Cem\nPlan:,,,\n,A,R,\nBuild:,,,\nTwo,A,,\n") == "<Build:> Ann Ben Cem");
    CHECK(columns("Task,Ann,Ben,Cem\nPlan:,,,\nOne,,,\nBuild:,,,\nTwo,A,R,\n") ==
          "<Plan:> Ann Ben Cem<Build:> Ann Ben");
    std::string header = "Task";
    std::string rows;
    for (int i = 0; i < 300; ++i) {
        header += ",N" + std::to_string(i);
        rows += "Part " + std::to_string(i) + ":\n" + "Row" +
                std::string(static_cast<std::size_t>(i) + 1, ',') + "A\n";
    }
    std::size_t written = 0;
    for (const ImportedGrid& grid : imported(header + "\n" + rows + "Last:\nOpen,-\n").grids)
        written += grid.columns.size();
    CHECK(written == 301);
}
