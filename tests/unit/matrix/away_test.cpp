#include <doctest/doctest.h>

#include <string>

#include "support/program.hpp"
#include "unit/matrix/matrixed.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

const std::string house = "people: {ana: ana, ben: {name: ben, status: leave}, cleo: cleo}\n"
                          "teams: {north: {lead: ana, members: [ana, ben, cleo]}}\n"
                          "decisions:\n"
                          "  a: {accountable: ana, responsible: ben, consulted: cleo}\n"
                          "  b: {accountable: cleo, responsible: ben, consulted: ana}\n";

Matrix by(MatrixBy what, const std::string& yaml) {
    MatrixRequest request;
    request.by = what;
    return matrix_of(yaml, request).matrix;
}

std::vector<std::string> remarks_on(const Matrix& matrix, std::string_view id) {
    for (const MatrixColumn& column : matrix.columns)
        if (column.id == id)
            return column.analysis.remarks;
    return {"no such column"};
}

} // namespace

TEST_CASE("what is vacant of somebody who is away is the letter they hold") {
    CHECK(remarks_on(by(MatrixBy::named, house), "ben") == std::vector<std::string>{"vacant R"});
    const std::string owner = "people: {ana: ana, ben: {name: ben, status: left}}\n"
                              "decisions: {a: {accountable: ben, responsible: ana}}\n";
    CHECK(remarks_on(by(MatrixBy::named, owner), "ben") == std::vector<std::string>{"vacant A"});
    CHECK(remarks_on(by(MatrixBy::named, owner), "ana").empty());
}

TEST_CASE("who is away stays with their team") {
    const Matrix matrix = by(MatrixBy::team, house);
    REQUIRE(matrix.columns.size() == 1);
    CHECK(matrix.columns[0].id == "north");
    const Matrix teamless = by(MatrixBy::team, house + "  c: {accountable: ana, responsible: dan}\n"
                                                       "--- \npeople: {dan: {name: dan, status: leave}}\n");
    CHECK(teamless.columns.back().kind == MatrixColumnKind::rest);
}

TEST_CASE("people who are away are counted as such") {
    CHECK(has(run_program({"check", "-"}, "/", house).out, " of 3 people, 1 of them away\n"));
    CHECK(has(run_program({"check", "--coverage", "-"}, "/", house).out,
              ": 3 people, 1 of them away, 0 roles"));
    CHECK(has(run_program({"check", "-f", "json", "-"}, "/", house).out, "\"people\":2,\"away\":1"));
    // Gone is not away.
    const std::string gone = "people: {ana: ana, ben: {name: ben, status: left}, cleo: {until: 2020-01-01}}\n"
                             "decisions: {a: {accountable: ana}}\n";
    CHECK(has(run_program({"check", "-"}, "/", gone).out, " of 1 person\n"));
}
