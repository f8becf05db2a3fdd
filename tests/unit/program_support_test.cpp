#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/program.hpp"

using namespace whodecides::test;

TEST_CASE("a command line is cut at blanks outside of quotes") {
    CHECK(split_command("check  'a b' \"\" c'd'e") == std::vector<std::string>{"check", "a b", "", "cde"});
    CHECK(split_command("").empty());
}

TEST_CASE("the first difference names the line") {
    CHECK(first_difference("a\nb\n", "a\nb\n").empty());
    CHECK(first_difference("a\nb\n", "a\nc\n") == "line 2\n  expected: b\n  found:    c");
    CHECK(first_difference("a\n", "a\nb\n") == "line 2\n  expected: (nothing)\n  found:    b");
    CHECK(first_difference("a", "a\n") == "only the end of the last line differs");
}

TEST_CASE("a line of shell runs in an empty environment and reports status and both streams") {
    const Run run = run_shell("echo out; echo err >&2; echo \"$HOME\"; exit 7", "/");
    CHECK(run.status == 7);
    CHECK(run.out == "out\n\n");
    CHECK(run.err == "err\n");
}
