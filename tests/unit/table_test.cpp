#include <doctest/doctest.h>

#include <string>

#include "base/wrap.hpp"
#include "report/table.hpp"

using namespace whodecides;

namespace {

std::string shown(const Table& table, std::size_t width, std::size_t indent = 0) {
    std::string out;
    table.append_to(out, width, indent);
    return out;
}

} // namespace

TEST_CASE("a table is as wide as what stands in it") {
    Table table({{"entry"}, {"n", Table::Align::right}, {"ana", Table::Align::centre}});
    table.add({"refund", "12", "A"});
    table.add({"logo", "3"});
    CHECK(shown(table, 80, 2) == "  entry    n  ana\n"
                                 "  refund  12   A\n"
                                 "  logo     3\n");
}

TEST_CASE("a table that is too wide cuts its widest columns, and none below what it needs") {
    Table table({{"decision"}, {"who decides", Table::Align::left, 11}});
    table.add({"Approve the largest refunds", "Ana"});
    CHECK(shown(table, 25) == "decision      who decides\n"
                              "Approve t...  Ana\n");
    CHECK(shown(table, 3) == "d...  who decides\n"
                             "A...  Ana\n");
}

TEST_CASE("a place is cut at its beginning, so that the line stays") {
    Table table({{"who"}, {"where", Table::Align::left, 8, Table::Cut::beginning}});
    table.add({"Ana", "org/charts/teams.yaml:12"});
    CHECK(shown(table, 19) == "who  where\n"
                              "Ana  ...ams.yaml:12\n");
}

TEST_CASE("wide characters count twice, and control characters never get out") {
    Table table({{"name"}, {"n"}});
    table.add({"\xE6\x9D\xB1\xE4\xBA\xAC", "1"});
    table.add({"a\x1b[31m", "2"});
    CHECK(shown(table, 80) == "name    n\n"
                              "\xE6\x9D\xB1\xE4\xBA\xAC    1\n"
                              "a\xE2\x90\x9B[31m  2\n");
}

TEST_CASE("a text is cut to its columns") {
    CHECK(text::fitted("abcdef", 6) == "abcdef");
    CHECK(text::fitted("abcdefg", 6) == "abc...");
    CHECK(text::fitted("abcdefg", 2) == "..");
    CHECK(text::fitted("abcdefg", 0).empty());
    CHECK(text::fitted("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 5) == "\xE6\x9D\xB1...");
    CHECK(text::fitted_end("abcdef", 6) == "abcdef");
    CHECK(text::fitted_end("abcdefg", 6) == "...efg");
    CHECK(text::fitted_end("abcdefg", 2) == "..");
    CHECK(text::fitted_end("abcdefg", 0).empty());
    // Half of a wide character is not shown.
    CHECK(text::fitted_end("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 5) == "...\xE9\x83\xBD");
    CHECK(text::fitted_end("\xE6\x9D\xB1\xE4\xBA\xAC\xE9\x83\xBD", 4) == "...");
}
