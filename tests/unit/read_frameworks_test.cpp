#include <doctest/doctest.h>

#include <string>

#include "support/read_text.hpp"

using namespace whodecides;
using test::ReadText;

namespace {

const Framework& last(const ReadText& read) {
    return read.frameworks.back();
}

} // namespace

TEST_CASE("a framework of the user's own starts from another one") {
    const ReadText read(R"(
frameworks:
  raci-x: {extends: raci, letters: {V: {duties: [verifies], min: 0, max: 1, group: true, words: [vet]}, S: signs off}, together: [[A, R], [A, V]]}
matrix: {framework: Raci_X, columns: [a, b], rows: {Row: [A, vet]}}
decisions: {d: {raci-x: {V: zoe}}}
)");
    CHECK(read.problems().empty());
    const Framework& own = last(read);
    CHECK(own.name == "raci-x");
    CHECK_FALSE(own.built_in);
    CHECK(read.at(own.declared) == "raci-x");
    REQUIRE(own.letters.size() == 6);
    CHECK(own.letters[4].duties == DutySet(Duty::verifies));
    CHECK(own.letters[4].max == 1);
    CHECK(own.letters[5].duties == DutySet(Duty::signs_off));
    CHECK(own.may_hold_together(*own.find_letter("A"), *own.find_letter("V")));
    CHECK_FALSE(own.may_hold_together(*own.find_letter("R"), *own.find_letter("V")));
    REQUIRE(read.facts.entries.size() == 2);
    CHECK(read.facts.entries[0].seats[1].key == "V");
    CHECK(read.facts.entries[1].seats[0].key == "V");
}

TEST_CASE("frameworks extend one another in any order") {
    const ReadText read(
        "frameworks: {b: {extends: a, letters: {Y: informed}}, a: {letters: {X: {duties: answers, max: 1}, "
        "D: decides}}}");
    CHECK(read.problems().empty());
    REQUIRE(read.frameworks.size() == built_in_frameworks().size() + 2);
    const Framework& first = read.frameworks[built_in_frameworks().size()];
    CHECK(first.name == "b");
    CHECK(first.letters.size() == 3);
    CHECK(first.parts_answering_from_deciding);
}

TEST_CASE("what is wrong in a framework is said") {
    const std::pair<const char*, const char*> cases[] = {
        {"frameworks: {raci: {letters: {A: answers}}}",
         "invalid `raci`: `raci` is a framework already; choose another name, and `extends: raci`\n"},
        {"frameworks: {scope: {extends: raci}}",
         "invalid `scope`: `scope` is a key of decisions and responsibilities; choose another name\n"},
        {"frameworks: {x: {extends: rasic}}",
         "invalid `rasic`: no framework is called `rasic`; did you mean `rasci`?\n"
         "invalid `x`: the framework `x` has no letters; write `letters`, or start from "
         "another framework with `extends`\n"},
        {"frameworks: {x: {letters: {A: paying}}}",
         "invalid `paying`: `paying` in `duties` is not a duty; write answers, decides, does, "
         "recommends, vetoes, advises, "
         "supports, verifies, signs-off, informed, excluded or coaches\n"
         "invalid `A`: the letter `A` has no duties; write `duties`, such as [verifies]\n"
         "invalid `x`: the framework `x` has no letters; write `letters`, or start from another framework "
         "with `extends`\n"},
        {"frameworks: {x: {extends: raci, together: [[A, Q]]}}",
         "invalid `[A, Q]`: `together` has something else than a pair of letters of x; write pairs of its "
         "letters, such as [[A, R]]\n"},
        {"frameworks: {x: {extends: raci, leters: {}}}",
         "unknown `leters`: `leters` is not a key of a framework; did you mean `letters`?\n"},
        {"frameworks: [x]", "invalid `[x]`: `frameworks` is a list; `frameworks`: letter schemes of your "
                            "own: a mapping from name to a body\n"},
    };
    for (const auto& [yaml, expected] : cases) {
        CAPTURE(yaml);
        CHECK(ReadText(yaml).problems() == expected);
    }
}

TEST_CASE("frameworks in a circle, and long chains of them, end") {
    const ReadText circle(
        "frameworks: {a: {extends: b, letters: {X: does}}, b: {extends: a, letters: {Y: does}}}");
    CHECK(circle.problems().find("they extend one another in a circle") != std::string::npos);
    std::string chain = "frameworks:\n";
    for (int i = 0; i < 5000; ++i)
        chain +=
            "  f" + std::to_string(i) + ": {extends: f" + std::to_string(i + 1) + ", letters: {X: does}}\n";
    const ReadText long_chain(chain);
    CHECK(long_chain.frameworks.size() == built_in_frameworks().size() + 5000);
    CHECK(long_chain.problems().find("too many frameworks extend one another") != std::string::npos);
}

TEST_CASE("two frameworks of one name: the first counts") {
    const ReadText read(
        "frameworks: {x: {letters: {A: answers}}}\n---\nframeworks: {X: {letters: {B: does}}}\n");
    REQUIRE(read.framework_problems.size() == 1);
    CHECK(read.framework_problems[0].kind == ProblemKind::duplicate_id);
    CHECK(read.framework_problems[0].others.size() == 1);
    CHECK(last(read).letters.at(0).symbol == "A");
}
