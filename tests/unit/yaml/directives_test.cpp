#include <doctest/doctest.h>

#include <string>

#include "unit/yaml/parsed.hpp"
#include "yaml/directives.hpp"

// Comments `# whodecides:` and what they cover.

using namespace whodecides;

namespace {

/// Each directive on a line: what it says, the bytes it covers with line breaks as `/`.
std::string told(const Source& source, const yaml::Documents& documents) {
    std::string out;
    for (const yaml::Directive& directive : documents.directives) {
        std::string covered(source.text(directive.covers));
        for (char& c : covered)
            c = c == '\n' ? '/' : c;
        out += std::string(directive.text) + " -> " + covered + "\n";
    }
    return out;
}

std::string directives(std::string bytes) {
    const test::Parsed parsed(std::move(bytes));
    return told(parsed.source, parsed.documents);
}

} // namespace

TEST_CASE("a comment on its own line covers the next key with its value") {
    CHECK(directives("# whodecides: x\na: 1\nb: 2\n") == "x -> a: 1\n");
    CHECK(directives("a:\n  # whodecides: x\n  b:\n    c: 1\n    d: 2\n  e: 3\n") ==
          "x -> b:/    c: 1/    d: 2\n");
    CHECK(directives("a:\n  b: 1\n  # whodecides: x\nc: {d: 2}\n") == "x -> c: {d: 2}\n");
    CHECK(directives("a: {\n  # whodecides: x\n  b: 1, c: 2}\n") == "x -> b: 1\n");
    CHECK(directives("# whodecides: x\na:\nb: 2\n") == "x -> a\n");
    CHECK(directives("# whodecides: x\n# another comment\n\n\"a\" : |\n  one\n  two\nb: 2\n") ==
          "x -> \"a\" : |/  one/  two\n");
}

TEST_CASE("a comment on its own line covers the next item of a list, whole") {
    CHECK(directives("- 1\n# whodecides: x\n- id: a\n  b: 2\n- 3\n") == "x -> id: a/  b: 2\n");
    CHECK(directives("a:\n- 1\n# whodecides: x\n- [2, 3]\n") == "x -> [2, 3]\n");
    CHECK(directives("a: [1,\n  # whodecides: x\n  2, 3]\n") == "x -> 2\n");
    CHECK(directives("# whodecides: x\n- - 1\n  - 2\n- 3\n") == "x -> - 1/  - 2\n");
}

TEST_CASE("several comments in a row cover the same") {
    CHECK(directives("# whodecides: x\n# whodecides: y\na: 1\nb: 2\n") == "x -> a: 1\ny -> a: 1\n");
}

TEST_CASE("a comment at the end of a line covers the line up to it") {
    CHECK(directives("a: 1\nb: [2,  # whodecides: x\n  3]\n") == "x -> b: [2,  \n");
    CHECK(directives("a:\n  b:   # whodecides: x\n    c: 1\n") == "x ->   b:   \n");
    CHECK(directives("# whodecides: x\na: 1  # whodecides: y\n") == "x -> a: 1\ny -> a: 1  \n");
    CHECK(directives("a: | # whodecides: x\n  text\n") == "x -> a: | \n");
}

TEST_CASE("a comment behind which nothing follows in its document covers nothing") {
    CHECK(directives("a: 1\n# whodecides: x\n") == "x -> \n");
    CHECK(directives("a: 1\n# whodecides: x\n---\nb: 2\n") == "x -> \n");
    CHECK(directives("a: 1\n# whodecides: x\n# whodecides: y\n---\n# whodecides: z\nb: 2\n") ==
          "x -> \ny -> \nz -> b: 2\n");
    CHECK(directives("a: 1\n--- # whodecides: x\nb: 2\n") == "x -> --- \n");
}

TEST_CASE("only a comment is one, and only of this program") {
    CHECK(directives("a: 'x # whodecides: y'\nb: \"1\n  # whodecides: y\"\n") == "");
    CHECK(directives("a: |\n  # whodecides: x\nb: >-\n  text\n\n  # whodecides: y\n") == "");
    CHECK(directives("a: 1# whodecides: x\n") == "");
    CHECK(directives("# who decides: x\n# see whodecides: x\n# whodecides, x\na: 1\n") == "");
    CHECK(directives("#whodecides:x\na: 1\n") == "x -> a: 1\n");
    CHECK(directives("#\t whodecides: \t x y \t\na: 1\n") == "x y -> a: 1\n");
    CHECK(directives("# whodecides:\na: 1\n") == " -> a: 1\n");
}

TEST_CASE("the text before a comment on its line may look like one") {
    CHECK(directives("a: '# whodecides: x' # whodecides: y # whodecides: z\n") ==
          "y -> a: '# whodecides: x' \n");
    std::string line = "a: [";
    for (int i = 0; i < 200'000; ++i)
        line += "'x # whodecides: y', ";
    CHECK(directives(line + "1]\n# whodecides: x\nb: 1\n") == "x -> b: 1\n");
}

TEST_CASE("a further comment ends what it says, a # within a word does not") {
    CHECK(directives("a: 1 # whodecides: see #12 and c#  #! mark\n") == "see #12 and c# -> a: 1 \n");
    CHECK(directives("a: 1 # whodecides: see c#12 # more\n") == "see c#12 -> a: 1 \n");
    CHECK(directives("a: 1 # whodecides: x #\n") == "x -> a: 1 \n");
}

TEST_CASE("an alias and what a merge brings stand elsewhere") {
    CHECK(directives("a: &x {b: 1}\n# whodecides: x\nc: *x\nd: 2\n") == "x -> c\n");
    CHECK(directives("a: &x {b: 1}\nc:\n  <<: *x\n  # whodecides: x\n  d: 2\n") == "x -> d: 2\n");
}

TEST_CASE("byte order marks and other line breaks") {
    CHECK(directives("\xEF\xBB\xBF# whodecides: x\na: 1\n") == "x -> a: 1\n");
    CHECK(directives("a: 1\r\n# whodecides: x\r\nb: 2 # whodecides: y\r\n") == "x -> b: 2\ny -> b: 2 \n");
    CHECK(directives("a: 1\r# whodecides: x\rb: 2\r") == "x -> b: 2\n");
}

TEST_CASE("in what could not be read nothing is covered, and the rest is as ever") {
    CHECK(directives("# whodecides: x\na: [\n---\n# whodecides: y\nb: 2\n") == "x -> \ny -> b: 2\n");
}

TEST_CASE("a large text in pieces gives the same directives") {
    std::string text = "people:\n";
    for (int i = 0; i < 300; ++i) {
        text += "  # whodecides: own " + std::to_string(i) + "\n  p" + std::to_string(i) +
                ": {name: 'a # whodecides: no'} # whodecides: end\n";
        if (i % 50 == 49)
            text += "# whodecides: section\nroles" + std::to_string(i) + ":\n";
    }
    text += "  r: 1\n";
    const Source source("a.yaml", text);
    const auto whole = yaml::read(source, 0);
    const auto pieces = yaml::read(source, 0, 4, 1);
    CHECK(whole.directives.size() == 606);
    CHECK(told(source, pieces) == told(source, whole));
}
