#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/matrix/matrixed.hpp"

using namespace whodecides;
using namespace whodecides::test;

namespace {

const std::string house =
    "people: {ana: ana, ben: ben, cleo: cleo}\n"
    "teams: {north: {lead: ana, members: [ana, ben]}, deep: {parent: north, lead: ben}, south: {lead: "
    "cleo}}\n"
    "responsibilities:\n"
    "  books: {title: Zebra, accountable: cleo, responsible: cleo, scope: money/books}\n"
    "decisions:\n"
    "  pay: {title: pay, accountable: ana, responsible: ben, scope: Money, tags: [Wages]}\n"
    "  hire: {title: Hire, responsible: cleo, consulted: ana, scope: people}\n"
    "  rent: {title: Rent, accountable: [ana, ben], responsible: deep, scope: moneybox}\n";

std::string rows(MatrixRequest request) {
    request.select = {"no-accountable", "overlapping-accountability"};
    std::string text;
    for (const MatrixRow& row : matrix_of(house, std::move(request)).matrix.rows)
        text += (text.empty() ? "" : " ") + row.id;
    return text;
}

std::string filtered(EntryFilter filter) {
    MatrixRequest request;
    request.filter = std::move(filter);
    return rows(std::move(request));
}

std::string sorted(MatrixSort order) {
    MatrixRequest request;
    request.sort = order;
    return rows(std::move(request));
}

const MatrixRow& row(const Matrix& matrix, std::string_view id) {
    for (const MatrixRow& each : matrix.rows)
        if (each.id == id)
            return each;
    throw std::runtime_error("no such row");
}

} // namespace

TEST_CASE("decisions stand before responsibilities, in every order") {
    CHECK(sorted(MatrixSort::place) == "pay hire rent books");
    CHECK(sorted(MatrixSort::title) == "hire pay rent books");
    CHECK(sorted(MatrixSort::busiest) == "rent pay hire books");
    CHECK(sorted(MatrixSort::findings) == "hire rent pay books");
}

TEST_CASE("a team's entries are those that it, its people or a team below it answer for, decide or do") {
    CHECK(filtered({.teams = {"north"}}) == "pay rent"); // to be asked makes no work
    CHECK(filtered({.teams = {"deep"}}) == "pay rent");
    CHECK(filtered({.teams = {"south"}}) == "hire books");
    CHECK(filtered({.teams = {"south", "deep"}}) == "pay hire rent books");
}

TEST_CASE("a scope holds those below it by whole segments, a tag is compared without case") {
    CHECK(filtered({.scopes = {"money"}}) == "pay books");
    CHECK(filtered({.scopes = {" money / books "}}) == "books");
    CHECK(filtered({.tags = {"wages"}}) == "pay");
    CHECK(filtered({.scopes = {"money", "people"}, .tags = {"WAGES"}}) == "pay");
    CHECK(filtered({.only_findings = true}) == "hire rent");
    CHECK(filtered({.teams = {"south"}, .tags = {"wages"}}).empty());
}

TEST_CASE("a filter that nothing meets by mistake says what would") {
    CHECK_THROWS_WITH_AS(filtered({.teams = {"nort"}}),
                         "no person, role or team is called `nort`; did you mean `north`?", Error);
    CHECK_THROWS_WITH_AS(filtered({.teams = {"ana"}}), "`ana` is a person; name a team", Error);
    CHECK_THROWS_WITH_AS(filtered({.scopes = {"mony"}}),
                         "no entry has the scope `mony`; did you mean `money`?", Error);
    CHECK_THROWS_WITH_AS(filtered({.tags = {"wagse"}}), "no entry has the tag `wagse`; did you mean `wages`?",
                         Error);
}

TEST_CASE("findings mark the row, the cell and the column they are about, and are said in letters") {
    MatrixRequest request;
    request.select = {"no-accountable", "overlapping-accountability", "two-managers"};
    const MatrixResult result = matrix_of(house + "---\npeople: {dan: {manager: [ana, ben]}}\n"
                                                  "decisions: {move: {accountable: dan}}\n",
                                          request);
    const Matrix& matrix = result.matrix;
    CHECK(row(matrix, "pay").analysis.findings.empty());
    const MatrixRow& hire = row(matrix, "hire");
    CHECK(hire.analysis.remarks == std::vector<std::string>{"no A"});
    CHECK(hire.analysis.severity == Severity::error);
    for (const MatrixCell& cell : hire.cells)
        CHECK(!cell.severity); // what is missing stands in no cell
    const MatrixRow& rent = row(matrix, "rent");
    CHECK(rent.analysis.remarks == std::vector<std::string>{"several A"});
    REQUIRE(rent.cells.size() == 3);
    CHECK(rent.cells[0].severity == Severity::error); // ana
    CHECK(rent.cells[1].severity == Severity::error); // ben
    CHECK(!rent.cells[2].severity);                   // deep
    CHECK(rent.cells[0].findings == rent.analysis.findings);
    // A finding about a person marks the column and no row.
    CHECK(row(matrix, "move").analysis.findings.empty());
    const MatrixColumn& dan = matrix.columns[3];
    CHECK(dan.name == "dan");
    CHECK(dan.analysis.severity == Severity::note);
    CHECK(matrix.findings_elsewhere == 0);
}

TEST_CASE("what is about neither a row nor a column is counted") {
    MatrixRequest request;
    request.select = {"two-managers"};
    const Matrix matrix = matrix_of(house + "---\npeople: {dan: {manager: [ana, ben]}}\n", request).matrix;
    CHECK(matrix.findings_elsewhere == 1);
}
