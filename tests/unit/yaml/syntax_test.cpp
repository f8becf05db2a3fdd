#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

#include "unit/yaml/parsed.hpp"

using namespace whodecides;
using test::Parsed;
using test::problems;
using test::values;

namespace {

struct Case {
    std::string text;
    std::string problem; ///< bytes underlined, offset, message
};

/// Each text is one broken document: nothing of it is used, and one problem says why.
void check_broken(std::initializer_list<Case> cases) {
    for (const Case& broken : cases) {
        CAPTURE(broken.text);
        const Parsed parsed(broken.text);
        CHECK(parsed.problems() == broken.problem);
        CHECK(parsed.documents.roots.empty());
        CHECK(parsed.documents.discarded == 1);
        for (const Problem& problem : parsed.documents.problems) {
            CHECK(problem.kind == ProblemKind::syntax_error);
            CHECK_FALSE(problem.help.empty());
            CHECK(problem.message.find("yaml-cpp") == std::string::npos);
        }
    }
}

} // namespace

TEST_CASE("a parser that would go on for ever is stopped") {
    check_broken({{",", "<,>@0 a comma stands where a value is expected"},
                  {"\"foo\",bar", "<,bar>@5 text follows the closing quote"}});
}

TEST_CASE("text behind a root is no document of its own") {
    check_broken(
        {{"\"a\" b", "<b>@4 text follows the closing quote"},
         {"[a] b", "<b>@4 text follows the closing bracket"},
         {"{a: 1} b", "<b>@7 text follows the closing bracket"},
         {" a: 1\nb: 2\n", "<b: 2>@6 this line is indented like none of the lines it could belong to"},
         {"- a\n-b\n", "<->@4 no blank follows the dash, so it begins no item of the list"},
         {"- a\nb: 1\n", "<b: 1>@4 this line is no item of the list above"},
         {"\"a\":1", "<:1>@3 text follows the closing quote"},
         {"%x: 1\n", "<%x:>@0 a line that begins with `%` is an instruction to the parser"},
         {"%x: 1\na: 2\n", "<%x:>@0 a line that begins with `%` is an instruction to the parser"}});
}

TEST_CASE("the opening quote or bracket is shown where the closing one is missing") {
    check_broken({{"a: \"x\nb: 1\n", "<\">@3 this quote is never closed"},
                  {"a: \"x\nb: 1", "<\">@3 this quote is never closed"},
                  {"a: 'x\nb: 1\n", "<'>@3 this quote is never closed"},
                  {"a: \"x\\\"\n", "<\">@3 this quote is never closed"},
                  {"- \"ok\"\n- ['x', 'y]\n", "<'>@15 this quote is never closed"},
                  {"a: [b, c\nd: e\n", "<[>@3 this `[` is never closed"},
                  {"a: [b, c\nd: [e]\n", "<[>@3 this `[` is never closed"},
                  {"a: {b: 1\nc: 2\n", "<{>@3 this `{` is never closed"},
                  {"b: [c\n", "<[>@3 this `[` is never closed"},
                  {"b: [c", "<[>@3 this `[` is never closed"},
                  {"a: [b, {c: d]\n", "<]>@12 this `]` cannot close the `{`"},
                  {"a: ]\n", "<]>@3 this `]` closes nothing"},
                  {"a: {b}}\n", "<}>@6 this `}` closes nothing"},
                  {"a: |\n  don't [x\nb: [c\n", "<[>@19 this `[` is never closed"}});
    for (const char* hidden : {"a: {b: Ticket #12, c: d}\n", "a: {b: Ticket #12, c: d}\ne: {f: g}\nh: i\n",
                               "a: [Ticket #12]\nb: c\n", "a: {b: \"x # y\", c: z #1}\nd: 1\n"}) {
        CAPTURE(hidden);
        const Parsed comment(hidden);
        REQUIRE(comment.documents.problems.size() == 1);
        CHECK(comment.documents.problems[0].help == "` #` begins a comment here; put the text in quotes");
    }
    CHECK(Parsed("a: {b: 1 # one\nc: 2\n").documents.problems.at(0).help == "write `}` behind the last item");
    const Parsed parsed("a: \"x\nb: \"y\"\nc: 1\n");
    CHECK(parsed.problems() ==
          "<\">@3 the quote that opens here closes on a later line, where more text follows");
    CHECK(parsed.source.text(parsed.documents.problems.at(0).others.at(0).span) == "y\"");
}

TEST_CASE("colons that end no key") {
    check_broken(
        {{"key: a: b\n", "<:>@6 a second colon with a blank behind it stands in one value"},
         {"a: 12:30 : x\n", "<:>@9 a second colon with a blank behind it stands in one value"},
         {"a: 1\nb:2\nc: 3\n", "<:>@6 no blank follows the colon, so it ends no key"},
         {"a: 1\nb:2\n", "<:>@6 no blank follows the colon, so it ends no key"},
         {"a: 1\nb\nc: 2\n", "<b>@5 this line has no colon, so it runs on into the next key"},
         {"a: 1\nb\n", "<b>@5 this line has no colon, so it is neither a key nor a value"},
         {"a: 1\nb\n...\n", "<b>@5 this line has no colon, so it is neither a key nor a value"},
         {"a:\n- b\nc", "<c>@7 this line has no colon, so it is neither a key nor a value"},
         {"a: 1\nx:\xC2\xA0y\n",
          "<:\xC2\xA0>@6 a no-break space follows the colon, where YAML takes only an ordinary blank"},
         {"x:\xC2\xA0y\n",
          "<:\xC2\xA0>@1 a no-break space follows the colon, where YAML takes only an ordinary blank"}});
    CHECK(Parsed("key: a: b\n").documents.problems.at(0).help == "put the whole value in quotes: `\"a: b\"`");
    CHECK(problems(std::string(2000, 'k') + ": 1\n").ends_with("this key is longer than 1,024 characters"));
    CHECK(values("? a\n? b\n: c\n?\n  d\n") == R"({a: ~, b: "c", d: ~})");
}

TEST_CASE("indentation that fits nowhere") {
    check_broken(
        {{"a:\n  b: 1\n c: 2\n", "<c: 2>@11 this line is indented like none of the lines it could belong to"},
         {"a:\n  - x\n - y\n", "<- y>@10 this line is indented like none of the lines it could belong to"},
         {"a: 1\n  b: 2\n",
          "<b>@7 this line is indented deeper than the key above, so it runs on from the value there"},
         {"a: 1\n- b\n", "<- b>@5 an item of a list stands where a key is expected"},
         {"a: - b\n", "<->@3 an item of a list begins behind other text on the same line"},
         {"a: -\n", "<->@3 a dash alone begins an item of a list, and none can begin here"},
         {"a: [- b]\n", "<->@4 an item with a dash stands inside brackets"},
         {"a: ? b\n", "<?>@3 a `?` begins a key behind other text on the same line"}});
    CHECK(Parsed("a:\n    b: 1\n  c: 2\n").documents.problems.at(0).help ==
          "indent it by 0 or 4 blanks, exactly like the lines it belongs with");
}

TEST_CASE("tabs that indent") {
    for (const char* text :
         {"a:\n\tb: 1\n", "a:\n\t- b\n", "\ta: 1\nb: 2\n", "a: 1\n \tb: 2\n", "a: |\n  x\n\ty\n"}) {
        CAPTURE(text);
        CHECK(problems(text).starts_with("<\t>@"));
        CHECK(problems(text).ends_with(" a tab indents this line, where YAML takes only blanks"));
    }
    CHECK(values("a:\tb\nc: [\td,\n\te]\n") == R"({a: "b", c: ["d", "e"]})");
}

TEST_CASE("signs that have to stand in quotes") {
    check_broken({{"- @alice\n", "<@alice>@2 a text cannot begin with `@` unless it stands in quotes"},
                  {"a: `x`\n", "<`x`>@3 a text cannot begin with a backquote unless it stands in quotes"},
                  {"a: %x\n", "<%x>@3 a text cannot begin with `%` unless it stands in quotes"},
                  {"{% if x %}\na: 1\n", "<{%>@0 a template stands here, and no YAML"},
                  {"a: * b\n", "<*>@3 a `*` begins the name of an alias, and no name follows"},
                  {"a: & b\n", "<&>@3 a `&` begins the name of an anchor, and no name follows"},
                  {"a: | text\n", "<text>@5 text follows the sign `|` or `>` on its line"},
                  {"a: >0\n x\n", "<0>@4 the indentation of a block of text cannot be 0"},
                  {"a: \"\\d\"\n", "<\\d>@4 `\\d` is no escape that double quotes know"},
                  {"a: [b] c\n", "<c>@7 text follows the closing bracket"},
                  {"a: ['b' 'c']\n", "<'>@8 a comma is missing before this"}});
    CHECK(Parsed("- @alice\n").documents.problems.at(0).help ==
          "write the name without `@`: `alice`; a text that needs the sign stands in quotes");
    CHECK(Parsed("- %alice\n").documents.problems.at(0).help == "put it in quotes: `\"%alice\"`");
}

TEST_CASE("aliases that name nothing or carry too much") {
    check_broken({{"a: *x\n", "<*x>@3 no anchor named `x` stands before this alias"},
                  {"a: &x *x\n", "<*x>@6 an alias can carry no anchor and no tag of its own"},
                  {"a: &x 1\nb: &y *x\n", "<*x>@14 an alias can carry no anchor and no tag of its own"},
                  {"a: &x 1\nb: *x y\n", "<y>@14 text follows an alias"},
                  {"&a &b c\n", "<&b>@3 one value carries two anchors"}});
    CHECK(problems("a: &x 1\n---\nb: *x\n") == "<*x>@15 no anchor named `x` stands before this alias");
    CHECK(Parsed("a: &people 1\nb: *peopel\n")
              .documents.problems.at(0)
              .help.starts_with("did you mean `*people`?"));
}

TEST_CASE("a merge conflict that was left is told as that, where it begins") {
    const std::string sides = "<<<<<<< HEAD\n  hire: {answers: ana}\n=======\n  hire: {answers: ben}\n"
                              ">>>>>>> branch\n";
    const std::string told = "<<<<<<< HEAD>@11 a merge conflict was left unsettled here";
    check_broken({{"decisions:\n" + sides, "<" + told},
                  {"decisions:\n" + sides + "  fire: {}\n", "<" + told},
                  {"people: [a\n" + sides + "]\n", "<" + told},
                  {"a: 1\n=======\nb: 2\n", "<=======>@5 a merge conflict was left unsettled here"},
                  {"a: 1\n>>>>>>> branch\n", "<>>>>>>> branch>@5 a merge conflict was left unsettled here"},
                  {"a: 1\r\n=======\r\nb: 2\r\n", "<=======>@6 a merge conflict was left unsettled here"}});
    CHECK(problems("a: 1\n---\n" + sides + "---\nb: 2\n").starts_with("<<<<<<<< HEAD>@9 a merge conflict"));
    CHECK(values("a: 1\n---\n" + sides + "---\nb: 2\n") == "{a: \"1\"}\n{b: \"2\"}");
    CHECK(problems("a: \"x\n---\n" + sides).starts_with("<\">@3 this quote is never closed"));
    CHECK(problems("a: |\n  <<<<<<< HEAD\n  =======\n") == "");
}

TEST_CASE("nesting has a bottom, and a place") {
    const std::string open(600, '[');
    const Parsed deep(open + std::string(600, ']'));
    CHECK(deep.problems() == "<[>@498 values are nested here more than 499 deep");
    CHECK(Parsed(std::string(499, '[') + std::string(499, ']')).documents.problems.empty());
    CHECK(Parsed(std::string(100'000, '[')).documents.problems.size() == 1);
    CHECK(Parsed(std::string(100'000, '{')).documents.problems.size() == 1);
    std::string lines;
    for (std::size_t i = 0; i < 600; ++i)
        lines += std::string(i, ' ') + "k:\n";
    CHECK(problems(lines).starts_with("<k>@"));
}

TEST_CASE("bytes that YAML allows nowhere") {
    using namespace std::string_literals;
    CHECK(problems("a: 1\nb: \x04x\n") ==
          "<\x04>@8 the control character U+0004 stands in the text, where YAML allows none");
    CHECK(problems("a: \"\x1B[0m\"\n") ==
          "<\x1B>@4 the control character U+001B stands in the text, where YAML allows none");
    CHECK(problems("a: 1\n\xEF\xBB\xBF"
                   "b: 2\n")
              .starts_with("<\xEF\xBB\xBF>@5 a byte order mark stands inside"));
    CHECK(problems("\xEF\xBB\xBF\xEF\xBB\xBF"
                   "a: 1\n")
              .starts_with("<\xEF\xBB\xBF>@3 a byte order mark stands inside"));
    CHECK(values("a: x\xEF\xBB\xBFy\n") == "{a: \"x\xEF\xBB\xBFy\"}");
    CHECK(values("a: 1\n---\nb: \x01\n---\nc: 3\n") == "{a: \"1\"}\n{c: \"3\"}");
    CHECK(values("a: \"x\n---\nb: \"\x01\n") == "");

    const Parsed zero("a: 1\0b\n"s);
    CHECK(zero.problems() == "<\0>@4 this file holds a NUL byte, so it is no text"s);
    CHECK(zero.documents.problems.at(0).kind == ProblemKind::unreadable_file);
    CHECK(zero.documents.discarded == 1);
    for (const std::string& wide : {"\xFF\xFE"
                                    "a\0:\0"s,
                                    "a\0:\0 \0"s, "\0a\0:"s, "\xFE\xFF\x4E\x00"s})
        CHECK(problems(wide) == "<>@0 this file is written in UTF-16, not in UTF-8");
    for (const std::string& wide : {"\0\0\0a"s, "a\0\0\0"s, "\xFF\xFE\0\0"s, "\0\0\xFE\xFF"s})
        CHECK(problems(wide) == "<>@0 this file is written in UTF-32, not in UTF-8");
}

TEST_CASE("only the broken document is dropped, each is counted") {
    const Parsed parsed("a: 1\n---\nb: [\n---\nc: 3\nc: 4\n---\nd: @\n...\n---\ne: 5\n");
    CHECK(parsed.values() == "{a: \"1\"}\n{c: \"3\"}\n{e: \"5\"}");
    CHECK(parsed.documents.discarded == 2);
    CHECK(parsed.problems() == "<[>@12 this `[` is never closed\n"
                               "<c>@23 the key `c` stands twice in one mapping\n"
                               "<@>@35 a text cannot begin with `@` unless it stands in quotes");
    CHECK(values("a: 1\n...\n@b\n---\nc: 1\n") == "{a: \"1\"}\n{c: \"1\"}");
    CHECK(values("a: \"x\nb: y\n---\nc: 1\n") == "{c: \"1\"}");
    CHECK(values("\"a\" b\n---\nc: 1\n") == "{c: \"1\"}");
    CHECK(values("a: 1\na: 2\nb: [\n---\nc: 1\n") == "{c: \"1\"}");
    CHECK(problems("a: 1\na: 2\nb: [\n---\nc: 1\n") == "<[>@13 this `[` is never closed");
    CHECK(values("\xEF\xBB\xBF--- @\n---\nc: 1\n") == "{c: \"1\"}");
}

TEST_CASE("a file of broken documents is given up after a hundred") {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "---\n@\n";
    const Parsed parsed(text);
    CHECK(parsed.documents.problems.size() == 100);
    CHECK(parsed.documents.problems.back().help.ends_with("the rest of it is not read"));
}

TEST_CASE("directives are obeyed or explained") {
    CHECK(problems("%YAML 2.0\n---\na: 1\n").starts_with("<%YAML>@0 only YAML 1 can be read"));
    CHECK(problems("%YAML 1.3\n---\na: 1\n") == "");
    CHECK(problems("%YAML\n---\na: 1\n").starts_with("<%YAML>@0 a `%YAML` line takes one version"));
}
