#include <doctest/doctest.h>

#include <stdexcept>

#include "support/marks.hpp"

using namespace whodecides::test;

TEST_CASE("a mark names a rule, its severity and the underlined text") {
    const auto marks = read_marks("a.yaml", "people: [x]\n"
                                            "a: b #! no-accountable error \"a \\\"b\\\"; c\"; self-check\r\n"
                                            "#! empty-organisation note\n");
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].path == "a.yaml");
    CHECK(marks[0].line == 2);
    CHECK(marks[0].rule == "no-accountable");
    CHECK(marks[0].severity == "error");
    CHECK(marks[0].text == "a \"b\"; c");
    CHECK(marks[1].line == 2);
    CHECK(marks[1].rule == "self-check");
    CHECK_FALSE(marks[1].severity);
    CHECK_FALSE(marks[1].text);
    CHECK(marks[2].line == 3);
    CHECK(marks[2].severity == "note");
}

TEST_CASE("a comment sign inside a word is no mark") {
    CHECK(read_marks("a.yaml", "a: b#! c\na: b # !c\n").empty());
}

TEST_CASE("a malformed mark is refused, with its place") {
    for (const char* text :
         {"#!", "#! ", "#! rule fatal", "#! rule \"open", "#! rule error error", "#! a;"}) {
        CAPTURE(text);
        CHECK_THROWS_WITH_AS(read_marks("a.yaml", text), doctest::Contains("a.yaml:1:"), std::runtime_error);
    }
}

TEST_CASE("headers are comments before everything else") {
    const auto text = "# A note.\n# as-of: 2026-03-01 \r\npeople: [x]\n# select: ownership\n";
    CHECK(header(text, "as-of") == "2026-03-01");
    CHECK_FALSE(header(text, "select"));
}
