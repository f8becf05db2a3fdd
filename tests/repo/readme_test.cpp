#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "engine/settings_file.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

using namespace whodecides;

namespace {

/// A fenced block of the README: from the line after ```LANGUAGE up to the closing fence.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Block> blocks(const std::string& text, const std::string& language) {
    const std::string fence = "\n```" + language + "\n";
    std::vector<Block> found;
    for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
        const std::size_t begin = at + fence.size();
        found.push_back({begin, text.find("```", begin)});
    }
    return found;
}

std::vector<std::string> commands(const std::string& block) {
    std::vector<std::string> found;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("$ "))
            found.push_back(line.substr(2));
    return found;
}

/// The block as a terminal would show it: every command and what it printed, all in one shell.
std::string rerun(const std::string& block) {
    const std::string mark = "@@ end of a command @@";
    std::string script = "exec 2>&1\nwhodecides() { \"$whodecides\" \"$@\"; }\n";
    for (const std::string& command : commands(block))
        script += command + "\nstatus=$?; echo '" + mark + "'; (exit $status)\n";
    std::string out = test::run_shell(script, test::source_dir()).out;
    std::string shown;
    for (const std::string& command : commands(block)) {
        const std::size_t end = out.find(mark);
        REQUIRE(end != std::string::npos);
        shown += "$ " + command + "\n" + out.substr(0, end);
        out.erase(0, end + mark.size() + 1);
    }
    return shown;
}

} // namespace

TEST_CASE("the commands of the README print what it shows") {
    const auto path = test::source_dir() / "README.md";
    std::string text = test::read_file(path);
    const std::vector<Block> found = blocks(text, "console");
    REQUIRE(found.size() >= 4);
    for (auto block = found.rbegin(); block != found.rend(); ++block) {
        const std::string shown = text.substr(block->begin, block->end - block->begin);
        if (shown.find("| jq ") != std::string::npos && !test::has_command("jq"))
            continue;
        const std::string printed = rerun(shown);
        if (std::getenv("WHODECIDES_RECORD") != nullptr)
            text.replace(block->begin, block->end - block->begin, printed);
        else
            CHECK_MESSAGE(shown == printed, test::first_difference(shown, printed),
                          "\nif that is as it should be, record it: WHODECIDES_RECORD=1 whodecides_tests "
                          "-tc=\"the commands of the README*\"");
    }
    if (std::getenv("WHODECIDES_RECORD") != nullptr)
        test::write_file(path, text);
}

TEST_CASE("the README's examples of the format are clean, and short") {
    const std::string text = test::read_file(test::source_dir() / "README.md");
    const std::vector<Block> found = blocks(text, "yaml");
    REQUIRE(!found.empty());
    for (const Block& block : found) {
        const std::string yaml = text.substr(block.begin, block.end - block.begin);
        CHECK(std::count(yaml.begin(), yaml.end(), '\n') <= 40);
        const test::Run run = test::run_program(
            {"check", "-q", "--fail-on", "note", "--as-of", "2026-01-01", "-"}, test::source_dir(), yaml);
        CHECK(run.out == "");
        CHECK(run.err == "");
        CHECK(run.status == 0);
    }
}

TEST_CASE("the settings that the README shows are read") {
    const std::string text = test::read_file(test::source_dir() / "README.md");
    const std::vector<Block> found = blocks(text, "yaml .whodecides.yaml");
    REQUIRE(!found.empty());
    for (const Block& block : found)
        CHECK_NOTHROW(engine::read_settings("README.md", text.substr(block.begin, block.end - block.begin)));
}

TEST_CASE("the manual's example of settings is read") {
    const std::string text = test::read_file(test::source_dir() / "man" / "whodecides.yaml.5");
    const std::size_t begin = text.find(".EX\n", text.find(".SH SETTINGS")) + 4;
    std::string yaml = text.substr(begin, text.find(".EE", begin) - begin);
    for (std::size_t at = yaml.find("\\-"); at != std::string::npos; at = yaml.find("\\-", at))
        yaml.erase(at, 1);
    CHECK_NOTHROW(engine::read_settings("the manual", yaml));
}

TEST_CASE("the manual's example of the format is clean") {
    const std::string text = test::read_file(test::source_dir() / "man" / "whodecides.yaml.5");
    const std::size_t begin = text.find(".EX\n", text.find(".SH EXAMPLE")) + 4;
    std::string yaml = text.substr(begin, text.find(".EE", begin) - begin);
    for (std::size_t at = yaml.find("\\-"); at != std::string::npos; at = yaml.find("\\-", at))
        yaml.erase(at, 1);
    const test::Run run = test::run_program(
        {"check", "-q", "--fail-on", "note", "--as-of", "2026-01-01", "-"}, test::source_dir(), yaml);
    CHECK(run.out == "");
    CHECK(run.status == 0);
}
