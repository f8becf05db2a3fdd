#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/matrix/matrixed.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

const std::string house = "people: {ana: ana, ben: ben, cleo: cleo, dan: dan}\n"
                          "roles: {duty: {holders: [ana, ben], held: in_turn}, empty: {holders: []}}\n"
                          "teams: {north: {lead: cleo, members: [cleo, ben]}, loose: {members: [ana, dan]}}\n"
                          "decisions:\n"
                          "  a: {accountable: duty, responsible: ben, consulted: north, informed: everyone}\n"
                          "  b: {accountable: empty, responsible: loose, consulted: nobody-knows, informed: "
                          "dan}\n";

Matrix by(MatrixBy what, const std::string& yaml = house) {
    MatrixRequest request;
    request.by = what;
    return matrix_of(yaml, request).matrix;
}

std::string names(const Matrix& matrix) {
    std::string text;
    for (const MatrixColumn& column : matrix.columns)
        text += (text.empty() ? "" : " ") + std::string(to_string(column.kind)) + ":" + column.name;
    return text;
}

} // namespace

TEST_CASE("columns are whom the files name, in their order") {
    const Matrix matrix = by(MatrixBy::named);
    CHECK(names(matrix) ==
          "person:ben person:dan role:duty role:empty team:north team:loose everyone:everyone "
          "name:nobody-knows");
    CHECK(cells(matrix, "a") == "ben: R, duty: A, north: C, everyone: I");
    CHECK(cells(matrix, "b") == "dan: I, empty: A, loose: R, nobody-knows: C");
}

TEST_CASE("by person, what is held through a role or a lead is in brackets, and nothing is dropped") {
    const Matrix matrix = by(MatrixBy::person);
    CHECK(cells(matrix, "a") == "ana: (A), ben: R (A), cleo: (C), everyone: I");
    // A role nobody holds and a team as a group have nobody to stand for them.
    CHECK(cells(matrix, "b") == "dan: I, empty: A, loose: R, nobody-knows: C");
    CHECK(counts(matrix, matrix.rows[0].analysis) == "R 1, A 2, C 1, I 1");
}

TEST_CASE("by person, who has a letter by name and by a role has it once") {
    const Matrix matrix = by(MatrixBy::person, "people: {ana: ana}\nroles: {lead: {holders: ana}}\n"
                                               "decisions: {a: {accountable: [ana, lead]}}\n");
    CHECK(cells(matrix, "a") == "ana: A");
    CHECK(counts(matrix, matrix.rows[0].analysis) == "A 1");
    CHECK(counts(matrix, matrix.columns[0].analysis) == "A 1");
}

TEST_CASE("by role, those who have one role come under it and the rest in one column") {
    const Matrix matrix = by(MatrixBy::role);
    CHECK(names(matrix) == "role:duty role:empty everyone:everyone name:nobody-knows rest:no role");
    CHECK(cells(matrix, "a") == "duty: A (R), everyone: I, no role: (C)");
    CHECK(cells(matrix, "b") == "empty: A, nobody-knows: C, no role: (R/I)");
}

TEST_CASE("by team, seats go to the team they are held for") {
    const Matrix matrix = by(MatrixBy::team, "people: {ana: ana, ben: ben, cleo: cleo, dan: dan}\n"
                                             "roles: {duty: {holders: ana, team: north}}\n"
                                             "teams: {north: {lead: cleo, members: [cleo, ben]}}\n"
                                             "decisions: {a: {accountable: duty, responsible: [ben, dan], "
                                             "consulted: north}}\n");
    CHECK(cells(matrix, "a") == "north: C (A/R), no team: (R)");
    CHECK(counts(matrix, matrix.rows[0].analysis) == "R 2, A 1, C 1");
}

TEST_CASE("a crowd behind one name stays one column") {
    std::string crowd = "people: [lead";
    std::string members;
    for (int i = 0; i < 40; ++i)
        members += ", p" + std::to_string(i);
    crowd += members + "]\nteams: {all: {mode: consensus, members: [lead" + members +
             "]}}\ndecisions: {a: {accountable: all}}\n";
    CHECK(cells(by(MatrixBy::person, crowd), "a") == "all: A");
}

TEST_CASE("columns count entries, rows count those who have a letter") {
    const Matrix matrix = by(MatrixBy::named, "people: {ana: ana, ben: ben}\n"
                                              "decisions:\n"
                                              "  a: {accountable: ana, responsible: [ana, ben]}\n"
                                              "  b: {accountable: ana, responsible: ben}\n"
                                              "  c: {accountable: ben, status: retired}\n");
    REQUIRE(matrix.rows.size() == 2);
    CHECK(matrix.entries == 2);
    CHECK(counts(matrix, matrix.rows[0].analysis) == "R 2, A 1");
    CHECK(counts(matrix, matrix.columns[0].analysis) == "R 1, A 2");
    CHECK(counts(matrix, matrix.columns[1].analysis) == "R 2");
    CHECK(matrix.columns[0].entries == 2);
}
