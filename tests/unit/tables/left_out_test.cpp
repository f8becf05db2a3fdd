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
