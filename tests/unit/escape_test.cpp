#include <doctest/doctest.h>

#include "report/escape.hpp"

using namespace whodecides;

TEST_CASE("a CSV cell stays one cell and never begins a formula") {
    CHECK(csv_cell("Ana Ruiz") == "\"Ana Ruiz\"");
    CHECK(csv_cell("") == "\"\"");
    CHECK(csv_cell("a, \"b\"; c") == "\"a, \"\"b\"\"; c\"");
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)"})
        CHECK(csv_cell(formula) == "\"'" + std::string(formula) + "\"");
    CHECK(csv_cell("  =1") == "\"'  =1\"");
    CHECK(csv_cell("\xEF\xBC\x9D"
                   "1") == "\"'\xEF\xBC\x9D"
                           "1\""); // a wide equals sign
    CHECK(csv_cell("1=1") == "\"1=1\"");
    CHECK(csv_cell("::x") == "\"::x\""); // no cell of this begins a line, and ids are to be found again
    CHECK(csv_cell("a ::error ::b") == "\"a ::error ::b\"");
    CHECK(csv_cell("##[a] ##vso[b] ##teamcity[c]") == "\"##\u200B[a] ##vso\u200B[b] ##teamcity\u200B[c]\"");
    CHECK(csv_cell("a\r\nb\x1b[31m\tc").find_first_of("\r\n\x1b\t") == std::string::npos);
}

TEST_CASE("Markdown shows the text as it stands") {
    CHECK(markdown_text("Fees above 1,000 (net)") == "Fees above 1,000 (net)");
    CHECK(markdown_text("a|b") == "a\\|b");
    CHECK(markdown_text("<script>") == "&lt;script\\>");
    CHECK(markdown_text("R&D") == "R&amp;D");
    CHECK(markdown_text("[x](y) ![z](http://a)") == "\\[x\\](y) !\\[z\\](http\\://a)");
    CHECK(markdown_text("*_`~#$\\") == "\\*\\_\\`\\~\\#\\$\\\\");
    CHECK(markdown_text("www.evil.example, WwW.x, wwww.x, ww.x") ==
          "www\\.evil.example, WwW\\.x, wwww\\.x, ww.x");
    CHECK(markdown_text("me@evil.example, ping @acme/all") ==
          "me@&#8203;evil.example, ping @&#8203;acme/all");
    CHECK(markdown_text("#12, GH-12, gh-1, # 1, GH 1, a-1") ==
          "#&#8203;12, GH-&#8203;12, gh-&#8203;1, \\# 1, GH 1, a-1");
    CHECK(markdown_text("a\nb\x1b").find_first_of("\n\x1b") == std::string::npos);
}

TEST_CASE("XML shows the text as it stands") {
    CHECK(xml_text("a<b>\"c\" & 'd' ]]>") == "a&lt;b&gt;&quot;c&quot; &amp; 'd' ]]&gt;");
    CHECK(xml_text("a\x01\n\xFF") == "a\u2401\u240A\uFFFD");
    CHECK(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF.") == "\uFFFD\uFFFD.");
}

TEST_CASE("a path is a URI whatever its bytes") {
    CHECK(uri_path("org/a-b_c.~1.yaml") == "org/a-b_c.~1.yaml");
    CHECK(uri_path("a b:c?d#e%") == "a%20b%3Ac%3Fd%23e%25");
    CHECK(uri_path("caf\xC3\xA9\xFF\n") == "caf%C3%A9%FF%0A");
}
