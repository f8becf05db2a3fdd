#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "golden/failures.hpp"
#include "report/format.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// What decides the exit status of a run that goes well; how others end is in failures.cpp.

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

Run check_input(const std::string& input, std::vector<std::string> arguments = {}) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), {"check", "-", "--format", "concise", "--as-of", "2026-01-01"});
    return run_program(arguments, folder.path(), input);
}

} // namespace

TEST_CASE("clean input ends with 0, findings with 1") {
    const Run good = check_input(good_text);
    CHECK(good.status == 0);
    CHECK(good.out.empty());
    const Run bad = check_input(unowned_text);
    CHECK(bad.status == 1);
    CHECK(has(bad.out, "<stdin>:3:3: error: "));
    CHECK(has(bad.out, "[no-accountable]"));
}

TEST_CASE("the level of --fail-on decides between 0 and 1 and changes no output") {
    const std::string warned = "people: {ana: Ana, ben: Ben}\n"
                               "decisions:\n"
                               "  hire: {title: Hire, accountable: ana, responsible: ben, verifiers: ben}\n";
    const Run at_error = check_input(warned);
    CHECK(at_error.status == 0);
    const Run at_warning = check_input(warned, {"--fail-on", "warning"});
    CHECK(at_warning.status == 1);
    CHECK(at_warning.out == at_error.out);
    CHECK(check_input(unowned_text, {"--fail-on", "never"}).status == 0);
}

TEST_CASE("a nesting of 400 is read") {
    CHECK(check_input(good_text + "notes: " + std::string(400, '[') + std::string(400, ']') + "\n").status ==
          0);
}

TEST_CASE("a folder that is called like a file is walked") {
    const TemporaryFolder folder;
    write_file(folder.path() / "good.yaml", good_text);
    fs::create_directory(folder.path() / "folder.yaml");
    CHECK(run_program({"check", ".", "--format", "concise"}, folder.path()).status == 0);
}

TEST_CASE("explain lists the rules of a group, and -V is the version") {
    const TemporaryFolder folder;
    const Run run = run_program({"explain", "power"}, folder.path());
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("power: "));
    CHECK(has(run.out, "\n  two-managers "));
    CHECK_FALSE(has(run.out, "no-accountable"));
    CHECK(run_program({"-V"}, folder.path()).out == run_program({"--version"}, folder.path()).out);
}

TEST_CASE("the format never changes the exit status") {
    for (const whodecides::ReportFormat& format : whodecides::report_formats()) {
        CHECK(check_input(unowned_text, {"-f", std::string(format.name)}).status == 1);
        CHECK(check_input(good_text, {"-f", std::string(format.name)}).status == 0);
        CHECK(check_input(",", {"-f", std::string(format.name)}).status == 2);
    }
}
