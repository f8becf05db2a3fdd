#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/field_words.hpp"
#include "support/files.hpp"
#include "support/marks.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

/// Large enough for every rule, and next to nothing written about anybody.
std::string large() {
    std::string text = "people:\n";
    for (char id = 'a'; id <= 'h'; ++id)
        text += std::string("  ") + id + ": {name: Person " + id + "}\n";
    text += "teams: {one: {lead: a, members: [a, b]}, two: {lead: c, members: [c, d]}}\nresponsibilities:\n";
    for (char id = 'a'; id <= 'j'; ++id)
        text += std::string("  entry-") + id + ": {accountable: " + (id > 'h' ? 'a' : id) + "}\n";
    return text;
}

test::Run ask(std::vector<std::string> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), {"ask", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

} // namespace

TEST_CASE("ask prints a question for what is hardly written down, and how to write the answer") {
    const test::Run run = ask({}, large());
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK_MESSAGE(has(run.out, "Once this is decided, who does the work?\n"), run.out);
    CHECK(has(run.out, "   ask          whoever answers for the entry\n"));
    CHECK(has(run.out, "   so far       doers: 0 of 10 responsibilities name one, under 20 %\n"));
    CHECK(has(run.out, "no-responsible"));
    CHECK(has(run.out, "   write        decisions: {choose-processor: {responsible: carol}}\n"));
    CHECK(has(run.out, "`responsible` of a decision or responsibility: who does the work"));
    CHECK(has(run.out, "`complete: [responsible]` has them checked"));
}

TEST_CASE("the field that most rules wait for comes first") {
    const std::string out = ask({}, large()).out;
    std::size_t most = SIZE_MAX;
    std::size_t questions = 0;
    for (std::size_t at = 0; (at = out.find("   switches on", at)) != std::string::npos; ++at, ++questions) {
        const std::size_t end = out.find("   write", at);
        std::size_t rules = 1;
        for (std::size_t i = at; i < end; ++i)
            if (out[i] == ',' || out.compare(i, 5, " and ") == 0)
                ++rules;
        CHECK(rules <= most);
        most = rules;
    }
    CHECK(questions >= 1);
    CHECK(has(out, "\n" + std::to_string(questions) + ". "));
}

TEST_CASE("nobody is sent out for what nobody could declare") {
    const test::Run run = ask({}, large());
    CHECK(!has(run.out, "decide_within")); // there are no decisions
    CHECK(!has(run.out, "0 of 0"));
    CHECK(has(ask({}, large() + "decisions: {logo: {accountable: a}}\n").out,
              "   so far       time limits: 0 of 1 declared\n"));
}

TEST_CASE("what rules count themselves is asked for as well") {
    const std::string out = ask({}, large()).out;
    CHECK(has(out, "When did somebody last look whether this is still right?\n"));
    CHECK(has(out, "   so far       reviews: 0 of 10 declared\n"));
    CHECK(has(out, "Whom do you hear before this is settled?\n"));
    CHECK(has(out, "   so far       voices: 0 of 10 entries say who is asked, proposes or must agree\n"));
    CHECK(!has(out, "Not checked for other reasons"));
    // Rules that lack the same are told together.
    const std::string small = ask({}, "people: {ana: Ana}\ndecisions: {logo: {accountable: ana}}\n").out;
    CHECK(has(small, "\nNot checked for other reasons:\n- "));
    CHECK(has(small, " and unasked-doer: "));
    CHECK(small.find("too small: ") == small.rfind("too small: "));
}

TEST_CASE("what the guide does not rest on is told") {
    const test::Run broken = ask({}, "people: {ana: 'x\n");
    CHECK(broken.out == "");
    CHECK(has(broken.err, "[syntax-error]"));
    const test::Run empty = ask({}, "");
    CHECK(empty.out == "");
    CHECK(has(empty.err, "[empty-organisation]"));
    const test::Run partly = ask({}, large() + "---\nroles: {x: [\n");
    CHECK(partly.status == 2);
    CHECK(has(partly.out, "Once this is decided, who does the work?"));
    CHECK(has(partly.err, "[syntax-error]"));
    const test::Run unknown =
        ask({}, "people: {ana: Ana}\ndecisions: {logo: {accountable: anna, colour: red}}\n");
    CHECK(unknown.status == 0);
    CHECK(unknown.err ==
          "the input has 2 problems, and names may be unresolved; `whodecides check --select input` "
          "shows them\n");
    const test::TemporaryFolder folder;
    const std::string guide = (folder.path() / "guide").string();
    CHECK(ask({"-o", guide}, large()).status == 0);
    CHECK(ask({"-o", guide}, "").status == 2);
    CHECK(test::read_file(guide) == ask({}, large()).out); // none takes its place
}

TEST_CASE("ask says so where there is nothing to ask") {
    const test::Run run =
        ask({}, "people: {ana: Ana, ben: Ben}\ncomplete: [manager, deputy, coach, authority, effort, "
                "forums, responsible, decide_within, faces, affects, purpose, capacity]\n"
                "decisions: {logo: {accountable: ana, responsible: ben, reviewed: 2025-12-01}}\n");
    CHECK(run.out.starts_with("Nothing to ask: "));
    CHECK(run.status == 0);
}

TEST_CASE("the status of ask says whether the input could be read, not what was found") {
    const std::string unowned = "people: {ana: Ana}\ndecisions: {logo: {responsible: ana}}\n";
    CHECK(ask({}, unowned).status == 0);
    const test::Run broken = ask({}, "people: {ana: 'x\n");
    CHECK(broken.status == 2);
    CHECK(has(broken.err, "[syntax-error]"));
    CHECK(ask({}, "").status == 2);
    CHECK(ask({"--as-of", "soon"}, unowned).status == 2);
    CHECK(ask({"--format", "json"}, unowned).status == 2);
    CHECK(ask({"-o", "/does/not/exist"}, unowned).status == 2);
    const test::TemporaryFolder folder;
    const test::Run file = ask({"-o", (folder.path() / "guide").string()}, large());
    CHECK(file.out == "");
    CHECK(test::read_file(folder.path() / "guide") == ask({}, large()).out);
}

TEST_CASE("every field has its words, a key of the format, and an example that reads") {
    for (std::size_t i = 0; i < field_count; ++i)
        CHECK(words_of(static_cast<Field>(i)).field == static_cast<Field>(i));
    for (const FieldWords& words : field_words()) {
        CAPTURE(words.key);
        CHECK(find_field_words(words.key) == &words);
        CHECK(find_key(words.section, words.key) != nullptr);
        CHECK(words.question.ends_with("?"));
        const std::string example(words.example);
        CHECK(has(example, std::string(words.key) + ":"));
        const test::Run run =
            test::run_program({"check", "-f", "concise", "--select", "unknown-key,invalid-value,syntax-error",
                               "--as-of", "2026-01-01", "-"},
                              "/", example + "\n");
        CHECK_MESSAGE(run.out == "", run.out);
    }
    CHECK(find_field_words("") == nullptr);
}
