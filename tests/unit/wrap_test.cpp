#include <doctest/doctest.h>

#include "base/wrap.hpp"

using namespace whodecides;
using Lines = std::vector<std::string>;

TEST_CASE("words are wrapped by the columns they take") {
    CHECK(text::wrapped("one two  three\nfour", 9) == Lines{"one two", "three", "four"});
    CHECK(text::wrapped("exactly nine", 12) == Lines{"exactly nine"});
    CHECK(text::wrapped("incomprehensibilities a", 5) == Lines{"incomprehensibilities", "a"});
    CHECK(text::wrapped("\xE6\x9D\xB1\xE4\xBA\xAC \xE6\x9D\xB1", 6) ==
          Lines{"\xE6\x9D\xB1\xE4\xBA\xAC", "\xE6\x9D\xB1"});
    CHECK(text::wrapped(" \n ", 5).empty());
}

TEST_CASE("columns count wide characters twice and combining marks not at all") {
    CHECK(text::columns("abc") == 3);
    CHECK(text::columns("\xE6\x9D\xB1") == 2);
    CHECK(text::columns("e\xCC\x81") == 1);
}

TEST_CASE("paragraphs are parted by empty lines") {
    CHECK(text::paragraphs("a\nb\n\nc\n\n\n").size() == 2);
    CHECK(text::paragraphs("").empty());
    std::string out = "> ";
    text::append_wrapped(out, "first\n\nsecond", 40, 2);
    CHECK(out == "> first\n\n  second\n");
}
