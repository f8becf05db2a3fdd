#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/wrap.hpp"
#include "report/matrix_format.hpp"
#include "support/csv.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "unit/matrix/matrixed.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string grid = "matrix:\n"
                         "  columns: [Ana, Ben]\n"
                         "  rows: {Choose the venue: [A, R], Pay the bills: [R, R]}\n";

test::Run laid_out(std::vector<std::string> arguments, const std::string& input = grid) {
    arguments.insert(arguments.begin(), {"matrix", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

/// So many decisions, each of another person, who have names of two words.
std::string wide(int people) {
    std::string text = "decisions:\n";
    for (int i = 0; i < people; ++i)
        text += "  d" + std::to_string(i) + ": {title: The decision number " + std::to_string(i) +
                " of a long list, accountable: Person N" + std::to_string(i) + "}\n";
    return text;
}

std::string printed(const std::string& yaml, std::size_t width, MatrixRequest request = {}) {
    std::ostringstream out;
    PrintStyle style;
    style.width = width;
    write_matrix_text(test::matrix_of(yaml, std::move(request)), style, out);
    return out.str();
}

std::size_t widest(const std::string& text) {
    std::istringstream lines(text);
    std::size_t most = 0;
    for (std::string line; std::getline(lines, line);)
        most = std::max(most, text::columns(line));
    return most;
}

} // namespace

TEST_CASE("the status of a matrix says whether it rests on everything, in every format") {
    for (const MatrixFormat& format : matrix_formats()) {
        const std::string name(format.name);
        CAPTURE(name);
        CHECK(laid_out({"-f", name}).status == 0); // findings are no matter of the matrix's
        const test::Run broken = laid_out({"-f", name}, grid + "---\nroles: {x: [\n");
        CHECK(broken.status == 2);
        CHECK(has(broken.err, "[syntax-error]"));
        CHECK(has(broken.out, "Ana")); // what could be read is printed
        const test::Run empty = laid_out({"-f", name}, "");
        CHECK(empty.status == 2);
        CHECK(has(empty.err, "[empty-organisation]"));
        CHECK(!empty.out.empty());
    }
}

TEST_CASE("the text has letters, counts, remarks, marks and what they mean") {
    const std::string text = laid_out({}).out;
    CHECK(has(text, "                    Ana  Ben  |  R  A  C  I\n"));
    CHECK(has(text, "  Choose the venue  A    R    |  1  1  0  0\n"));
    CHECK(has(text, "! Pay the bills     R    R    |  2  0  0  0  no A\n"));
    CHECK(has(text, "  R responsible     1    2\n"));
    CHECK(has(text, "R responsible, A accountable, C consulted, I informed."));
    CHECK(has(text, "Findings (! error, ? warning, ~ note)\n! `Pay the bills` names nobody"));
    CHECK(has(text, "[no-accountable]"));
    CHECK(has(laid_out({"--color", "always"}).out, "\x1b["));
    CHECK(!has(text, "\x1b["));
}

TEST_CASE("no line is wider than the page, and every name and letter is on one") {
    for (const std::size_t width : {60U, 80U, 100U, 140U})
        for (const bool transposed : {false, true}) {
            CAPTURE(width);
            CAPTURE(transposed);
            MatrixRequest request;
            request.transposed = transposed;
            const std::string text = printed(wide(30), width, request);
            CHECK(widest(text) <= width);
            for (int i = 0; i < 30; ++i)
                CHECK(has(text, "Person N" + std::to_string(i)));
            // In the letters, not in the counts: a cell for each.
            std::size_t letters = 0;
            for (std::size_t at = text.find("  A"); at != std::string::npos; at = text.find("  A", at + 1))
                ++letters;
            CHECK(letters >= 30);
        }
}

TEST_CASE("counts of many letters that leave no room for the grid are a table of their own") {
    const std::string text =
        printed("people: {ana: Ana}\ndecisions: {x: {title: A decision with a long title, "
                "accountable: ana, driver: ana, support: ana, verifiers: ana, "
                "signatories: ana}}\n",
                60);
    CHECK(widest(text) <= 60);
    CHECK(has(text, "\nRows\n"));
    CHECK(has(text, "A/*p/*s/*c/*g"));
    CHECK(has(text, "long title"));
}

TEST_CASE("columns that do not fit come in blocks, with what stands for their names told below") {
    const std::string text = printed(wide(30), 80);
    CHECK(has(text, "Columns 1 to "));
    CHECK(has(text, " to 30 of 30; rows with nothing here are left out."));
    CHECK(has(text, "\nColumns\n"));
    // The second "PN" has a number, so that no two are called the same.
    CHECK(has(text, "PN   "));
    CHECK(has(text, "PN2"));
    CHECK(has(text, "PN30"));
    const std::string narrow = printed(wide(2), 100);
    CHECK(!has(narrow, "Columns"));
    CHECK(has(narrow, "Person"));
}

TEST_CASE("a matrix turned round has the same letters") {
    const std::string text = laid_out({"--transpose"}).out;
    CHECK(has(text, "  Ana               A           R         |  1  1  0  0\n"));
    const auto csv = test::read_csv(laid_out({"--transpose", "-f", "csv"}).out);
    REQUIRE(csv.size() > 2);
    CHECK(csv[0][3] == "Choose the venue");
    CHECK(csv[1][2] == "Ana");
    CHECK(csv[1][3] == "A");
    CHECK(csv[2][4] == "R");
}

TEST_CASE("csv has a line for each entry, and below them the counts of the columns") {
    const auto csv = test::read_csv(laid_out({"-f", "csv"}).out);
    REQUIRE(csv.size() == 8); // head, two rows, four letters, rules
    for (const auto& record : csv)
        CHECK(record.size() == csv[0].size());
    CHECK(csv[0] == std::vector<std::string>{"kind", "id", "title", "Ana", "Ben", "count of R", "count of A",
                                             "count of C", "count of I", "remarks", "rules"});
    CHECK(csv[2] == std::vector<std::string>{"decision", "Pay the bills", "Pay the bills", "R", "R", "2", "0",
                                             "0", "0", "no A", "no-accountable"});
    CHECK(csv[3][2] == "count of R");
    CHECK(csv[3][4] == "2");
}

TEST_CASE("markdown is one table with the findings below") {
    const std::string text = laid_out({"-f", "markdown"}).out;
    CHECK(has(text, "| | Ana | Ben | R | A | C | I | |\n|---|:---:|:---:|---:|---:|---:|---:|---|\n"));
    CHECK(has(text, "| Pay the bills ! | R | R | 2 | 0 | 0 | 0 | no A |\n"));
    CHECK(has(text, "## Findings"));
}

TEST_CASE("json tells letters and columns by their number, turned round or not") {
    const auto json = nlohmann::json::parse(laid_out({"-f", "json"}).out);
    CHECK(json["schema"] == "whodecides.matrix/1");
    CHECK(json["framework"] == "raci");
    CHECK(json["columns"].size() == 2);
    const auto& cell = json["rows"][1]["cells"][1];
    CHECK(cell["column"] == 1);
    CHECK(json["letters"][cell["letters"][0].get<std::size_t>()]["symbol"] == "R");
    CHECK(json["rows"][1]["tally"] == nlohmann::json({2, 0, 0, 0}));
    CHECK(json["rows"][1]["remarks"] == nlohmann::json({"no A"}));
    CHECK(json["rows"][1]["findings"][0]["rule"] == "no-accountable");
    CHECK(laid_out({"-f", "json", "--transpose"}).out == laid_out({"-f", "json"}).out);
}

TEST_CASE("what is asked for is what is shown") {
    CHECK(!has(laid_out({"--only-findings"}).out, "Choose the venue"));
    CHECK(has(laid_out({"--only-findings"}).out, "1 of 2 entries"));
    CHECK(has(laid_out({"--framework", "daci"}).out, "letters of daci"));
    CHECK(has(laid_out({"--by", "team"}).out, "no team"));
    CHECK(!has(laid_out({"--ignore", "no-accountable"}).out, "no A"));
    CHECK(has(laid_out({"--only-findings", "--ignore", "ownership,load"}).out,
              "No entry is left by what was asked for."));
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "out").string();
    CHECK(laid_out({"-o", file}).out.empty());
    CHECK(test::read_file(file) == laid_out({}).out);
}

TEST_CASE("names from the input reach no format raw") {
    const std::string hostile = "people: {ana: \"=1+\\e[31m|<b>\", ben: \"\\u202Eben\"}\n"
                                "decisions: {\"=2|<i>\": {title: \"=3|\\e[0m<i>\", accountable: ana, "
                                "responsible: ben}}\n";
    for (const MatrixFormat& format : matrix_formats())
        for (const std::string turned : {"--transpose", "-q"}) {
            const std::string out = laid_out({"-f", std::string(format.name), turned}, hostile).out;
            CHECK(!has(out, "\x1b"));
            CHECK(!has(out, "\u202E"));
        }
    const test::Run csv = laid_out({"-f", "csv"}, hostile);
    CHECK(has(csv.out, "\"'=1+"));
    CHECK(has(csv.out, "\"'=2|"));
    const test::Run markdown = laid_out({"-f", "markdown"}, hostile);
    CHECK(!has(markdown.out, "<b>"));
    CHECK(has(markdown.out, "=3\\|"));
}
