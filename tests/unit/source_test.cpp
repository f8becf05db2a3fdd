#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.hpp"
#include "source/source.hpp"

using namespace whodecides;

namespace {

Place place_of(const Source& source, std::uint32_t begin, std::uint32_t end) {
    static std::vector<Sources> kept;
    kept.emplace_back(std::vector<Source>{source});
    return kept.back().place({0, begin, end});
}

} // namespace

TEST_CASE("lines and columns start at one and count code points") {
    const Source source("a.yaml", "zoë: 決定\r\nbob: x\n");
    CHECK(source.lines().line_count() == 2);
    CHECK(source.line(1) == "zoë: 決定");
    CHECK(source.line(2) == "bob: x");
    const Place word = place_of(source, 6, 12);
    CHECK(word.line == 1);
    CHECK(word.column == 6);
    CHECK(word.end_line == 1);
    CHECK(word.end_column == 8);
    const Place next = place_of(source, 14, 17);
    CHECK(next.line == 2);
    CHECK(next.column == 1);
    CHECK(next.end_column == 4);
    CHECK(source.text({0, 6, 12}) == "決定");
    CHECK(source.text({0, 14, 4000}) == "bob: x\n");
    CHECK(source.text({0, 400, 4000}).empty());
}

TEST_CASE("the end of the text is on the last line") {
    CHECK(place_of(Source("a", "ab\n"), 3, 3).line == 1);
    CHECK(place_of(Source("a", "ab\n"), 3, 3).column == 3);
    CHECK(place_of(Source("a", "ab\r\n"), 4, 4).column == 3);
    CHECK(place_of(Source("a", "ab\nc"), 4, 4).line == 2);
    CHECK(place_of(Source("a", "ab\nc"), 4, 4).column == 2);
    CHECK(place_of(Source("a", ""), 0, 0).line == 1);
    CHECK(place_of(Source("a", ""), 0, 0).column == 1);
    CHECK(Source("a", "").line(1).empty());
    CHECK(Source("a", "\n\n").lines().line_count() == 2);
}

TEST_CASE("a byte order mark takes no column") {
    const Source source("a", "\xEF\xBB\xBFpeople: x\n");
    CHECK(source.mark_size() == 3);
    CHECK(source.line(1) == "people: x");
    CHECK(place_of(source, 3, 9).column == 1);
    CHECK(place_of(source, 3, 9).end_column == 7);
    CHECK(place_of(source, 0, 0).column == 1);
}

TEST_CASE("columns deep in long lines agree with counting from the start") {
    std::string bytes = "first\n";
    const std::vector<std::string> pieces{"abcdefg", "é", "決", "🦊", "\xE6\xB1", "\xFF", "\x80\x80"};
    for (std::size_t i = 0; bytes.size() < 9000; ++i)
        bytes += pieces[i * i % 7 == 3 ? 0 : i % pieces.size()];
    const Source source("a", bytes);
    for (std::uint32_t offset = 6; offset <= bytes.size(); ++offset) {
        if (offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U)
            continue;
        CAPTURE(offset);
        const std::size_t expected = text::count_points(std::string_view(bytes).substr(6, offset - 6)) + 1;
        REQUIRE(source.lines().column_of(bytes, offset) == expected);
    }
}
