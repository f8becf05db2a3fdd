#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/parse.hpp"

using namespace whodecides;
using namespace whodecides::cli;

namespace {

using Words = std::vector<std::string>;

Arguments parsed(const Words& words) {
    return parse(words);
}

/// What the user is told.
std::string refusal(const Words& words) {
    try {
        parse(words);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("options take values in every usual spelling, wherever they stand behind the command") {
    for (const Words& words : {Words{"check", "a", "-f", "json"}, Words{"check", "-fjson", "a"},
                               Words{"check", "--format", "json", "a"}, Words{"check", "--format=json", "a"},
                               Words{"check", "-f", "full", "a", "-f", "json"}}) {
        const Arguments arguments = parsed(words);
        CHECK(arguments.value(option::format) == "json");
        CHECK(arguments.positional == Words{"a"});
    }
    CHECK(parsed({"check"}).value(option::format) == "full");
    CHECK_FALSE(parsed({"check"}).has(option::format));
}

TEST_CASE("a list is repeated or joined by commas and takes no path") {
    const Arguments arguments = parsed({"check", "--select", "a,b", "path", "-q", "--select=c", "other"});
    CHECK(arguments.values(option::select) == Words{"a", "b", "c"});
    CHECK(arguments.positional == Words{"path", "other"});
    CHECK(arguments.has(option::quiet));
}

TEST_CASE("paths are taken as they are") {
    CHECK(parsed({"check", "[a,b]", "-", "rules", "check"}).positional ==
          Words{"[a,b]", "-", "rules", "check"});
    CHECK(parsed({"check", "-v", "--", "-f", "--help"}).positional == Words{"-f", "--help"});
    CHECK(parsed({"check", "", "/f"}).positional == Words{"", "/f"});
}

TEST_CASE("colour and help may stand before the command") {
    const Arguments arguments = parsed({"--color", "never", "check", "a"});
    CHECK(arguments.value(option::color) == "never");
    CHECK(arguments.command == find_command("check"));
    CHECK(parsed({"--help", "check"}).has(option::help));
    CHECK(parsed({}).command == nullptr);
}

TEST_CASE("what is mistyped is refused with the nearest thing that exists") {
    CHECK(refusal({"chek"}) == "unknown command `chek`; did you mean `check`?");
    CHECK(refusal({"check", "--fromat", "json"}) == "unknown option `--fromat`; did you mean `--format`?");
    CHECK(refusal({"--colour=never", "check"}) == "unknown option `--colour=never`; did you mean `--color`?");
    CHECK(
        refusal({"check", "-f", "jsno"}) ==
        "--format takes full, concise, grouped, questions, markdown, json, jsonl, csv, sarif, junit, gitlab "
        "or github, not `jsno`; did you mean `json`?");
    CHECK(refusal({"check", "--fail-on", "errors"}) ==
          "--fail-on takes error, warning, note or never, not `errors`; did you mean `error`?");
    CHECK(refusal({"check", "-x"}) == "unknown option `-x`");
    CHECK(refusal({"frobnicate"}) == "unknown command `frobnicate`");
    CHECK(refusal({"/"}) == "`/` is no command; did you mean `whodecides check /`?");
}

TEST_CASE("a missing value is told by the option that misses it") {
    CHECK(refusal({"check", "--output"}) == "--output needs a value: FILE");
    CHECK(refusal({"check", "-o"}) == "--output needs a value: FILE");
    CHECK(refusal({"check", "--fail-on-time"}) ==
          "--fail-on-time needs a value: error, warning, note or never");
    CHECK(refusal({"check", "--fail-on=", "a"}) == "--fail-on needs a value: error, warning, note or never");
    CHECK(refusal({"check", "--output", ""}) == "--output needs a value: FILE");
    CHECK(refusal({"check", "--select", ","}) == "--select needs a value: RULE,...");
    CHECK(refusal({"check", "--output", "--quiet"}) == "--output needs a value, but --quiet follows");
    CHECK(refusal({"check", "--quiet=maybe"}) == "--quiet takes no value");
}

TEST_CASE("commands say how many arguments they take") {
    CHECK(refusal({"rules", "x"}) == "rules takes no arguments, and `x` is one too many");
    CHECK(refusal({"explain"}) == "explain needs RULE");
    CHECK(refusal({"explain", "a", "b"}) == "explain takes one argument, and `b` is one too many");
    CHECK(refusal({"explain", "--help"}) == "accepted");
    CHECK(refusal({"help"}) == "accepted");
}

TEST_CASE("control characters of the command line are shown, not sent") {
    CHECK(refusal({"check", "--\x1b[2J"}) == "unknown option `--\xE2\x90\x9B[2J`");
}
