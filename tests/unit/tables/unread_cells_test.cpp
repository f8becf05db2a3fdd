#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string grid = "Task,Ana,Ben,Cleo\nPay,R,Z,I\nHire,A,R,C\nSell,Z,A,R\n";

test::Run run(const std::string& line, const std::string& input = grid) {
    return test::run_program(test::split_command(line + " --stdin-filename a.csv -"), "/", input);
}

} // namespace

TEST_CASE("a cell that is no letter is told with its row and column") {
    const test::Run found = run("check --select input");
    CHECK(found.status == 1);
    CHECK(has(found.out, "error: `Z` in row `Pay`, column `Ben` is not a letter of raci, written in 2 places "
                         "[unknown-key]\n"));
    CHECK(has(found.out, "row `Sell`, column `Ana`"));
    CHECK(has(found.out,
              "help: its letters are R, A, C and I; one of your own is declared in a YAML file, such "
              "as `frameworks: {our-raci: {extends: raci, letters: {Z: verifies}}}`\n"));
    CHECK(run("check", "Task,Ana,Ben\nHire,A,R\nSell,R,A\nMove,A,R\n").out.find("not a letter") ==
          std::string::npos);
}

TEST_CASE("the letter that the help declares is read") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "own.yaml",
                     "frameworks: {our-raci: {extends: raci, letters: {Z: verifies}}}\n");
    test::write_file(folder.path() / "a.csv", grid);
    CHECK_FALSE(
        has(test::run_program({"check", "--framework", "our-raci", "own.yaml", "a.csv"}, folder.path()).out,
            "not a letter"));
}

TEST_CASE("nothing follows from a missing letter on a row that is not understood") {
    CHECK_FALSE(has(run("check").out, "no-accountable"));
    CHECK(has(run("check", "Task,Ana,Ben,Cleo\nPay,R,,I\nHire,A,R,C\nSell,A,A,R\n").out, "[no-accountable]"));
    CHECK(has(run("check --coverage").out,
              "not checked: 2 entries have cells that are no letters (no-accountable, no-responsible, "
              "framework-cardinality and isolated-decision); write letters there\n"));
    CHECK_FALSE(has(run("check --coverage", "Task,Ana,Ben,Cleo\nPay,R,A,I\nHire,A,R,C\nSell,A,A,R\n").out,
                    "cells that are no letters"));
    // A word that names nobody is written where the owner would be.
    CHECK(has(
        run("check --select no-accountable", "Task,Ana,TBD,Cleo\nPay,R,A,Z\nHire,A,R,C\nSell,A,C,R\n").out,
        "is left to `TBD`"));
}

TEST_CASE("the matrix shows what stands in a cell that is not understood") {
    CHECK(has(run("matrix").out, "Z!"));
    CHECK(has(run("matrix").out, "With ! behind it: what stands there is no\nletter"));
    CHECK_FALSE(has(run("matrix", "Task,Ana,Ben\nHire,A,R\nSell,R,A\nMove,A,R\n").out, "With ! behind it"));
    CHECK(has(run("matrix -f csv").out, "\"Z!\""));
    CHECK(has(run("matrix -f markdown").out, "Z!"));
    CHECK(has(run("matrix --transpose").out, "Z!"));
    const auto json = nlohmann::json::parse(run("matrix -f json").out);
    const auto& cells = json["rows"][0]["cells"];
    const auto cell =
        std::find_if(cells.begin(), cells.end(), [](const auto& each) { return !each["unread"].empty(); });
    REQUIRE(cell != cells.end());
    CHECK((*cell)["unread"][0] == "Z");
    CHECK((*cell)["letters"].empty());
    CHECK(json["columns"][(*cell)["column"].get<std::size_t>()]["entries"] == 2);
}

TEST_CASE("who says that a cell is not understood rather than that nobody decides") {
    const test::Run pay = run("who pay");
    CHECK(has(pay.out, "who decides this is not known: `Z` of Ben is not understood"));
    CHECK(has(pay.out, "not understood"));
    CHECK(has(run("who sell").out, "Ben decides"));
    CHECK(has(run("who sell").out, "`Z` of Ana is not understood"));
    CHECK_FALSE(has(run("who hire").out, "understood"));
    const auto json = nlohmann::json::parse(run("who pay -f json").out);
    CHECK(json["answer"]["unread"][0]["text"] == "Z");
    CHECK(json["answer"]["unread"][0]["line"] == 2);
}

TEST_CASE("grids and letters in YAML that are not understood are kept likewise") {
    const std::string yaml = "people: {ana: Ana, ben: Ben}\n"
                             "matrix: {columns: [ana, ben], rows: {Pay: [R, Z], Sell: [A, R]}}\n"
                             "decisions: {move: {raci: {Z: ana, R: ben}}, stay: {raci: {A: ana, R: ben}}}\n";
    const test::Run check = test::run_program({"check", "-"}, "/", yaml);
    CHECK_FALSE(has(check.out, "no-accountable"));
    CHECK(has(check.out, "`Z` in row `Pay`, column `ben` is not a letter of raci"));
    const test::Run matrix = test::run_program({"matrix", "-"}, "/", yaml);
    CHECK(has(matrix.out, "Z!"));
}

TEST_CASE("with codes a cell that is not understood gives nothing away") {
    const test::Run matrix = run("matrix --anonymize", "Task,Ana,Ben\nPay,R,Zoe\nHire,A,R\nSell,R,A\n");
    CHECK(has(matrix.out, "?!"));
    CHECK_FALSE(has(matrix.out, "Zoe"));
}
