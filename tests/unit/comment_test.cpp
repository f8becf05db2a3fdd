#include <doctest/doctest.h>

#include <string>

#include "report/comment.hpp"
#include "support/program.hpp"

using namespace whodecides;

TEST_CASE("of a long text a comment has the beginning, in whole characters") {
    for (std::size_t before = 0; before <= 5; ++before) {
        CAPTURE(before);
        std::string name(before, 'a');
        for (int i = 0; i < 150; ++i)
            name += "\u00E9@";
        const std::string text = comment_text(name);
        CHECK(text.starts_with(std::string(before, 'a') + "\u00E9@&#8203;"));
        CHECK(text.ends_with("..."));
        CHECK(text.size() <= 1'003);
        CHECK(text.size() > 400);
        CHECK(!test::has(text, "\uFFFD"));
    }
    CHECK(comment_text(std::string(300, 'a')) == std::string(300, 'a'));
    CHECK(comment_text(std::string(301, 'a')) == std::string(300, 'a') + "...");
    const std::string broken = comment_text(std::string(200, '\x80') + std::string(100, '@'));
    CHECK(broken.starts_with("\uFFFD\uFFFD"));
}
