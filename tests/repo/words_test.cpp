#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "support/tree.hpp"
#include "support/words.hpp"

// Findings speak about structure, never about a person's quality: words that judge stand in no message. The
// messages that examples and cases produce are looked through in tests/rules; here it is every text a rule
// is made of.

using namespace whodecides::test;

namespace {

/// What stands between quotes in C++ code, raw strings and comments left out.
std::vector<std::string> string_literals(std::string_view code) {
    std::vector<std::string> literals;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code.substr(at, 2) == "//") {
            at = std::min(code.find('\n', at), code.size());
        } else if (code.substr(at, 3) == "R\"(") {
            at = std::min(code.find(")\"", at), code.size() - 1) + 1;
        } else if (code[at] == '\'') {
            at += code.substr(at + 1, 1) == "\\" ? 3 : 2;
        } else if (code[at] == '"') {
            std::string literal;
            for (++at; at < code.size() && code[at] != '"'; ++at) {
                if (code[at] == '\\')
                    ++at;
                literal += code[at];
            }
            literals.push_back(literal);
        }
    }
    return literals;
}

} // namespace

TEST_CASE("literals are found between quotes") {
    const auto literals =
        string_literals("a(\"x \\\"y\\\"\"); // \"no\"\nb('\"', '\\'', R\"(raw \"no\")\", \"z\");");
    CHECK(literals == std::vector<std::string>{"x \"y\"", "z"});
}

TEST_CASE("a judging word counts as a word of its own only") {
    CHECK(judging_word("The plan Fails") == "fails");
    CHECK(judging_word("it has too much power, they say") == "too much power");
    CHECK(judging_word("a badge, an idler, a weakness").empty());
}

TEST_CASE("no text of a rule holds a word that judges") {
    std::size_t seen = 0;
    for (const ProjectFile& file : project_files()) {
        if (!file.name.starts_with("lib/src/rules/") || file.path.extension() != ".cpp")
            continue;
        for (const std::string& literal : string_literals(read_file(file.path))) {
            const std::string word = judging_word(literal);
            CHECK_MESSAGE(word.empty(), file.name, " says \"", word, "\" in: ", literal);
            ++seen;
        }
    }
    CHECK(seen > 0);
}
