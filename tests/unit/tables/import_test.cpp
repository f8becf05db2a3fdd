#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/codes.hpp>
#include <whodecides/error.hpp>
#include <whodecides/import.hpp>

#include "base/text.hpp"
#include "export/import_yaml.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/requests.hpp"
#include "unit/yaml/parsed.hpp"
#include "yaml/yaml_text.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

Import imported(const std::string& bytes, const std::string& name) {
    InputRequest request;
    request.stdin_name = name;
    request.as_of = "2026-02-01";
    return test::with_text(request, bytes, import_tables);
}

/// What a check finds, without places.
std::vector<std::string> findings(const std::string& bytes, const std::string& name) {
    CheckRequest request;
    request.stdin_name = name;
    request.as_of = "2026-02-01";
    std::vector<std::string> found;
    const Analysis analysis = test::with_text(request, bytes, check);
    for (const Finding& finding : analysis.findings())
        found.push_back(std::string(finding.rule->name) + ": " + finding.message);
    std::ranges::sort(found);
    return found;
}

/// As one text, so that a difference shows.
std::string lines(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& each : texts)
        out += each + "\n";
    return out;
}

std::string notes_of(const Import& import) {
    std::string out;
    for (const ImportNote& note : import.notes)
        out += std::to_string(note.line) + ":" + std::to_string(note.column) + ": " + note.text + "\n";
    return out;
}

/// Pieces that make a cell hostile in CSV, YAML or a comment.
constexpr std::string_view pieces[] = {"a",
                                       "Z",
                                       " ",
                                       "#",
                                       " # whodecides: ignore-file[no-accountable] x",
                                       ": ",
                                       ":",
                                       "-",
                                       "- ",
                                       "'",
                                       "\"",
                                       "\\",
                                       "<<",
                                       "~",
                                       "null",
                                       "no",
                                       "1",
                                       "1.5",
                                       "2026-01-01",
                                       "@",
                                       "*",
                                       "&",
                                       "%",
                                       "!",
                                       "|",
                                       ">",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       ",",
                                       "?",
                                       "\xC3\xA4",
                                       "\xF0\x9F\x98\x80",
                                       "\xE2\x80\xA8",
                                       "\xC2\x85",
                                       "\xEF\xBB\xBF",
                                       "\xC2\xA0",
                                       "---",
                                       "...",
                                       "=",
                                       "true",
                                       "`",
                                       "$",
                                       "x-",
                                       "notes",
                                       "title"};

std::string random_text(std::mt19937& random) {
    std::string text;
    const auto count = 1 + random() % 5;
    for (unsigned i = 0; i < count; ++i)
        text += pieces[random() % std::size(pieces)];
    return text;
}

std::string csv(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

} // namespace

TEST_CASE("a text reads back from YAML as it was, in a list, as a key and as a value") {
    std::mt19937 random(7);
    std::vector<std::string> texts{"",   "no",   "~",   "<<",       "1",   "#",    "a: b", "a #b",
                                   "@x", "*x",   "&x",  "%x",       "'",   "\"",   "\\",   "\x01\x1F\x7F",
                                   "\t", "\r\n", " a ", "1.1 Plan", "1e5", "0x1F", "? a",  "é"};
    for (int i = 0; i < 3000; ++i)
        texts.push_back(random_text(random));
    for (const std::string& text : texts) {
        CAPTURE(text);
        const std::string yaml = yaml_text(text);
        const test::Parsed read("- [" + yaml + ", x]\n- " + yaml + ": " + yaml + "\n");
        REQUIRE(read.documents.problems.empty());
        const yaml::Node root = read.documents.roots.at(0);
        CHECK(root.item(0).item(0).text() == text);
        CHECK(root.item(1).key(0).text() == text);
        CHECK(root.item(1).value(0).text() == text);
    }
    CHECK(yaml_text("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
}

TEST_CASE("a comment ends with its line and says nothing to the program") {
    CHECK(yaml_comment("a\nb: c") == "a␊b: c");
    CHECK_FALSE(has(yaml_comment("x # whodecides: ignore-file[no-accountable] y"), "whodecides:"));
    CHECK_FALSE(has(yaml_comment("whodecides:whodecides:"), "whodecides:"));
    CHECK(yaml_comment("row #3") == "row #3");
}

TEST_CASE("a check of what was imported finds what a check of the grid finds") {
    const auto folder = test::source_dir() / "tests" / "golden" / "grids";
    for (const char* name : {"spreadsheet.csv", "tabelle.csv", "pasted.txt", "notes.md", "record.md",
                             "old-record.md", "names.csv", "daci.tsv"}) {
        CAPTURE(name);
        const std::string bytes = test::read_file(folder / name);
        const std::string yaml = import_yaml(imported(bytes, name));
        CHECK(lines(findings(yaml, "x.yaml")) == lines(findings(bytes, name)));
    }
    for (const std::string bytes :
         {"Task,Ann,Ben\nSame,A,R\nSame,R,A\nnotes,A,R\nx-ray,A,R\n", "Task,Ann,Ann\nOne,A,R\n",
          "Phase,Task,Ann,Ben\nPlan,One,A,R\n,Two,A,R\nBuild,One,A,R\n",
          "Task,Ann,Ben\nAR,AR,accountable\nx,A,Q\n", "Task,Ann,Ben\nnotes,-,A\nx-ray,A,-\n",
          "Decision,R,A\nOne,a;b,c\nOne,d,e\n",
          "Decision,Anna,Informed,Ben\nHire,A,C*,R\nBuy,A,tbd,R\nSell,A,x,R\nHire,R,I,A\n",
          "Task,Legal,Legal,Ben\nHire,A,,R\nBuy,-,C,A\nSell,R,\"A, C\",I\nPay,C,tbd,A\nHire,,A,R\n"}) {
        CAPTURE(bytes);
        CHECK(lines(findings(import_yaml(imported(bytes, "a.csv")), "x.yaml")) ==
              lines(findings(bytes, "a.csv")));
    }
}

TEST_CASE("titles, names and remarks of strangers come through an import unharmed") {
    std::mt19937 random(11);
    for (int run = 0; run < 150; ++run) {
        const std::string title = "T" + random_text(random);
        const std::string name = "N" + random_text(random);
        const std::string bytes = "Task," + csv(name) + ",Ben,Notes\n" + csv(title) + ",A,R," +
                                  csv(random_text(random)) + "\nOther,R,A,\n";
        CAPTURE(bytes);
        const Import import = imported(bytes, "a.csv");
        REQUIRE(import.grids.size() == 1);
        REQUIRE(import.grids[0].rows.size() == 2);
        CHECK(import.grids[0].rows[0].cells == std::vector<ImportedCell>{{0, "A"}, {1, "R"}});
        CHECK(lines(findings(import_yaml(import), "x.yaml")) == lines(findings(bytes, "a.csv")));
    }
}

TEST_CASE("a wide grid with little in it is written as the cells that hold something") {
    constexpr int columns = 2000;
    constexpr int rows = 400;
    std::string bytes = "Task";
    for (int i = 0; i < columns; ++i)
        bytes += ",P" + std::to_string(i);
    bytes += "\n";
    for (int i = 0; i < rows; ++i)
        bytes += "T" + std::to_string(i) + std::string(static_cast<std::size_t>(1 + i * 3), ',') + "A,R\n";
    const Import import = imported(bytes, "a.csv");
    REQUIRE(import.grids.size() == 1);
    REQUIRE(import.grids[0].rows.size() == rows);
    CHECK(import.grids[0].rows[7].cells == std::vector<ImportedCell>{{21, "A"}, {22, "R"}});
    const std::string yaml = import_yaml(import);
    CHECK(yaml.size() <
          20 * (columns + 2 * rows)); // full stops alone would be 3 bytes for each of 800,000 cells
    CHECK(has(yaml, "    - title: T7\n      P21: A\n      P22: R\n"));
    CHECK(lines(findings(yaml, "x.yaml")) == lines(findings(bytes, "a.csv")));
}

TEST_CASE("cells below columns of one name are joined where a row is a mapping") {
    const std::string yaml = import_yaml(imported(
        "Task,Legal,Legal,Ben\nHire,A,,R\nBuy,-,C,A\nSell,C,R,A\nPay,A,A,R\nHire,C,tbd,A\n", "a.csv"));
    CHECK(has(yaml, "- title: Buy\n      Legal: C\n      Ben: A\n"));
    CHECK(has(yaml, "- title: Sell\n      Legal: C/R\n      Ben: A\n"));
    CHECK(has(yaml, "- title: Pay\n      Legal: A\n      Ben: R\n"));
    CHECK(has(yaml, "- title: Hire\n      Legal: [C, tbd]\n      Ben: A\n"));
}

TEST_CASE("a grid that can be looked at is written as rows of cells, with full stops where nothing stands") {
    CHECK(has(import_yaml(imported("Task,Ann,Ben,Cem,Dua\nBuy,A,,,\nSell,,,R,\n", "a.csv")),
              "    Sell:   [.,   .,   R,   .]\n"));
}

TEST_CASE("nothing is left out in silence") {
    CHECK(notes_of(imported(
              "Old grid\nRACI of the fair\n\nNr.,Task,Ann,Ben,\n1,Pay,A,R*,\n2,Plan,x,R,C\n,,A,,\n"
              "Total,,2,1,\n\n* until June\n",
              "a.csv")) == "1:1: `Old grid` stands above the grid, and is left out\n"
                           "4:1: the column `Nr.` numbers the rows, and is left out\n"
                           "5:9: `*` beside a letter has no meaning; the letter counts\n"
                           "6:8: `x` in row `Plan`, column `Ann` is not a letter of raci\n"
                           "6:12: a column has letters and no name above them, so they belong to nobody\n"
                           "7:1: a row has letters and no title, and is left out\n"
                           "8:1: the row `Total` is no entry, and is left out\n"
                           "10:1: the row `* until June` is no entry, and is left out\n");
    CHECK(notes_of(imported("Task,Ann,Ben\nOne,A,S\nTwo,R,A\n", "a.csv")) ==
          "1:1: the letters are taken for those of rasci\n");
}

TEST_CASE(
    "the framework is that of the letters where these are of one alone, and the settings' where they say") {
    const auto framework = [](const std::string& bytes) {
        return imported(bytes, "a.csv").grids.at(0).framework;
    };
    CHECK(framework("Task,a,b\nOne,A,R\n") == "raci");
    CHECK(framework("Task,a,b\nOne,A,S\n") == "rasci");
    CHECK(framework("Task,a,b\nOne,D,A\nTwo,A,C\n") == "daci");
    CHECK(framework("Task,a,b,c,d\nOne,R,A,P,D\n") == "rapid");
    CHECK(framework("Task,a,b\nOne,A,V\n") == "raci-vs");
    CHECK(framework("RAPID for us\nTask,a,b\nOne,D,A\n") == "rapid");
    std::string stray = "Task,a,b\n";
    for (int i = 0; i < 10; ++i)
        stray += "Row " + std::to_string(i) + ",A,R\n";
    CHECK(framework(stray + "Last,A,D\n") == "raci");

    InputRequest request;
    request.stdin_name = "a.csv";
    request.framework = "rapid";
    CHECK(test::with_text(request, "Task,a,b\nOne,R,A\n", import_tables).grids.at(0).framework == "rapid");
}

TEST_CASE("an import with codes is refused, whatever stands in the files") {
    for (const char* const bytes : {"Task,a,b\nOne,R,A\n", ""}) {
        std::istringstream input(bytes);
        InputRequest request;
        request.paths = {"-"};
        request.standard_input = &input;
        request.stdin_name = "a.csv";
        request.codes = std::make_shared<CodeBook>();
        CHECK_THROWS_WITH_AS(import_tables(request), doctest::Contains("has no codes"), Error);
    }
}

TEST_CASE("a text alone in its row is a heading where the grid has headings, else a decision nobody has "
          "filled in") {
    const auto parts = [](const std::string& rows) {
        std::string out;
        for (const ImportedGrid& grid : imported("Task,Ann,Ben\n" + rows, "a.csv").grids) {
            out += "<" + grid.scope + ">";
            for (const ImportedRow& row : grid.rows)
                out += " " + row.title;
        }
        return out;
    };
    CHECK(parts("Plan,,\none,A,R\nBuild,,\ntwo,A,R\n") == "<Plan> one<Build> two");
    CHECK(parts("one,A,R\nopen,,\ntwo,A,R\n") == "<> one open two");
    CHECK(parts("open,,\nopen too,,\none,A,R\n") == "<> open open too one");
    CHECK(parts("one,A,R\nPHASE,,\ntwo,A,R\n") == "<> one<PHASE> two");
    CHECK(parts("one,A,R\nLater:,,\ntwo,A,R\n") == "<> one<Later:> two");
    CHECK(parts("one,A,R\nBuild\ntwo,A,R\n") == "<> one<Build> two");
    CHECK(parts("one,A,R\nnobody,-,-\n") == "<> one nobody");
}
