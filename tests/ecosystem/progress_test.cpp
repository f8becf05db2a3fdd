#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>
#include <thread>

#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

using namespace whodecides;
using namespace whodecides::test;
using namespace std::chrono_literals;

namespace {

cli::Arguments parsed(std::vector<std::string> words) {
    return cli::parse(words);
}

} // namespace

TEST_CASE("progress is told on one line, which is empty again at the end") {
    std::ostringstream err;
    {
        const cli::Progress progress(err, "checking", 1ms, cli::Progress::Shown::yes);
        std::this_thread::sleep_for(200ms);
    }
    CHECK(err.str() == "\rstill checking ... 0 s\r                      \r");
}

TEST_CASE("work that is done soon says nothing, and neither does work nobody watches") {
    std::ostringstream err;
    {
        const cli::Progress soon(err, "checking", 1h, cli::Progress::Shown::yes);
        const cli::Progress unseen(err, "checking", 0ms, cli::Progress::Shown::no);
        std::this_thread::sleep_for(50ms);
    }
    CHECK(err.str().empty());
}

TEST_CASE("progress is for a terminal that nobody asked to be quiet on") {
    std::istringstream in;
    std::ostringstream out;
    cli::Streams streams{in, out, out};
    unsetenv("TERM");
    CHECK_FALSE(cli::wants_progress(parsed({"check"}), streams));
    streams.err_is_terminal = true;
    CHECK(cli::wants_progress(parsed({"check"}), streams));
    CHECK_FALSE(cli::wants_progress(parsed({"check", "-q"}), streams));
    CHECK_FALSE(cli::wants_progress(parsed({"profile", "-q"}), streams));
    setenv("TERM", "dumb", 1);
    CHECK_FALSE(cli::wants_progress(parsed({"check"}), streams));
    unsetenv("TERM");
}

TEST_CASE("a slow run on a terminal shows progress and prints the same") {
    if (!has_command("script"))
        return;
    const TemporaryFolder folder;
    write_file(folder.path() / "few.yaml", "{people: [ana, ben], decisions: {hire: {responsible: ben}}}\n");
    const std::string slow = "{ sleep 1.4; cat few.yaml; } | \"$whodecides\" check -f concise ";
    const auto run = [&](const std::string& command) {
        return run_shell("export command='" + command +
                             "'; script -qec 'sh -c \"$command\"' /dev/null; cat out",
                         folder.path());
    };
    const Run watched = run(slow + "- >out");
    CHECK(has(watched.out, "\rstill checking ... 1 s\r"));
    const Run unwatched = run_shell(slow + "- >out2 2>err; cat out2; cat err", folder.path());
    CHECK_FALSE(has(unwatched.out, "still"));
    CHECK(read_file(folder.path() / "out") == read_file(folder.path() / "out2"));
    CHECK_FALSE(has(run(slow + "-q - >out").out, "still"));
}
