#include <doctest/doctest.h>

#include <string>

#include "report/markdown_table.hpp"

using namespace whodecides;

namespace {

constexpr auto right = Table::Align::right;
constexpr auto centre = Table::Align::centre;

} // namespace

TEST_CASE("a table of Markdown has a head and says how its columns stand") {
    std::string out = "# Heads\n";
    MarkdownTable table(out, {{""}, {"ana", centre}, {"n", right}});
    table.add({"refund", "A", "12"});
    CHECK(out == "# Heads\n"
                 "\n"
                 "| | ana | n |\n"
                 "|---|:---:|---:|\n"
                 "| refund | A | 12 |\n");
}

TEST_CASE("cells that are empty or missing are columns none the less, and no row has more of them") {
    std::string out;
    MarkdownTable table(out, {{"a"}, {"b"}, {"c"}});
    out.clear();
    table.add({"", "x"});
    table.add({"1", "2", "3", "4"});
    CHECK(out == "| | x | |\n"
                 "| 1 | 2 | 3 |\n");
}

TEST_CASE("what stands in a cell or in the head does not leave it") {
    std::string out;
    MarkdownTable table(out, {{"a|b"}});
    table.add({"x | y"});
    table.add({"a\nb"});
    table.add({"*loud* [link](https://example.org) <b>"});
    CHECK(out == "\n"
                 "| a\\|b |\n"
                 "|---|\n"
                 "| x \\| y |\n"
                 "| a\u240Ab |\n"
                 "| \\*loud\\* \\[link\\](https\\://example.org) &lt;b\\> |\n");
}

TEST_CASE("names of the program are code, and what sums are of stands out") {
    std::string out;
    MarkdownTable table(out, {{"what"}, {"rule", Table::Align::left, MarkdownTable::Look::code}});
    out.clear();
    table.add({"a", "no-decider"});
    table.add_sums({"A_ll", ""});
    CHECK(out == "| a | `no-decider` |\n"
                 "| **A\\_ll** | |\n");
}
