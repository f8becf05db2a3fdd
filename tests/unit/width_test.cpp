#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/wrap.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;

namespace {

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        widest = std::max(widest, text::columns(text.substr(at, end - at)));
        at = end + 1;
    }
    return widest;
}

/// How wide a matrix is with that before the command.
std::size_t width_with(const std::string& setting, const std::string& options = "") {
    const test::TemporaryFolder folder;
    std::string grid = "Task";
    std::string row = "Buy";
    for (int i = 0; i < 30; ++i) {
        grid += ",Person " + std::to_string(i);
        row += i == 0 ? ",A" : ",R";
    }
    test::write_file(folder.path() / "a.csv", grid + "\n" + row + "\n" + row + " more\n");
    const test::Run run = test::run_shell(
        setting + " $whodecides matrix a.csv" + options + " && cat out 2>/dev/null; true", folder.path());
    return widest_line(run.out);
}

} // namespace

TEST_CASE("COLUMNS says how wide results are where they go to no terminal") {
    const std::size_t usual = width_with("");
    CHECK(usual > 60);
    CHECK(width_with("COLUMNS=62") <= 62);
    CHECK(width_with("COLUMNS=200") > usual);
    // What nobody can mean, and what goes to a file, stays as it is.
    for (const char* const setting :
         {"COLUMNS=", "COLUMNS=wide", "COLUMNS=-3", "COLUMNS=0", "COLUMNS=99999999999"})
        CHECK(width_with(setting) == usual);
    CHECK(width_with("COLUMNS=1") <= 60);
    CHECK(width_with("COLUMNS=62", " -o out") == width_with("", " -o out"));
}
