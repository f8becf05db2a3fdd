#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <vector>

#include <whodecides/rule.hpp>

#include "base/wrap.hpp"
#include "cli/colour.hpp"
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

test::Run run(const std::vector<std::string>& arguments) {
    return test::run_program(arguments, "/");
}

/// The widest line of a text.
std::size_t widest(const std::string& text) {
    std::size_t most = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        most = std::max(most, text::columns(line));
    return most;
}

/// An input that throws what nobody expects.
class Broken : public std::streambuf {
    int_type underflow() override { throw std::logic_error("the input exploded"); }
};

/// Sets a variable until the end of the scope.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
    ~Variable() { unsetenv(name_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    const char* name_;
};

bool colour(const std::vector<std::string>& words, bool terminal) {
    std::istringstream in;
    std::ostringstream out;
    const cli::Streams streams{in, out, out, terminal};
    return cli::wants_colour(cli::parse(words), streams);
}

} // namespace

TEST_CASE("help is printed for the program and every command, to standard output, within the width") {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"}, {"-h"}, {"help"}}) {
        const test::Run result = run(arguments);
        CHECK(result.status == 0);
        CHECK(has(result.out, "Usage: whodecides COMMAND"));
        CHECK(result.err.empty());
    }
    for (const CommandSpec& command : cli::commands()) {
        const test::Run result = run({"help", std::string(command.name)});
        CHECK(result.status == 0);
        CHECK(result.out == run({std::string(command.name), "--help"}).out);
        CHECK(widest(result.out) <= 100);
        for (const OptionSpec* option : command.options)
            CHECK(has(result.out, "--" + std::string(option->name)));
    }
}

TEST_CASE("without a command there is help on standard error, and status 2") {
    const test::Run result = run({});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(has(result.err, "Commands:"));
}

TEST_CASE("a mistake on the command line is told on standard error with a pointer to help") {
    const test::Run result = run({"check", "--fromat", "json"});
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == "whodecides: unknown option `--fromat`; did you mean `--format`?\n"
                        "Try `whodecides check --help`.\n");
    CHECK(run({"help", "chek"}).status == 2);
    CHECK(run({"check", "-j", "0"}).status == 2);
    CHECK(run({"check", "-j", "-3"}).err ==
          "whodecides: --jobs takes a number from 1 to 1024, not `-3`\nTry `whodecides check --help`.\n");
}

TEST_CASE("the version is one line") {
    const test::Run result = run({"--version"});
    CHECK(result.status == 0);
    CHECK(result.out.starts_with("whodecides "));
    CHECK(result.out.find('\n') == result.out.size() - 1);
}

TEST_CASE("every rule is listed and explained") {
    const test::Run list = run({"rules"});
    CHECK(list.status == 0);
    CHECK(widest(list.out) <= 100);
    for (const RuleInfo* rule : rules()) {
        const std::string name(rule->name);
        CAPTURE(name);
        CHECK(has(list.out, "  " + name + " "));
        const test::Run one = run({"explain", name});
        CHECK(one.status == 0);
        CHECK(has(one.out, name));
        CHECK(has(one.out, "What to do"));
    }
}

TEST_CASE("an unknown rule is refused with the nearest one") {
    REQUIRE_FALSE(rules().empty());
    const std::string name(rules().front()->name);
    const test::Run result = run({"explain", name + "x"});
    CHECK(result.status == 2);
    CHECK(has(result.err, "did you mean `" + name + "`?"));
}

TEST_CASE("an exception nobody expects is a defect: status 3") {
    Broken broken;
    std::istream in(&broken);
    in.exceptions(std::ios::badbit);
    std::ostringstream out;
    std::ostringstream err;
    const std::vector<std::string> arguments{"check", "-"};
    CHECK(cli::run(arguments, {in, out, err}) == 3);
    CHECK(has(err.str(), "defect of whodecides"));
}

TEST_CASE("colour: the option, then NO_COLOR, then FORCE_COLOR or CLICOLOR_FORCE, then the terminal") {
    CHECK(colour({"check"}, true));
    CHECK_FALSE(colour({"check"}, false));
    CHECK_FALSE(colour({"check", "-o", "file"}, true));
    CHECK(colour({"check", "--color", "always"}, false));
    CHECK_FALSE(colour({"check", "--color", "never"}, true));
    {
        const Variable force("FORCE_COLOR", "1");
        CHECK(colour({"check"}, false));
        const Variable none("NO_COLOR", "1");
        CHECK_FALSE(colour({"check"}, true));
        CHECK(colour({"check", "--color", "always"}, false));
    }
    {
        const Variable force("CLICOLOR_FORCE", "1");
        CHECK(colour({"check"}, false));
    }
    {
        const Variable off("CLICOLOR_FORCE", "0");
        const Variable empty("NO_COLOR", "");
        CHECK_FALSE(colour({"check"}, false));
        CHECK(colour({"check"}, true));
    }
}
