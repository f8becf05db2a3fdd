#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "source/workbook.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using namespace std::string_view_literals;
using whodecides::test::has;

namespace {

const std::string xlsx("PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml\0xl/workbook.xml\0"sv);
const std::string ods("PK\x03\x04\x14\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK\0"sv);
const std::string xls("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0"sv);
const std::string docx("PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml\0word/document.xml\0"sv);

} // namespace

TEST_CASE("workbooks are told by their content, and archives by their names as well") {
    CHECK(workbook_kind("a.bin", xlsx) == "a workbook of Excel");
    CHECK(workbook_kind("a.csv", ods) == "a workbook of LibreOffice or OpenOffice");
    CHECK(workbook_kind("<stdin>", xls) == "a workbook or document of Office");
    CHECK(workbook_kind("A.XLSX", "PK\x03\x04") == "a workbook of a spreadsheet program");
    CHECK(workbook_kind("a.docx", docx).empty());
    CHECK(workbook_kind("a.zip", "PK\x03\x04").empty());
    CHECK(workbook_kind("a.xlsx", "Task,Ana,Ben\n").empty()); // a grid that somebody called so
    CHECK(workbook_kind("a.xlsx", "").empty());
}

TEST_CASE("a name is that of a workbook unless a program holds it open") {
    CHECK(is_workbook_name("a/b.xlsx"));
    CHECK(is_workbook_name("B.ODS"));
    CHECK(is_workbook_name("b.xls"));
    CHECK_FALSE(is_workbook_name("a/~$b.xlsx"));
    CHECK_FALSE(is_workbook_name("b.csv"));
    CHECK_FALSE(is_workbook_name("xlsx"));
}

TEST_CASE("every command that reads says that a workbook is one, and what to do") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.xlsx", xlsx);
    test::write_file(folder.path() / "b.ods", ods);
    test::write_file(folder.path() / "c.xls", xls);
    test::write_file(folder.path() / "other.csv", "Task,Ana,Ben\nBuy,A,R\nSell,R,A\n");
    for (const char* const file : {"a.xlsx", "b.ods", "c.xls"}) {
        for (const char* const command :
             {"check", "matrix", "who buy", "profile", "plan", "import", "graph", "ask", "show ana other.csv",
              "simulate --without ana other.csv", "compare other.csv"}) {
            const std::string line = std::string(command) + " " + file;
            CAPTURE(line);
            const test::Run run = test::run_program(test::split_command(line), folder.path());
            CHECK(run.status == 2);
            CHECK(has(run.out + run.err, "cannot be read: it is a workbook"));
            CHECK_FALSE(has(run.out + run.err, "NUL"));
            CHECK_FALSE(has(run.out + run.err, "YAML"));
        }
        for (const char* const command : {"show ana", "simulate --without ana"}) {
            const std::string line = std::string(command) + " " + file;
            CAPTURE(line);
            const test::Run run = test::run_program(test::split_command(line), folder.path());
            CHECK(run.status == 2);
            CHECK(has(run.err, "not all of the input could be read, see `whodecides check`"));
        }
    }
    CHECK(has(test::run_program({"check", "a.xlsx"}, folder.path()).out,
              "help: save the sheet as `CSV UTF-8 (comma delimited)`, and name that file\n"));
    CHECK(has(test::run_program({"check", "-"}, folder.path(), xlsx).out, "it is a workbook of Excel"));
    CHECK(test::run_program({"check", "-"}, folder.path(), xlsx).status == 2);
}
