#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

#include "unit/yaml/parsed.hpp"

using namespace whodecides;
using test::Parsed;
using test::places;
using test::problems;
using test::values;

TEST_CASE("merge keys are flattened: own keys win, earlier mappings win") {
    CHECK(values("d: &d {a: 1, b: 2}\ne: {<<: *d, b: 3}\nf:\n  b: 4\n  <<: *d\n") ==
          R"({d: {a: "1", b: "2"}, e: {b: "3", a: "1"}, f: {b: "4", a: "1"}})");
    CHECK(
        values("- &x {a: 1, b: 1}\n- &y {b: 2, c: 2}\n- {<<: [*x, *y], d: 4}\n- {<<: [*y, {a: 9}]}\n") ==
        R"([{a: "1", b: "1"}, {b: "2", c: "2"}, {d: "4", a: "1", b: "1", c: "2"}, {b: "2", c: "2", a: "9"}])");
    CHECK(values("- &x {a: 1}\n- &y {<<: *x, b: 2}\n- {<<: *y}\n") ==
          R"([{a: "1"}, {b: "2", a: "1"}, {b: "2", a: "1"}])");
    CHECK(values("a: {'<<': b}\nb: {<<: {}}\nc: {<<: []}\n") == R"({a: {<<: "b"}, b: {}, c: {}})");
}

TEST_CASE("a merged fact stands where its text stands") {
    CHECK(places("- &x {a: 1}\n- <<: *x\n") == "<- &x {a: 1}\n- <<: *x><{a: 1}><a><1><<<: *x><a><1>");
}

TEST_CASE("a merge key without a mapping is left out and reported") {
    CHECK(problems("a: {<<: b, c: 1}\nd: {<<: [e, {f: 2}]}\ng: {<<: }\n") ==
          "<b>@8 `<<` merges a mapping or a list of mappings, and this is neither\n"
          "<e>@26 `<<` merges a mapping or a list of mappings, and this is neither\n"
          "<<<>@42 `<<` merges a mapping or a list of mappings, and this is neither");
    CHECK(values("a: {<<: b, c: 1}\nd: {<<: [e, {f: 2}]}\n") == R"({a: {c: "1"}, d: {f: "2"}})");
    CHECK(problems("a: {<<: {b: 1}, <<: {c: 2}}") == "<<<>@16 the key `<<` stands twice in one mapping");
}

TEST_CASE("of equal keys the first counts, and every place is told") {
    const Parsed parsed("a: 1\nb: 2\n'a': 3\nb: 4\n\"a\": 5\n");
    CHECK(parsed.values() == R"({a: "1", b: "2"})");
    CHECK(parsed.problems() == "<'a'>@10 the key `a` stands 3 times in one mapping\n"
                               "<b>@17 the key `b` stands twice in one mapping");
    const Problem& problem = parsed.documents.problems.at(0);
    CHECK(problem.kind == ProblemKind::duplicate_key);
    CHECK(problem.subject.id == "a.yaml");
    REQUIRE(problem.others.size() == 2);
    CHECK(problem.others[0].span.begin == 0);
    CHECK(problem.others[1].span.begin == 22);
    CHECK(problems("a: 1\nA: 2\n'a ': 3\n") == "");
    CHECK(parsed.documents.discarded == 0);
}

TEST_CASE("equal keys are found in mappings of any size, each once") {
    for (const int size : {2, 15, 16, 17, 1000}) {
        std::string text;
        for (int i = 0; i < size; ++i)
            text += fmt::format("k{}: {}\n", i, i);
        CHECK(problems(text) == "");
        const Parsed twice(text + "k1: x\nk0: y\nk1: z\n");
        CHECK(twice.documents.roots.at(0).size() == static_cast<std::size_t>(size));
        CHECK(twice.documents.problems.size() == 2);
        CHECK(twice.documents.roots.at(0).value(1).text() == "1");
    }
}

TEST_CASE("only texts are keys") {
    CHECK(problems("? [a]\n: 1\nb: 2\n") == "<[a]>@2 a key has to be a text, not a list or a mapping");
    CHECK(values("? [a]\n: 1\nb: 2\n") == R"({b: "2"})");
    CHECK(problems("a: {{ name }}\n") == "<{ name }>@4 a key has to be a text, not a list or a mapping");
    CHECK(problems("a: 1\n: 2\n") == "<:>@5 a value stands here without a key");
    CHECK(Parsed("? {a: 1}\n: 1\n").documents.problems.at(0).kind == ProblemKind::invalid_value);
}

TEST_CASE("an alias that names what it is part of is refused") {
    CHECK(problems("a: &r [1, *r]\n") ==
          "<*r>@10 this alias names what it is a part of, so it would never end");
    CHECK(problems("a: &r\n  <<: *r\n") ==
          "<*r>@12 this alias names what it is a part of, so it would never end");
    CHECK(Parsed("a: &r {b: {c: *r}}\n---\nd: 1\n").values() == R"({d: "1"})");
    CHECK(values("a: &r 1\nb: &r [*r]\n") == "");
}

TEST_CASE("aliases of aliases cannot blow up a file") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i)
        bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n",
                            i, i - 1);
    const Parsed refused(bomb);
    REQUIRE(refused.documents.problems.size() == 1);
    CHECK(refused.documents.problems[0].message ==
          "with its aliases written out this file holds more than 100000 values");
    CHECK(refused.documents.problems[0].span.begin > 0);
    CHECK(refused.documents.roots.empty());

    std::string merges = "a0: &a0 {k0: 1}\n";
    for (int i = 1; i < 5000; ++i)
        merges += fmt::format("a{0}: &a{0} {{<<: *a{1}, k{0}: 1}}\n", i, i - 1);
    CHECK(Parsed(merges).documents.problems.size() == 1);

    std::string honest = "d: &d {a: 1, b: 2, c: 3}\ne:\n";
    for (int i = 0; i < 20000; ++i)
        honest += fmt::format("  e{}: {{<<: *d, title: x, accountable: y}}\n", i);
    CHECK(problems(honest) == "");
}

TEST_CASE("defaults of many keys are merged into a thousand entries") {
    std::string text = "d: &d {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10}\ne:\n";
    for (int i = 0; i < 1000; ++i)
        text += fmt::format("  e{}: {{<<: *d, title: x}}\n", i);
    CHECK(problems(text) == "");
}

TEST_CASE("merging mappings nested in each other stays within the budget") {
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += fmt::format("{{k{}: 1, <<: ", i);
    text += "{";
    for (int i = 0; i < 20000; ++i)
        text += fmt::format("m{}: 1, ", i);
    text += "}" + std::string(200, '}');
    CHECK(Parsed(text).documents.problems.size() == 1);
}
