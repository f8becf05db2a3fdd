#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include <whodecides/check.hpp>

#include "docs/templates.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/tree.hpp"

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// What a check of that template finds, a line each, by these rules.
std::vector<std::string> found(const docs::Template& each, const std::string& preset,
                               const std::vector<std::string>& rules = {}) {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", each.text);
    CheckRequest request;
    request.paths = {folder.path().string()};
    request.preset = preset;
    request.select = rules;
    request.as_of = "2026-01-01";
    std::vector<std::string> lines;
    const Analysis analysis = check(request);
    for (const Finding& finding : analysis.findings())
        lines.push_back(std::string(finding.rule->name) + ": " + finding.message);
    return lines;
}

std::vector<std::string> all_rules() {
    std::vector<std::string> names;
    for (const RuleInfo* rule : rules())
        names.emplace_back(rule->name);
    return names;
}

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

} // namespace

TEST_CASE("every template checks clean, also by the preset strict and by rules that are off") {
    for (const docs::Template& each : docs::templates()) {
        CAPTURE(each.name);
        for (const char* preset : {"", "small-team", "strict"})
            for (const std::string& line : found(each, preset))
                FAIL_CHECK(preset, ": ", line);
        for (const std::string& line : found(each, "", all_rules()))
            FAIL_CHECK(line);
    }
}

TEST_CASE("every template is short, explains itself and fits a page") {
    for (const docs::Template& each : docs::templates()) {
        CAPTURE(each.name);
        CHECK(lines_in(each.text) >= 40);
        CHECK(lines_in(each.text) <= 75);
        CHECK(has(each.text, "whodecides check"));
        CHECK(has(each.text, "ask first"));
        CHECK(each.text.find('\t') == std::string_view::npos);
        CHECK(each.text.ends_with("\n"));
        std::size_t longest = 0;
        for (const std::string& line : lines_of(std::string(each.text)))
            longest = std::max(longest, line.size());
        CHECK(longest <= 110);
    }
}

TEST_CASE("init writes a template and says what to do next") {
    const TemporaryFolder folder;
    const Run run = run_program({"init"}, folder.path());
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out == "Wrote org.yaml: a few people and who decides what.\nNext: whodecides check\n");
    CHECK(read_file(folder.path() / "org.yaml") == docs::templates().front().text);
    CHECK(run_program({"check"}, folder.path()).status == 0);
    for (const docs::Template& each : docs::templates()) {
        const std::string name(each.name);
        const std::string into = "new/" + name;
        const Run made = run_program({"init", into, "--template", name}, folder.path());
        CHECK(made.status == 0);
        CHECK(has(made.out, "Next: whodecides check " + into + "\n"));
        CHECK(read_file(folder.path() / into / "org.yaml") == each.text);
    }
}

TEST_CASE("what to do next can be typed as it stands") {
    const TemporaryFolder folder;
    CHECK(has(run_program({"init", "it's here"}, folder.path()).out, "whodecides check 'it'\\''s here'\n"));
    CHECK(has(run_program({"init", "--", "-v"}, folder.path()).out, "whodecides check ./-v\n"));
}

TEST_CASE("init never writes over anything") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "org.yaml";
    write_file(file, "mine\n");
    const Run run = run_program({"init"}, folder.path());
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(has(run.err, "`org.yaml` is there already and is not written over"));
    CHECK(read_file(file) == "mine\n");
    CHECK(run_program({"init", "new"}, folder.path()).status == 0);
    write_file(folder.path() / "new" / "org.yaml", "mine\n");
    CHECK(run_program({"init", "new", "--template", "shift"}, folder.path()).status == 2);
    CHECK(read_file(folder.path() / "new" / "org.yaml") == "mine\n");
    // A link, also one that leads nowhere, is something that is there.
    fs::remove(file);
    fs::create_symlink("elsewhere", file);
    CHECK(run_program({"init"}, folder.path()).status == 2);
    CHECK(!fs::exists(folder.path() / "elsewhere"));
}

TEST_CASE("init says why it cannot write") {
    const TemporaryFolder folder;
    write_file(folder.path() / "file", "");
    const auto refused = [&](const std::vector<std::string>& arguments, const char* said) {
        const Run run = run_program(arguments, folder.path());
        CHECK(run.status == 2);
        CHECK(run.out == "");
        CHECK_MESSAGE(has(run.err, said), run.err);
    };
    refused({"init", "file"}, "cannot make the folder file: ");
    refused({"init", "file/below"}, "cannot make the folder file/below: Not a directory");
    refused({"init", "/proc/nowhere"}, "cannot make the folder /proc/nowhere: ");
    refused({"init", "/proc"}, "cannot write /proc/org.yaml: ");
    refused({"init", ""}, "init needs the name of a folder");
    refused({"init", "a", "b"}, "init takes one argument, and `b` is one too many");
    refused({"init", "--template", "start-up"}, "did you mean `startup`?");
    CHECK(!fs::exists(folder.path() / "org.yaml"));
    if (::geteuid() != 0) {
        fs::create_directory(folder.path() / "closed");
        fs::permissions(folder.path() / "closed", fs::perms::owner_read | fs::perms::owner_exec);
        refused({"init", "closed"}, "cannot write closed/org.yaml: Permission denied");
        fs::permissions(folder.path() / "closed", fs::perms::owner_all);
    }
}
