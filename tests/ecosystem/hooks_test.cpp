#include <doctest/doctest.h>

#include <string>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tree.hpp"

using namespace whodecides::test;

namespace {

/// What stands behind `key: ` on a line of its own.
std::string value_of(const std::string& text, const std::string& key) {
    const std::string mark = "  " + key + ": ";
    for (const std::string& line : lines_of(text))
        if (line.starts_with(mark) || line.starts_with("- " + key + ": "))
            return line.substr(mark.size());
    return {};
}

} // namespace

TEST_CASE("the pre-commit hook calls the program as the program may be called") {
    const std::string hooks = read_file(source_dir() / ".pre-commit-hooks.yaml");
    CHECK(value_of(hooks, "id") == "whodecides");
    CHECK(value_of(hooks, "language") == "system");
    CHECK(value_of(hooks, "pass_filenames") == "false");
    CHECK(value_of(hooks, "args") == "[--format, concise]");
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml", "{people: [ana, ben], decisions: {hire: {responsible: ben}}}\n");
    const Run run = run_shell("whodecides() { \"$whodecides\" \"$@\"; }; " + value_of(hooks, "entry") +
                                  " --format concise",
                              folder.path());
    CHECK(run.status == 1);
    CHECK_MESSAGE(has(run.out, "org.yaml:1:"), run.out);
}
