#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/words.hpp"

using namespace whodecides;

TEST_CASE("counts read naturally") {
    CHECK(counted(0, "decision") == "0 decisions");
    CHECK(counted(1, "decision") == "1 decision");
    CHECK(counted(2, "person", "people") == "2 people");
    CHECK(counted(1, "entry", "entries") == "1 entry");
}

TEST_CASE("lists read naturally, and long ones are cut") {
    const std::vector<std::string> names{"a", "b", "c", "d", "e", "f", "g"};
    const auto first = [&names](std::size_t count) { return std::span(names).first(count); };
    CHECK(listed(first(0)).empty());
    CHECK(listed(first(1)) == "a");
    CHECK(listed(first(2)) == "a and b");
    CHECK(listed(first(3), 5, "or") == "a, b or c");
    CHECK(listed(first(5)) == "a, b, c, d and e");
    CHECK(listed(first(6)) == "a, b, c, d and 2 more");
    CHECK(listed(names, 3) == "a, b and 5 more");
}

TEST_CASE("names are quoted whatever they are held in") {
    const std::string name = "refund";
    CHECK(quoted(name) == "`refund`");
    CHECK(quoted(std::string_view(name)) == "`refund`");
    CHECK(quoted("refund") == "`refund`");
}

TEST_CASE("numbers have no more digits than they need") {
    CHECK(plain_number(3.0) == "3");
    CHECK(plain_number(12.5) == "12.5");
    CHECK(plain_number(0.126) == "0.13");
    CHECK(percent(0.3 * 3) == "90 %");
    CHECK(whole_percent(0.125) == "13 %");
    CHECK(whole_percent(2.0 / 3) == "67 %");
    CHECK(whole_percent(-0.0) == "0 %");
    CHECK(whole_percent(1e300) == "1e+302 %");
    CHECK(plain_number(100) == "100");
    CHECK(plain_number(-0.001) == "0");
    CHECK(plain_number(999999999999999) == "999999999999999");
    CHECK(plain_number(1e300) == "1e+300");
    CHECK(plain_number(-1e15) == "-1e+15");
}

TEST_CASE("first letters change their case, abbreviations do not") {
    CHECK(capitalised("name one") == "Name one");
    CHECK(capitalised("`mode`") == "`mode`");
    CHECK(capitalised("") == "");
    CHECK(uncapitalised("Name one") == "name one");
    CHECK(uncapitalised("RACI wants one") == "RACI wants one");
    CHECK(uncapitalised("A") == "a");
    CHECK(uncapitalised("") == "");
}
