#include <doctest/doctest.h>

#include <string>

#include "base/wrap.hpp"
#include "report/excerpt.hpp"

using namespace whodecides;

namespace {

Excerpt shown(std::string_view line, Stretch mark, std::size_t columns = 20) {
    const Stretch marks[]{mark};
    return excerpt(line, marks, columns);
}

/// What of the excerpt stands above the first mark.
std::string marked(const Excerpt& excerpt) {
    return excerpt.text.substr(excerpt.marks[0].begin, excerpt.marks[0].end - excerpt.marks[0].begin);
}

} // namespace

TEST_CASE("a line that fits is shown whole") {
    const Excerpt excerpt = shown("alpha beta", {6, 10});
    CHECK(excerpt.text == "alpha beta");
    CHECK(marked(excerpt) == "beta");
}

TEST_CASE("a long line is cut to the columns around the mark") {
    const std::string line = std::string(50, 'a') + "needle" + std::string(50, 'b');
    for (std::size_t columns : {16U, 20U, 33U, 50U}) {
        const Excerpt excerpt = shown(line, {50, 56}, columns);
        CHECK(text::columns(excerpt.text) <= columns);
        CHECK(excerpt.text.starts_with("..."));
        CHECK(excerpt.text.ends_with("..."));
        CHECK(marked(excerpt) == "needle");
    }
    CHECK(marked(shown(line, {0, 3})) == "aaa");
    CHECK(marked(shown(line, {103, 106})) == "bbb");
}

TEST_CASE("a mark too long for the columns is underlined as far as it is seen") {
    const Excerpt excerpt = shown(std::string(100, 'x'), {10, 90});
    CHECK(text::columns(excerpt.text) <= 20);
    CHECK(excerpt.marks[0].end <= 20);
    CHECK(excerpt.marks[0].begin < excerpt.marks[0].end);
}

TEST_CASE("every place of a line with odd characters can be shown") {
    const std::string line =
        "\t\xE6\x9D\xB1\x01 e\xCC\x81\xFF\xE6\x9D" + std::string(40, 'z') + "\xE4\xBA\xAC\t";
    for (std::size_t begin = 0; begin <= line.size(); ++begin)
        for (std::size_t end = begin; end <= line.size(); ++end) {
            const Excerpt excerpt = shown(line, {begin, end});
            CHECK(text::columns(excerpt.text) <= 20);
            CHECK(excerpt.marks[0].begin < excerpt.marks[0].end);
            CHECK(excerpt.marks[0].end <= 21);
        }
}

TEST_CASE("a line of millions of bytes costs no more than what is seen of it") {
    const std::string line(30'000'000, 'x');
    for (std::size_t i = 0; i < 2'000; ++i)
        CHECK(text::columns(shown(line, {i * 14'000, i * 14'000 + 3}, 160).text) == 160);
}

TEST_CASE("tabs reach to the next stop of four") {
    const Excerpt excerpt = shown("a\tb\t\tc", {5, 6});
    CHECK(excerpt.text == "a   b       c");
    CHECK(excerpt.marks[0].begin == 12);
}
