#include <doctest/doctest.h>

#include <string>

#include "base/text.hpp"

namespace text = whodecides::text;

TEST_CASE("code points are decoded and appended") {
    for (const char32_t point : {U'\0', U'a', U'\u007f', U'\u0080', U'é', U'\u07ff', U'\u0800', U'€',
                                 U'\uffff', U'\U00010000', U'🦊', U'\U0010ffff'}) {
        std::string bytes;
        text::append(bytes, point);
        const auto decoded = text::decode(bytes, 0);
        CHECK(decoded.point == point);
        CHECK(decoded.length == bytes.size());
        CHECK(text::is_valid_utf8(bytes));
    }
}

TEST_CASE("what is no UTF-8 is one replacement per byte") {
    // A continuation alone, overlong forms, a surrogate, beyond Unicode, cut short.
    for (const std::string bytes : {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                    "\xF8\x88\x80\x80\x80", "\xE2\x82", "\xFF"}) {
        CAPTURE(bytes.size());
        CHECK(text::decode(bytes, 0).length == 1);
        CHECK(text::decode(bytes, 0).point == 0xFFFD);
        CHECK_FALSE(text::is_valid_utf8(bytes));
        CHECK(text::count_points(bytes) == bytes.size());
        CHECK(text::is_valid_utf8(text::printable(bytes)));
    }
    CHECK(text::is_valid_utf8("\xEF\xBF\xBD")); // a replacement character that was written as such
    CHECK(text::is_valid_utf8("only plain letters, and more of them than eight"));
}

TEST_CASE("points are counted across runs of ASCII") {
    CHECK(text::count_points("") == 0);
    CHECK(text::count_points("naïve approach, naïve café 🦊!") == 29);
    CHECK(text::count_points("12345678é") == 9);
}

TEST_CASE("widths are those of a terminal") {
    CHECK(text::width(U'a') == 1);
    CHECK(text::width(U'é') == 1);
    CHECK(text::width(U'\u0301') == 0); // a combining accent
    CHECK(text::width(U'\u200D') == 0); // zero width joiner
    CHECK(text::width(U'決') == 2);
    CHECK(text::width(U'ｶ') == 1);  // half-width
    CHECK(text::width(U'Ａ') == 2); // full-width
    CHECK(text::width(U'한') == 2);
    CHECK(text::width(U'🦊') == 2);
    CHECK(text::width(U'→') == 1);
}

TEST_CASE("printable text holds nothing a terminal would obey") {
    CHECK(text::printable("Zoë and 決") == "Zoë and 決");
    CHECK(text::printable("a\x1b[31mb\tc") == "a␛[31mb␉c");
    CHECK(text::printable("\x7f") == "␡");
    CHECK(text::printable("a\u009bb") == "a\uFFFDb");
    CHECK(text::printable("a\u202eb\u2066") == "a\uFFFDb\uFFFD");
    CHECK(text::printable("a\xff") == "a\uFFFD");
    CHECK(text::printable("a##[b]##vso[c]") == "a##\u200B[b]##vso\u200B[c]");
    CHECK(text::printable("# [b] #c[d] ##c [d]") == "# [b] #c[d] ##c [d]");
    CHECK(text::printable("::set-output name=x::y ::a") == ":\u200B:set-output name=x::y :\u200B:a");
    CHECK(text::printable("a::b :: c") == "a::b :: c");
    CHECK(text::printable_within_line("::x ##[b]\t\u202e") == "::x ##\u200B[b]␉\uFFFD");
}

TEST_CASE("what nobody sees is shown, and what emoji and the program itself are made of stays") {
    for (const char32_t point : {U'\u061C', U'\u200E', U'\u200F', U'\u2028', U'\u202E', U'\u2060', U'\u2064',
                                 U'\u2066', U'\u2069', U'\uFEFF', U'\U000E0000', U'\U000E007F'}) {
        CAPTURE(static_cast<std::uint32_t>(point));
        CHECK(text::is_disguise(point));
        std::string name = "a";
        text::append(name, point);
        CHECK(text::printable(name) == "a\uFFFD");
    }
    for (const char32_t point : {U'a', U'\u061B', U'\u200B', U'\u200D', U'\u2010', U'\u205F', U'\u2065',
                                 U'\u206A', U'\uFEFE', U'\U000DFFFF', U'\U000E0080'}) {
        CAPTURE(static_cast<std::uint32_t>(point));
        CHECK(!text::is_disguise(point));
    }
}

TEST_CASE("folding is Unicode's simple case folding") {
    CHECK(text::fold(U'A') == U'a');
    CHECK(text::fold(U'[') == U'[');
    CHECK(text::fold(U'É') == U'é');
    CHECK(text::fold(U'Ÿ') == U'ÿ');
    CHECK(text::fold(U'ς') == U'σ');
    CHECK(text::fold(U'Σ') == U'σ');
    CHECK(text::fold(U'µ') == U'μ'); // micro sign to mu
    CHECK(text::fold(U'ẞ') == U'ß');
    CHECK(text::fold(U'ß') == U'ß');
    CHECK(text::fold(U'İ') == U'İ'); // only Turkish and full folding change it
    CHECK(text::fold(U'Ж') == U'ж');
    CHECK(text::fold(U'Ā') == U'ā');
    CHECK(text::fold(U'ā') == U'ā');
    CHECK(text::fold(U'Ꭰ') == U'Ꭰ'); // Cherokee folds to upper case
    CHECK(text::fold(U'ꭰ') == U'Ꭰ');
    CHECK(text::fold(U'𐐀') == U'𐐨');
    CHECK(text::fold(U'決') == U'決');
}

TEST_CASE("folding twice is folding once") {
    for (char32_t point = 0; point < 0x20000; ++point)
        if (text::fold(text::fold(point)) != text::fold(point))
            FAIL(static_cast<std::uint32_t>(point));
}

TEST_CASE("names and keys are compared folded") {
    CHECK(text::folded("  Élodie Ng\t") == "élodie ng");
    CHECK(text::folded("\xff\x41") == "\xff\x61");
    CHECK(text::key_folded("Escalates To") == "escalatesto");
    CHECK(text::key_folded("escalates-to") == text::key_folded("ESCALATES_TO"));
    CHECK(text::trimmed(" \r\n a b \t") == "a b");
    CHECK(text::trimmed("  ").empty());
}
