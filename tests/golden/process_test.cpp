#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "support/files.hpp"
#include "support/program.hpp"

// What only a process has: its own streams, devices and pipes.

using namespace whodecides::test;

namespace {

/// A folder with `few.yaml` (one finding) and `many.yaml` (more output than a pipe holds).
struct Inputs {
    TemporaryFolder folder;

    Inputs() {
        write_file(folder.path() / "few.yaml", "people: {ana: Ana, ben: Ben}\n"
                                               "decisions:\n"
                                               "  hire: {title: Hire, responsible: ben, informed: ana}\n");
        std::string many = "people: {ana: Ana}\ndecisions:\n";
        for (int i = 0; i < 5000; ++i)
            many +=
                "  d" + std::to_string(i) + ": {title: Entry " + std::to_string(i) + ", responsible: ana}\n";
        write_file(folder.path() / "many.yaml", many);
    }

    [[nodiscard]] Run run(const std::string& line) const { return run_shell(line, folder.path()); }
};

} // namespace

TEST_CASE("standard input is read for -, and named as asked") {
    const Inputs inputs;
    const Run run =
        inputs.run("cat few.yaml | \"$whodecides\" check - --stdin-filename org/teams.yaml -f concise");
    CHECK(run.status == 1);
    CHECK(run.out.starts_with("org/teams.yaml:3:3: error: "));
}

TEST_CASE("results go to stdout, all else to stderr, without colour where no terminal is") {
    const Inputs inputs;
    const Run run = inputs.run("\"$whodecides\" check few.yaml -f concise");
    CHECK(run.out.find('\n') == run.out.size() - 1);
    CHECK(run.out.find('\x1b') == std::string::npos);
    CHECK(run.err.find("few.yaml:3") == std::string::npos);
}

TEST_CASE("a closed pipe ends the program quietly with the status the run had") {
    const Inputs inputs;
    const Run run =
        inputs.run("{ \"$whodecides\" check many.yaml; echo $? > status; } | head -n 1; cat status");
    CHECK(run.out.ends_with("\n1\n"));
    CHECK(run.err.empty());
    const Run never = inputs.run(
        "{ \"$whodecides\" check many.yaml --fail-on never; echo $? > status; } | head -n 1; cat status");
    CHECK(never.out.ends_with("\n0\n"));
}

TEST_CASE("concise can be sorted, cut and counted") {
    const Inputs inputs;
    const Run sorted = inputs.run("\"$whodecides\" check -q -f concise . | sort | cut -d: -f1 | uniq -c");
    CHECK(sorted.status == 0);
    CHECK(sorted.out.find("few.yaml\n") != std::string::npos);
    CHECK(sorted.out.find("many.yaml\n") != std::string::npos);
    CHECK(sorted.err.empty());
}

TEST_CASE("a line of jsonl is a finding of its own") {
    const Inputs inputs;
    const Run run = inputs.run("\"$whodecides\" check -q -f jsonl many.yaml | head -n 1");
    CHECK(run.out.starts_with("{\"rule\":\"no-accountable\","));
    CHECK(run.out.ends_with("}\n"));
    CHECK(run.err.empty());
}

TEST_CASE("csv is a table with a head and a row for each finding") {
    const Inputs inputs;
    const Run run = inputs.run("\"$whodecides\" check -q -f csv few.yaml");
    CHECK(run.status == 1);
    CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 2);
    CHECK(run.out.find("no-accountable") != std::string::npos);
}

TEST_CASE("every format can be cut off by a closed pipe") {
    const Inputs inputs;
    for (const char* format : {"concise", "full", "grouped", "json", "jsonl", "sarif", "junit", "gitlab",
                               "github", "markdown", "csv", "questions"}) {
        const Run run = inputs.run(std::string("{ \"$whodecides\" check -q many.yaml -f ") + format +
                                   "; echo $? > status; } | head -n 1; cat status");
        CAPTURE(format);
        CHECK(run.out.ends_with("\n1\n"));
        CHECK(run.err.empty());
    }
    for (const char* format : {"text", "json", "csv", "markdown"}) {
        const Run run = inputs.run(std::string("{ \"$whodecides\" profile -q many.yaml -f ") + format +
                                   "; echo $? > status; } | head -n 1; cat status");
        CAPTURE(format);
        CHECK(run.out.ends_with("\n0\n"));
        CHECK(run.err.empty());
    }
}

TEST_CASE("what other programs read can be cut off, too") {
    const Inputs inputs;
    for (const char* command : {"schema", "completion bash", "completion zsh", "completion fish", "rules"}) {
        const Run run = inputs.run(std::string("{ \"$whodecides\" ") + command +
                                   "; echo $? > status; } | head -n 1; cat status");
        CAPTURE(command);
        CHECK(run.out.ends_with("\n0\n"));
        CHECK(run.err.empty());
        CHECK(inputs.run(std::string("\"$whodecides\" ") + command + " > /dev/full").status == 2);
    }
}

TEST_CASE("-o writes what stdout would have shown") {
    const Inputs inputs;
    const Run shown = inputs.run("\"$whodecides\" check few.yaml --as-of 2026-01-01");
    const Run written = inputs.run("\"$whodecides\" check few.yaml --as-of 2026-01-01 -o out.txt");
    CHECK(written.status == 1);
    CHECK(written.out.empty());
    CHECK(read_file(inputs.folder.path() / "out.txt") == shown.out);
}

TEST_CASE("the number of jobs changes nothing") {
    const Inputs inputs;
    const Run one = inputs.run("\"$whodecides\" check . --as-of 2026-01-01 --jobs 1");
    const Run four = inputs.run("\"$whodecides\" check . --as-of 2026-01-01 --jobs 4");
    CHECK(one.out == four.out);
    CHECK(one.err == four.err);
    CHECK(one.status == four.status);
}
