#include <doctest/doctest.h>

#include <string>

#include "base/text.hpp"
#include "source/source.hpp"

using namespace whodecides;

TEST_CASE("a veiled source says nothing, in the same lines and columns") {
    const std::string bytes = "\xEF\xBB\xBFpeople: {zoé: \"名\"}\r\n# \xF0\x9F\x98\x80 smile\n\n  end";
    const Source open("open.yaml", bytes);
    const Source veiled = Source::veiled(open, "file-1.yaml");
    CHECK(veiled.path() == "file-1.yaml");
    CHECK(veiled.file() == "open.yaml");
    CHECK(open.file() == "open.yaml");
    CHECK(veiled.is_veiled());
    CHECK_FALSE(open.is_veiled());
    REQUIRE(veiled.bytes().size() == bytes.size());
    for (std::uint32_t at = 0; at <= bytes.size(); ++at) {
        CAPTURE(at);
        CHECK(veiled.lines().line_of(at) == open.lines().line_of(at));
        CHECK(veiled.lines().column_of(veiled.bytes(), at) == open.lines().column_of(open.bytes(), at));
    }
    CHECK(veiled.bytes().find_first_of("abcdefghijklmnopqrstuvwxyz{}:#\"") == std::string_view::npos);
    CHECK(text::is_valid_utf8(veiled.bytes()));
}
