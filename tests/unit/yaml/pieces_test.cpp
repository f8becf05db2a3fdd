#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "unit/yaml/parsed.hpp"
#include "yaml/pieces.hpp"
#include "yaml/record.hpp"

using namespace whodecides;

namespace {

constexpr std::string_view organisation = R"(# An organisation, large enough to be cut.
people:
  ana: Ana Ruiz
  ben: {name: "Ben \u0041. Cole", manager: ana}
  # somebody else
  cleo:
    name: Cleo Marsh
    notes: |
      people:
        of: the text
    aliases: [cleo.m, 'C. Marsh']
  dan:
teams:
  shop: {name: Shop,
    members: [ana, ben]}
  press:
    - x
    - y

decisions:

  choose-logo:
    title: Choose
      the logo
    accountable: ana
  choose-name: {accountable: ben}
  last:
defaults:
  framework: raci
)";

/// The same text read in pieces, however small.
test::Parsed in_pieces(const std::string& text) {
    test::Parsed parsed(text);
    parsed.documents = yaml::read(parsed.source, 7, 4, 0);
    return parsed;
}

std::string everything(const test::Parsed& parsed) {
    return parsed.values() + "\n" + parsed.places() + "\n" + parsed.problems() + "\n" +
           std::to_string(parsed.documents.discarded);
}

bool was_joined(const std::string& text) {
    // The roots of further pieces are left over in a joined tree.
    return in_pieces(text).documents.tree->records.size() > test::Parsed(text).documents.tree->records.size();
}

std::vector<std::string> texts(std::string_view bytes, std::size_t least) {
    std::vector<std::string> all;
    for (const yaml::Piece& piece : yaml::cut(bytes, 0, least)) {
        const std::string_view text = bytes.substr(piece.begin, piece.end - piece.begin);
        all.push_back((piece.inside ? "+" : "") + std::string(text.substr(0, text.find(':'))));
    }
    return all;
}

} // namespace

TEST_CASE("a text is cut before keys of the first and the second level") {
    CHECK(texts("a:\n  b: 1\n  c: 2\nd:\n  e: 3\n  f: 4\n", 1) ==
          std::vector<std::string>{"a", "+  c", "d", "+  f"});
    CHECK(texts("a:\n  b: 1\n  c: 2\nd:\n  e: 3\n", 12) == std::vector<std::string>{"a", "d"});
    CHECK(texts("a: 1\nb: 2\nc: 3\n", 1) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("what looks otherwise is one piece") {
    for (const char* text :
         {"", "a: 1\n", "---\na: 1\nb: 2\n", "a: 1\n...\n", "{a: 1,\nb: 2}\n", "- a: 1\n- b: 2\n",
          "\"a\": 1\n\"b\": 2\n", "a: &x {b: 1}\nc:\n  <<: *x\nd: 1\n", "a: b\n\tc: d\n"})
        CHECK_MESSAGE(yaml::cut(text, 0, 1).size() == 1, text);
    CHECK(texts("a: |\n  b: 1\n  c: 2\n  d: 3\n", 1).size() == 1);
    CHECK(texts("a:\n  - b: 1\n  - c: 2\n", 1).size() == 1);
}

TEST_CASE("what is read in pieces is the same as read in one") {
    const std::string text(organisation);
    CHECK(was_joined(text));
    CHECK(everything(in_pieces(text)) == everything(test::Parsed(text)));
    const std::string with_mark = "\xEF\xBB\xBF" + text;
    CHECK(was_joined(with_mark));
    CHECK(everything(in_pieces(with_mark)) == everything(test::Parsed(with_mark)));
}

TEST_CASE("what only looks as if it could be cut is read in one") {
    for (const char* text : {
             "a:\n  b: \"1\n  c: 2\n  d: 3\"\ne: 4\n", // quotes around the cut
             "a:\n  b: [1,\n  c: 2\n  ]\ne: 4\n",      // brackets around the cut
             "a: &x 1\nb: *x\nc: 3\n",                 // an alias of another piece
             "a:\n  b: 1\n  c: 2\n  b: 3\n",           // a key twice
             "a: 1\nb: 2\na: 3\n",                     // a section twice
             "a:\n  b: 1\n  c: 2\n d: 3\n",            // another indentation
             "a:\n  b: 1\n  c: [2\n  d: 3\n",          // broken
             "a: {b: 1}\nc:\n  d: 2\n  e: 'f\n",       // unterminated
         }) {
        CHECK_MESSAGE(everything(in_pieces(text)) == everything(test::Parsed(text)), text);
        CHECK_MESSAGE(!was_joined(text), text);
    }
}

TEST_CASE("no slip of the pen makes a difference between pieces and the whole") {
    std::mt19937 random(11);
    constexpr std::string_view slips[] = {"\"",  "'",  "[",     "]",    "{",     "}",  "\n",   "\n  ",
                                          "#",   " #", ":",     ": ",   "-",     "- ", "\n- ", "&a ",
                                          "*a ", "|",  ">",     "?",    "\n---", ",",  "!x ",  "\t",
                                          "  ",  "%",  "\n...", "<<: ", "\\",    "\r", "\n\n", "~"};
    for (int i = 0; i < 1500; ++i) {
        std::string text(organisation);
        for (std::size_t times = 1 + random() % 3; times > 0; --times) {
            const std::size_t at = random() % text.size();
            if (random() % 4 == 0)
                text.erase(at, 1 + random() % 3);
            else
                text.insert(at, slips[random() % std::size(slips)]);
        }
        const std::string whole = everything(test::Parsed(text));
        CHECK_MESSAGE(everything(in_pieces(text)) == whole, text);
    }
}
