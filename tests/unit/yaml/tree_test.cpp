#include <doctest/doctest.h>

#include <string>

#include "unit/yaml/parsed.hpp"

using namespace whodecides;
using test::Parsed;
using test::places;
using test::problems;
using test::values;

TEST_CASE("scalars, lists and mappings are read, typed as null or text only") {
    CHECK(values("a: 1\nb: [x, no, 0o17]\nc:\n  - d: 2026-01-01\n  - ~\n") ==
          R"({a: "1", b: ["x", "no", "0o17"], c: [{d: "2026-01-01"}, ~]})");
    CHECK(values("[null, Null, NULL, ~, '', \"null\", nil]") == R"([~, ~, ~, ~, "", "null", "nil"])");
    CHECK(values("") == "");
    CHECK(values("# a comment\n") == "");
    CHECK(values("---\n") == "~");
    CHECK(values("{\"json\": [true, {\"b\": null}]}") == R"({json: ["true", {b: ~}]})");
}

TEST_CASE("a node underlines its own bytes") {
    CHECK(places("a: 1\nbb: 'it''s'\n") == "<a: 1\nbb: 'it''s'><a><1><bb><'it''s'>");
    CHECK(places("a: [ x, \"y\" ] # c\n") == "<a: [ x, \"y\" ]><a><[ x, \"y\" ]><x><\"y\">");
    CHECK(places("{a: {b: , c: [d,] , } }") ==
          "<{a: {b: , c: [d,] , } }><a><{b: , c: [d,] , }><b><b><c><[d,]><d>");
    CHECK(places("- a\n- - b\n  - c\n") == "<- a\n- - b\n  - c><a><- b\n  - c><b><c>");
    CHECK(places("a: [b: c, d]\n") == "<a: [b: c, d]><a><[b: c, d]><b: c><b><c><d>");
    CHECK(places("a: [b # ]\n ,\n# ]\n]\nc: 1\n") ==
          "<a: [b # ]\n ,\n# ]\n]\nc: 1><a><[b # ]\n ,\n# ]\n]><b><c><1>");
}

TEST_CASE("an empty value stands on its key") {
    CHECK(places("a:\nb: 1\n") == "<a:\nb: 1><a><a><b><1>");
    CHECK(places("a:\nnull: 1\n") == "<a:\nnull: 1><a><a><null><1>");
    CHECK(places("a:\n# null\n") == "<a:><a><a>");
    CHECK(places("a: ~\nb: null # why\nc: Null") == "<a: ~\nb: null # why\nc: Null><a><~><b><null><c><Null>");
    CHECK(places("{a, b: }") == "<{a, b: }><a><a><b><b>");
    CHECK(places("a:\n  b:\n    c:\nd: 1\n") == "<a:\n  b:\n    c:\nd: 1><a><b:\n    c:><b><c:><c><c><d><1>");
    CHECK(places("a: &x\nb: 1\n") == "<a: &x\nb: 1><a><a><b><1>");
    CHECK(values("a: &x\nb: *x\nnull: 2\n~: 3") == R"({a: ~, b: ~, null: "2", ~: "3"})");
    CHECK(values("a: !!str\nb: !!str\n") == R"({a: "", b: ""})");
    CHECK(places("a: !!str\nb: 1\n") == "<a: !!str\nb: 1><a><!!str><b><1>");
}

TEST_CASE("an empty item stands on its dash") {
    CHECK(places("- a\n-\n- b\n-\n") == "<- a\n-\n- b\n-><a><-><b><->");
    CHECK(places("-\n- - x\n  -\n") == "<-\n- - x\n  -><-><- x\n  -><x><->");
    CHECK(values("[a, &x , b]") == R"(["a", ~, "b"])");
}

TEST_CASE("anchors and tags belong to no node's bytes") {
    CHECK(places("a: &x b\nc: !t &y [d]\ne: *y\n") ==
          "<a: &x b\nc: !t &y [d]\ne: *y><a><b><c><[d]><d><e><[d]><d>");
    CHECK(places("a: &x\n  b: 1\n") == "<a: &x\n  b: 1><a><b: 1><b><1>");
    CHECK(places("&x a: 1\n") == "<&x a: 1><a><1>");
    CHECK(places("a: !t\n  - b\n") == "<a: !t\n  - b><a><- b><b>");
    CHECK(places("a: !<tag:example.com,2026:t> b\n") == "<a: !<tag:example.com,2026:t> b><a><b>");
    CHECK(values("a: !nobody/knows b\nc: !e!x d\n") == R"({a: "b", c: "d"})");
}

TEST_CASE("folded texts are decoded and end with their last word") {
    CHECK(values("a: one\n  two\n\n  three\nb: 1\n") == "{a: \"one two\nthree\", b: \"1\"}");
    CHECK(places("a: one\n  two # c\nb: 1\n") == "<a: one\n  two # c\nb: 1><a><one\n  two><b><1>");
    CHECK(places("a: |\n  one\n   two\n\nb: >-\n  x\n\n  y\n# end\n") ==
          "<a: |\n  one\n   two\n\nb: >-\n  x\n\n  y><a><|\n  one\n   two><b><>-\n  x\n\n  y>");
    CHECK(values("a: |\n  one\n   two\nb: >-\n  x\n  y\n") == "{a: \"one\n two\n\", b: \"x y\"}");
    CHECK(places("a: | # c\nb: 1\n") == "<a: | # c\nb: 1><a><|><b><1>");
    CHECK(places("a: \"x\\\n  y\\\"z\" # q\n") == "<a: \"x\\\n  y\\\"z\"><a><\"x\\\n  y\\\"z\">");
    CHECK(values("a: \"x\\\n  y\\\"z\\\\\"\n") == R"({a: "xy"z\"})");
    CHECK(values("a: 'x ''y'''\nb: ''''\nc: \"\\\\\"\n") == R"({a: "x 'y'", b: "'", c: "\"})");
    CHECK(places("[a\n b, 'c\n d']") == "<[a\n b, 'c\n d']><a\n b><'c\n d'>");
}

TEST_CASE("the way a text is written is known") {
    const Parsed parsed("- a\n- 'b'\n- \"c\"\n- |\n  d\n- &x 'e'\n");
    const yaml::Node root = parsed.documents.roots.at(0);
    CHECK(root.item(0).style() == yaml::Style::plain);
    CHECK(root.item(1).style() == yaml::Style::single_quoted);
    CHECK(root.item(2).style() == yaml::Style::double_quoted);
    CHECK(root.item(3).style() == yaml::Style::block);
    CHECK(root.item(4).style() == yaml::Style::single_quoted);
    CHECK(root.span().source == 7);
}

TEST_CASE("an alias is the anchored node itself") {
    const Parsed parsed("a: &x {b: 1}\nc: *x\nd: [*x, &x e, *x]\n");
    CHECK(parsed.values() == R"({a: {b: "1"}, c: {b: "1"}, d: [{b: "1"}, "e", "e"]})");
    const yaml::Node root = parsed.documents.roots.at(0);
    CHECK(root.value(0).index() == root.value(1).index());
    CHECK(values("a: &x b\n*x : c\n") == R"({a: "b", b: "c"})");
}

TEST_CASE("a byte order mark, CRLF and a lone CR move no place") {
    const Parsed marked("\xEF\xBB\xBF"
                        "a: 1\nb: [2]\n");
    CHECK(marked.places() == "<a: 1\nb: [2]><a><1><b><[2]><2>");
    CHECK(marked.documents.roots.at(0).span().begin == 3);
    CHECK(places("a: 1\r\nb:\r\n  - x\r\n  - y z\r\n") ==
          "<a: 1\r\nb:\r\n  - x\r\n  - y z><a><1><b><- x\r\n  - y z><x><y z>");
    CHECK(values("a: |\r\n  x\r\n  y\r\nb: p\r\n  q\r\n") == "{a: \"x\ny\n\", b: \"p q\"}");
    CHECK(values("a: 1\rb:\r  - x\r---\rc: 2\r") == "{a: \"1\", b: [\"x\"]}\n{c: \"2\"}");
    CHECK(places("a: 1\rb: 2\r") == "<a: 1\rb: 2><a><1><b><2>");
}

TEST_CASE("invalid UTF-8 is kept as it is") {
    const Parsed parsed("a: x\xFFy\nb: \"\xC3\"\n");
    CHECK(parsed.problems() == "");
    CHECK(parsed.values() == "{a: \"x\xFFy\", b: \"\xC3\"}");
}

TEST_CASE("escaped surrogates are the character they mean") {
    CHECK(values(R"({"a": "x\ud83d\ude00y", "b": "\uD83D\uDE00\uD83D\uDE01"})") ==
          "{a: \"x\U0001F600y\", b: \"\U0001F600\U0001F601\"}");
    CHECK(values(R"(["\ud83d", "\ude00", "\ude00\ud83d", "\ufffd\ud83d\ude00"])") ==
          "[\"\uFFFD\", \"\uFFFD\", \"\uFFFD\uFFFD\", \"\uFFFD\U0001F600\"]");
    CHECK(values("a: \"\\ud83d\\ude00\"\nb: x\\ud83d y\nc: 'it''s \\ud83d'\nd: \"\\\\ud83d\"\ne: p\\ud83d\n  "
                 "q\\uFFFD\nf: |\n  \\ude00\n") ==
          "{a: \"\U0001F600\", b: \"x\\ud83d y\", c: \"it's \\ud83d\", d: \"\\ud83d\", e: \"p\\ud83d "
          "q\\uFFFD\", f: \"\\ude00\n\"}");
}

TEST_CASE("several documents are several roots") {
    CHECK(values("a: 1\n---\nb: 2\n...\n# c\n--- [x]\n---\n") == "{a: \"1\"}\n{b: \"2\"}\n[\"x\"]\n~");
    CHECK(values("%YAML 1.2\n---\na: 1\n...\n%TAG !e! tag:example.com,2026:\n---\nb: !e!x 2\n") ==
          "{a: \"1\"}\n{b: \"2\"}");
    CHECK(values("a: 1\n...\nb: 2\n") == "{a: \"1\"}\n{b: \"2\"}");
    CHECK(values("a: &x 1\n---\nb: &x 2\nc: *x\n") == "{a: \"1\"}\n{b: \"2\", c: \"2\"}");
}

TEST_CASE("text may follow a tag at once") {
    CHECK(places("a: !<x>'b'\nc: !t\"d\"\n") == "<a: !<x>'b'\nc: !t\"d\"><a><'b'><c><\"d\">");
}
