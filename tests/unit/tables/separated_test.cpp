#include <doctest/doctest.h>

#include <string>

#include "source/separated.hpp"

using namespace whodecides;

namespace {

/// Rows as lines, cells behind their columns: "0=Task 1=Ann". A row behind a blank one begins with `+`.
std::string cells_of(const std::string& bytes, char separator = ',') {
    const SeparatedText read = read_separated(bytes, 0, separator, 1000);
    std::string out;
    for (std::size_t row = 0; row < read.table.rows.size(); ++row) {
        out += read.table.rows[row].after_blank ? "+" : "";
        for (const Cell& cell : read.table[row])
            out += std::to_string(cell.column) + "=" + std::string(cell.text) + " ";
        out += "\n";
    }
    return out;
}

/// The bytes that cells stand on.
std::string places_of(const std::string& bytes) {
    std::string out;
    const SeparatedText read = read_separated(bytes, 0, ',', 1000);
    for (const Cell& cell : read.table.cells)
        out += "[" + bytes.substr(cell.begin, cell.end - cell.begin) + "]";
    return out;
}

} // namespace

TEST_CASE("cells are read as RFC 4180 and spreadsheets write them") {
    CHECK(cells_of("a,b\nc,d\n") == "0=a 1=b \n0=c 1=d \n");
    CHECK(cells_of("a,,b,\r\n,,\r\nc") == "0=a 2=b \n+0=c \n");
    CHECK(cells_of("a\rb\r") == "0=a \n0=b \n");
    CHECK(cells_of("\"a,b\",\"c \"\"d\"\"\"") == "0=a,b 1=c \"d\" \n");
    CHECK(cells_of("\"two\r\nlines\",x\ny") == "0=two lines 1=x \n0=y \n");
    CHECK(cells_of("\xEF\xBB\xBFsep=;\r\na;b\n", ';') == "0=a 1=b \n");
    CHECK(cells_of("  a \t,\xC2\xA0"
                   "b\xC2\xA0,  \"c\"  ") == "0=a 1=b 2=c \n");
    CHECK(cells_of("5\" disk,\"x\" y") == "0=5\" disk 1=\"x\" y \n");
    CHECK(cells_of("a\tb", '\t') == "0=a 1=b \n");
    CHECK(cells_of("") == "");
    CHECK(cells_of("\n\n,\n") == "");
    CHECK(cells_of("a\x01\x02z") == "0=a z \n");
}

TEST_CASE("a cell stands on its bytes, without blanks and quotes") {
    CHECK(places_of(" a ,\"b, c\",\"d \"\"e\"\"\"\n") == "[a][b, c][d \"\"e\"\"]");
    CHECK(places_of("\xEF\xBB\xBFä,b") == "[ä][b]");
}

TEST_CASE("what cannot be read on stops the table where it is") {
    const SeparatedText open = read_separated("a,b\nc,\"d\ne,f\n", 0, ',', 1000);
    REQUIRE(open.fault);
    CHECK(open.fault->kind == TableFault::Kind::open_quote);
    CHECK(open.fault->at == 6);
    CHECK(open.table.rows.size() == 1);
    CHECK(open.table.cells.size() == 2);

    const SeparatedText wide =
        read_separated("a\n" + std::string(TextTable::most_columns, ',') + "x", 0, ',', 1000);
    REQUIRE(wide.fault);
    CHECK(wide.fault->kind == TableFault::Kind::many_columns);
    CHECK(wide.fault->at == 2 + TextTable::most_columns);
    CHECK_FALSE(read_separated(std::string(TextTable::most_columns - 1, ',') + "x", 0, ',', 1000).fault);

    const SeparatedText many = read_separated("a,b\nc,d\n", 0, ',', 3);
    REQUIRE(many.fault);
    CHECK(many.fault->kind == TableFault::Kind::many_cells);
    CHECK(many.table.rows.size() == 1);
}
