#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "report/text_page.hpp"

using namespace whodecides;

namespace {

template <class Write>
std::string shown(const PrintStyle& style, Write write) {
    std::ostringstream out;
    {
        TextPage page(out, style);
        write(page);
    }
    return out.str();
}

} // namespace

TEST_CASE("a paragraph is as wide as its page, all of it behind its indent") {
    const std::string words = "everybody who is asked says that somebody else decides";
    CHECK(shown({.width = 30}, [&](TextPage& page) { page.paragraph(words, 4); }) ==
          "    everybody who is asked\n"
          "    says that somebody else\n"
          "    decides\n");
    CHECK(shown({.width = 30},
                [&](TextPage& page) {
                    page.text() += "Why ";
                    page.rest_of_line(words, 4);
                }) == "Why everybody who is asked\n"
                      "    says that somebody else\n"
                      "    decides\n");
    CHECK(shown({}, [](TextPage& page) { page.paragraph("", 4); }).empty());
}

TEST_CASE("what stands out does so in colour alone") {
    const auto write = [](TextPage& page) {
        page.headline("An answer");
        page.heading("Why");
    };
    CHECK(shown({}, write) == "An answer\n\nWhy\n");
    CHECK(shown({.colour = true}, write) == "\x1b[1mAn answer\n\x1b[0m\n\x1b[1mWhy\x1b[0m\n");
}

TEST_CASE("no words bring control characters onto a page") {
    const std::string hostile = "a\x1b[2Jb";
    const std::string text = shown({}, [&](TextPage& page) {
        page.strong(hostile);
        page.heading(hostile);
        page.headline(hostile);
        page.paragraph(hostile, 2);
        page.rest_of_line(hostile, 0);
    });
    CHECK(text.find('\x1b') == std::string::npos);
}
