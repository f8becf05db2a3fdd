#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

// What only a process of its own has: files that change while it runs, Ctrl-C, a reader who goes away.

using namespace whodecides;
using namespace whodecides::test;

namespace {

constexpr std::string_view good = "people: {ana: Ana, ben: Ben}\n"
                                  "decisions: {hire: {title: Hire, accountable: ana, responsible: ben, "
                                  "reversible: true, informed: ben}}\n";

/// A folder with files of an organisation, and a script that waits for what a run says.
struct Room {
    TemporaryFolder folder;

    Room() {
        write_file(folder.path() / "good.txt", good);
        write_file(folder.path() / "bad.txt", "decisions: {fire: {title: Fire, responsible: ben}}\n");
        write_file(folder.path() / "torn.txt", "decisions: [\n");
        run_shell("mkdir org && cp good.txt org/good.yaml", folder.path());
    }

    /// Watches `org` with the options while the script runs, then sends the signal. The script says
    /// `runs N` to wait until so many runs are over: each tells on standard error what it counted.
    [[nodiscard]] Run watch(const std::string& script, const std::string& options = "org",
                            const std::string& signal = "INT") const {
        const std::string line = "runs() { i=0; while [ \"$(grep -cE '^(nothing found|[0-9]+ "
                                 "(error|warning|note)|whodecides:)' err)\""
                                 " -lt \"$1\" ]; do i=$((i+1)); [ $i -gt 200 ] && { echo \"no run $1\"; "
                                 "break; }; sleep 0.05; done; }; "
                                 ": >err; \"$whodecides\" check --watch -f concise " +
                                 options + " >out 2>err & pid=$!; runs 1; " + script + "; kill -" + signal +
                                 " $pid; wait $pid; status=$?; cat out; echo ==; cat err; exit $status";
        return run_shell(line, folder.path());
    }
};

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("a watch ends on Ctrl-C with the status of the last run") {
    const Room room;
    const Run still = room.watch("true");
    CHECK(still.status == 0);
    CHECK(times(still.out, "nothing found") == 1);
    CHECK_FALSE(has(still.out, "---"));
    const Run changed = room.watch("cp bad.txt org/bad.yaml; runs 2");
    CHECK(changed.status == 1);
    CHECK(has(changed.out, "bad.yaml:1:13: error: "));
    CHECK(has(changed.out, " bad.yaml changed\n"));
    CHECK_FALSE(has(changed.out, "no run"));
    run_shell("rm org/bad.yaml", room.folder.path());
    CHECK(room.watch("true", "org", "TERM").status == 0);
}

TEST_CASE("a watch of a folder sees a grid of letters that changes") {
    const Room room;
    write_file(room.folder.path() / "org" / "grid.csv", "Task,Ana,Ben\nHire somebody,A,R\nBuy it,R,A\n");
    write_file(room.folder.path() / "later.csv", "Task,Ana,Ben\nHire somebody,A,R\nBuy it,R,R\n");
    const Run run = room.watch("cp later.csv org/grid.csv; runs 2");
    CAPTURE(run.out);
    CHECK(run.status == 1);
    CHECK(has(run.out, " grid.csv changed\n"));
    CHECK(has(run.out, "grid.csv:3:1: error: "));
    CHECK_FALSE(has(run.out, "no run"));
}

TEST_CASE("a watch sees files that are written, renamed into place, new in new folders, and gone") {
    const Room room;
    const auto seen = [&](const std::string& script, int status, const std::string& options = "org") {
        CAPTURE(script);
        const Run run = room.watch(script + "; runs 2", options);
        CHECK(run.status == status);
        CHECK_FALSE(has(run.out, "no run"));
        run_shell("rm -rf org .whodecides.yaml; mkdir org; cp good.txt org/good.yaml", room.folder.path());
    };
    seen("cat bad.txt >> org/good.yaml", 1);
    seen("cp bad.txt org/.swap; mv org/.swap org/good.yaml", 1);
    seen("cp bad.txt new; mv new org/good.yaml", 1, "org/good.yaml");
    seen("mv org/good.yaml org/good.yaml~; cp bad.txt org/good.yaml", 1, "org/good.yaml");
    seen("rm org/good.yaml", 2);
    seen("rm org/good.yaml", 2, "org/good.yaml");
    seen("mkdir -p org/a/b; sleep 0.3; cp bad.txt org/a/b/bad.yaml; runs 3", 1);
    seen("mkdir -p org/a/b; cp bad.txt org/a/b/bad.yaml", 1);
    seen("mv org gone; cp -r gone org; cp bad.txt org; mv org/bad.txt org/bad.yaml", 1);
    seen("echo 'fail_on: never' > org/.whodecides.yaml; cp bad.txt org/bad.yaml", 0);
    run_shell("cp good.txt real.txt; ln -s ../real.txt org/link.yaml; rm org/good.yaml", room.folder.path());
    seen("cp bad.txt real.txt", 1);
}

TEST_CASE("what is broken for a moment is told, and watching goes on") {
    const Room room;
    const Run torn = room.watch("cp torn.txt org/torn.yaml; runs 2; rm org/torn.yaml; runs 3");
    CHECK(torn.status == 0);
    CHECK(has(torn.out, "[syntax-error]"));
    const Run settings = room.watch("echo 'rules: {no' > org/.whodecides.yaml; runs 2; "
                                    "rm org/.whodecides.yaml; runs 3");
    CHECK(settings.status == 0);
    CHECK(has(settings.out, "whodecides: org/.whodecides.yaml:1:8: "));
    const Run last = room.watch("cp torn.txt org/torn.yaml; runs 2");
    CHECK(last.status == 2);
}

TEST_CASE("a burst of changes is one run") {
    const Room room;
    const Run run = room.watch("for i in 1 2 3 4 5 6 7 8 9; do cp bad.txt org/bad$i.yaml; sleep 0.01; done; "
                               "runs 2; sleep 0.5");
    CHECK(times(run.out, "---") == 1);
    CHECK(has(run.out, "bad1.yaml and 8 other files changed\n"));
}

TEST_CASE("what does not concern a check starts none, and neither do its own results") {
    const Room room;
    const Run run = room.watch(
        "touch org/.hidden org/readme.txt; mkdir org/.git; cp bad.txt org/.git/x.yaml; sleep 0.5",
        "org --output org/result.json --report json=org/report.json --anonymize --key org/key.json");
    CHECK(run.status == 0);
    CHECK_FALSE(has(run.out, "---"));
}

TEST_CASE("a watch that waits does nothing") {
    const Room room;
    // The second run shows that it was awake. A loop that never sleeps takes a hundred ticks a second, or on
    // a busy machine still a good part of them.
    const Run run = room.watch("ticks() { set -- $(cut -d' ' -f14,15 /proc/$pid/stat); echo $(($1 + $2)); }; "
                               "cp bad.txt org/bad.yaml; runs 2; sleep 0.5; before=$(ticks); sleep 1; "
                               "[ $(($(ticks) - before)) -le 4 ] && echo idle");
    CHECK(has(run.out, "idle"));
}

TEST_CASE("a watch ends quietly when nobody reads any more") {
    const Room room;
    const Run run =
        run_shell("cp bad.txt org/bad.yaml; { \"$whodecides\" check --watch -f concise org 2>err; "
                  "echo $? >status; } | head -n 1; cat status; cat err",
                  room.folder.path());
    CHECK(has(run.out, "[no-accountable]\n1\n"));
    CHECK_FALSE(has(run.out, "whodecides:"));
}

TEST_CASE("options that make no sense with --watch are refused") {
    const Room room;
    const auto refused = [&](const std::vector<std::string>& words, std::string_view said) {
        const Run run = run_program(words, room.folder.path());
        CHECK(run.status == 2);
        CHECK(run.out == "");
        CHECK(has(run.err, said));
    };
    refused({"check", "--watch", "-"}, "standard input is read once");
    refused({"check", "--watch", "org", "--write-baseline", "b.json"}, "would record every state");
    refused({"check", "--watch", "org", "--report", "nothing"}, "--report takes FORMAT=FILE");
}

TEST_CASE("where the system has no more watches to give, that is said") {
    const Room room;
    const auto limited = [&](const std::string& limit) {
        return run_shell("unshare -Ur sh -c 'echo 0 >/proc/sys/user/" + limit +
                             " || exit 77; exec \"$whodecides\" check --watch org'",
                         room.folder.path());
    };
    const Run instances = limited("max_inotify_instances");
    if (instances.status != 2) {
        lacking("a user namespace");
        return;
    }
    CHECK(has(instances.err, "whodecides: cannot watch files: the system allows no more watchers"));
    const Run watches = limited("max_inotify_watches");
    CHECK(watches.status == 2);
    CHECK(watches.out == "");
    CHECK(has(watches.err, "whodecides: cannot watch so many folders: the system allows no more"));
}

TEST_CASE("on a terminal the screen is cleared before each run, and a line says what changed") {
    if (!has_command("script"))
        return;
    const Room room;
    const Run run = run_shell("export TERM=xterm; { sleep 1; cp bad.txt org/bad.yaml; sleep 1; "
                              "kill -INT $(cat pid); } & script -qec 'sh -c \"echo \\$\\$ >pid; exec "
                              "$whodecides check --watch -f concise org\"' /dev/null",
                              room.folder.path());
    const std::size_t first = run.out.find("\x1b[H\x1b[2J");
    REQUIRE(first != std::string::npos);
    const std::size_t second = run.out.find("\x1b[H\x1b[2J", first + 1);
    REQUIRE(second != std::string::npos);
    CHECK(has(run.out.substr(second), " bad.yaml changed"));
    CHECK(has(run.out.substr(second), "[no-accountable]"));
    CHECK(has(run.out, "watching for changes; Ctrl-C ends"));
}
