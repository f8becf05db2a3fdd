#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "report/format.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
namespace fs = std::filesystem;

namespace {

/// A folder with one file that has a finding, and runs of `check` on it.
class Folder {
  public:
    Folder() {
        test::write_file(folder_.path() / "org.yaml",
                         "people: {ana: Ana, ben: Ben}\n"
                         "decisions:\n"
                         "  hire: {title: Hire somebody, responsible: ben, informed: ana}\n");
    }

    [[nodiscard]] test::Run check(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"check", "org.yaml", "--as-of", "2026-01-01"});
        return test::run_program(arguments, folder_.path());
    }
    [[nodiscard]] fs::path path(const char* name) const { return folder_.path() / name; }
    [[nodiscard]] std::string read(const char* name) const { return test::read_file(path(name)); }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
    }

  private:
    test::TemporaryFolder folder_;
};

} // namespace

TEST_CASE("one run writes reports in every format beside its result") {
    const Folder folder;
    std::vector<std::string> arguments{"-f", "concise"};
    for (const ReportFormat& format : report_formats()) {
        arguments.emplace_back("--report");
        arguments.push_back(std::string(format.name) + "=" + std::string(format.name) + ".out");
    }
    const test::Run run = folder.check(arguments);
    CHECK(run.status == 1);
    CHECK(run.out == folder.check({"-f", "concise"}).out);
    for (const ReportFormat& format : report_formats()) {
        CAPTURE(std::string(format.name));
        CHECK(folder.read((std::string(format.name) + ".out").c_str()) ==
              folder.check({"-f", std::string(format.name)}).out);
    }
    CHECK(folder.files() == report_formats().size() + 1);
}

TEST_CASE("one format may be asked for twice, and a name may hold commas and equals signs") {
    const Folder folder;
    const test::Run run =
        folder.check({"-q", "-o", "full.txt", "--report", "csv=a,b=c.csv", "--report=csv=d.csv"});
    CHECK(run.status == 1);
    CHECK(run.out.empty());
    CHECK(run.err.empty());
    CHECK(folder.read("a,b=c.csv") == folder.read("d.csv"));
    CHECK(test::has(folder.read("full.txt"), "error: `hire` names nobody"));
}

TEST_CASE("a report in a file has no colour") {
    const Folder folder;
    const test::Run run = folder.check({"--color", "always", "--report", "full=full.txt"});
    CHECK(test::has(run.out, "\x1b["));
    CHECK(!test::has(folder.read("full.txt"), "\x1b["));
    CHECK(folder.read("full.txt") == folder.check({}).out);
}

TEST_CASE("a report that cannot be written ends with 2 and does not keep the others from it") {
    const Folder folder;
    const test::Run report = folder.check(
        {"-q", "--report", "json=missing/a", "--report", "jsonl=b.jsonl", "--report", "csv=/dev/full"});
    CHECK(report.status == 2);
    CHECK(report.out == folder.check({"-q"}).out);
    CHECK(report.err == "whodecides: cannot write missing/a: No such file or directory\n"
                        "whodecides: cannot write /dev/full: No space left on device\n");
    CHECK(folder.read("b.jsonl") == folder.check({"-f", "jsonl"}).out);
    CHECK(folder.files() == 2);

    const test::Run result = folder.check({"-q", "-o", "missing/a", "--report", "jsonl=c.jsonl"});
    CHECK(result.status == 2);
    CHECK(result.err == "whodecides: cannot write missing/a: No such file or directory\n");
    CHECK(folder.read("c.jsonl") == folder.read("b.jsonl"));

    const test::Run nothing = folder.check({"-o", "missing/a", "--report", "jsonl=missing/b"});
    CHECK(nothing.status == 2);
    CHECK(nothing.out.empty());
    CHECK(nothing.err == "whodecides: cannot write missing/a: No such file or directory\n"
                         "whodecides: cannot write missing/b: No such file or directory\n");
}

TEST_CASE("a mistake in the request leaves old reports as they are") {
    const Folder folder;
    test::write_file(folder.path("old.json"), "old");
    CHECK(folder.check({"--report", "json=old.json", "--select", "no-such-rule"}).status == 2);
    CHECK(folder.read("old.json") == "old");
    CHECK(folder.files() == 2);
}

TEST_CASE("two reports to one file are a mistake, by whatever name") {
    const Folder folder;
    test::write_file(folder.path("there"), "old");
    fs::create_symlink("there", folder.path("link"));
    const std::vector<std::vector<std::string>> pairs{
        {"--report", "json=new", "--report", "csv=new"},
        {"--report", "json=new", "--report", "json=./new"},
        {"--output", "new", "--report", "json=new"},
        {"--output", "there", "--report", "json=link"},
        {"--baseline", "known", "--write-baseline", "new", "--report", "json=new"},
        {"--anonymize", "--key", "there", "--output", "there"},
        {"--anonymize", "--key", "there", "--report", "json=./there"},
        {"--anonymize", "--key", "there", "--baseline", "known", "--write-baseline", "link"},
    };
    for (const std::vector<std::string>& pair : pairs) {
        const test::Run run = folder.check(pair);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CHECK(test::has(run.err, "` is to hold two results; give each a file of its own\n"));
        CHECK(!fs::exists(folder.path("new")));
    }
    CHECK(folder.read("there") == "old");
}

TEST_CASE("a run that records a baseline alone has nothing to report") {
    const Folder folder;
    const test::Run run = folder.check({"--write-baseline", "known", "--report", "json=a"});
    CHECK(run.status == 2);
    CHECK(test::has(run.err, "--write-baseline prints no findings, so --report has nothing to write"));
    CHECK(folder.files() == 1);
}

TEST_CASE("what a baseline takes out is in the reports that tell it") {
    const Folder folder;
    CHECK(folder.check({"--write-baseline", "known"}).status == 0);
    const test::Run run = folder.check({"-f", "grouped", "--baseline", "known", "--report", "sarif=a.sarif"});
    CHECK(run.status == 0);
    CHECK(test::has(run.out, " known to the baseline and do"));
    CHECK(test::has(folder.read("a.sarif"), "\"suppressions\":[{\"kind\":\"external\"}]"));
    CHECK(test::has(folder.read("a.sarif"), "\"baselineState\":\"unchanged\""));
}

TEST_CASE("a report needs a known format and a file") {
    const Folder folder;
    for (const char* value : {"sarif", "=file", "sarif="}) {
        const test::Run run = folder.check({"--report", value});
        CHECK(run.status == 2);
        CHECK(run.err == "whodecides: --report takes FORMAT=FILE, not `" + std::string(value) +
                             "`\nTry `whodecides check --help`.\n");
    }
    const test::Run run = folder.check({"--report", "jsno=file"});
    CHECK(run.status == 2);
    CHECK(test::has(run.err, "not `jsno`; did you mean `json`?\n"));
    CHECK(folder.check({"--report"}).status == 2);
    CHECK(folder.files() == 1);
}

TEST_CASE("a reader that went away does not keep reports from being written") {
    const Folder folder;
    const test::Run run = test::run_shell("{ sleep 0.1; \"$whodecides\" check -q org.yaml -f jsonl --report "
                                          "jsonl=whole; echo \"status $?\" >&2; } | true",
                                          folder.path("."));
    CHECK(run.err == "status 1\n");
    CHECK(test::has(folder.read("whole"), "\"rule\":\"no-accountable\""));
}
