#include <doctest/doctest.h>

#include <string>

#include "source/markdown.hpp"
#include "source/markdown_inline.hpp"

using namespace whodecides;

namespace {

std::string plain(const std::string& written) {
    std::vector<char> store;
    store.reserve(written.size());
    const PlainText text = without_markup(written, store);
    return (text.strong ? "!" : "") + std::string(text.text);
}

/// Tables below their headings, cells as in `a|b`; bold ones with `!`, empty ones left out.
std::string tables_of(const std::string& bytes) {
    const MarkdownText text = read_markdown(bytes, 0, 1000);
    std::string out;
    for (const MarkdownText::TableBelow& below : text.tables) {
        out += "<" + std::string(below.heading.text) + ">\n";
        for (std::size_t row = 0; row < below.table.rows.size(); ++row) {
            for (const Cell& cell : below.table[row])
                out += (cell.strong ? "!" : "") + std::string(cell.text) + "|";
            out += "\n";
        }
    }
    return out;
}

} // namespace

TEST_CASE("markup is taken out of a text") {
    CHECK(plain("Book the hall") == "Book the hall");
    CHECK(plain("**A**") == "!A");
    CHECK(plain("__A__") == "!A");
    CHECK(plain("***A***") == "!A");
    CHECK(plain("*A* and ~~B~~") == "A and B");
    CHECK(plain("**A** or **B**") == "A or B");
    CHECK(plain("A*") == "A*");
    CHECK(plain("2 * 3 * 4") == "2 * 3 * 4");
    CHECK(plain("snake_case_name") == "snake_case_name");
    CHECK(plain("`code`") == "code");
    CHECK(plain("[Ben](https://example.org/a_b_c)") == "Ben");
    CHECK(plain("![Logo](logo.png) Ann") == "Logo Ann");
    CHECK(plain("[x] done") == "[x] done");
    CHECK(plain("Ann<br>Ben<br/>Cem") == "Ann Ben Cem");
    CHECK(plain("<b>A</b>, a < b") == "A, a < b");
    CHECK(plain("R &amp; D&nbsp;x") == "R & D x");
    CHECK(plain(R"(a \| b \* c\\d)") == R"(a | b * c\d)");
}

TEST_CASE("tables of GitHub Flavored Markdown are found below their headings") {
    CHECK(tables_of("# One\n| a | b |\n|---|:-:|\n| c | |\n\n## Two ##\n\na|b\n-|-\nc\\|d|**e**\n# x\n") ==
          "<One>\na|b|\nc|\n<Two>\na|b|\nc|d|!e|\n");
    CHECK(tables_of("Title\n=====\n|a|\n|-|\n|b|\nc\n") == "<Title>\na|\nb|\nc|\n");
    CHECK(tables_of("|a|b|\n|-|\n|c|d|\n") == "");
    CHECK(tables_of("```\n|a|b|\n|-|-|\n```\n~~~~\n|a|\n|-|\n~~~\n~~~~\n<!--\n|a|\n|-|\n-->\n") == "");
    CHECK(tables_of("    |a|b|\n    |-|-|\n") == "");
    CHECK(tables_of("\xEF\xBB\xBF|a|b|\r\n|-|-|\r\n|c|d|\r\n") == "<>\na|b|\nc|d|\n");
    CHECK(tables_of("---\nx: 1\n---\n|a|b|\n|-|-|\n") == "<>\na|b|\n");
}

TEST_CASE("a cell of a table stands on its bytes") {
    const std::string bytes = "| **a** | b\\|c |\n|---|---|\n";
    const MarkdownText text = read_markdown(bytes, 0, 1000);
    REQUIRE(text.tables.size() == 1);
    const auto& cells = text.tables.front().table.cells;
    REQUIRE(cells.size() == 2);
    CHECK(bytes.substr(cells[0].begin, cells[0].end - cells[0].begin) == "**a**");
    CHECK(bytes.substr(cells[1].begin, cells[1].end - cells[1].begin) == "b\\|c");
}

TEST_CASE("front matter, the title and leading fields are found") {
    const MarkdownText text = read_markdown(
        "---\na: b\n---\n# A *title*\n* Deciders: Ann <!-- x -->\n- Status: **x**\n## B\n* c: d\n", 0, 1000);
    CHECK(text.front_matter_end == 9);
    CHECK(text.title.text == "A title");
    REQUIRE(text.fields.size() == 2);
    CHECK(text.fields[0].name.text == "Deciders");
    CHECK(text.fields[0].value.text == "Ann");
    CHECK(text.fields[1].value.text == "x");
    CHECK(read_markdown("---\na: b\n", 0, 1000).front_matter_end == 0);
}
