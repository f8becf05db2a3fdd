#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/program.hpp"

using namespace whodecides;
using whodecides::test::has;

namespace {

const std::string clean = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                          "decisions: {logo: {accountable: ana, responsible: ben, consulted: cleo}}\n";
const std::string unowned = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                            "decisions: {logo: {responsible: ben, consulted: [ana, cleo]}}\n";
const std::string lapsed = "people: {ana: {name: Ana, until: 2025-06-30}, ben: Ben, cleo: Cleo}\n"
                           "decisions: {logo: {accountable: ana, responsible: ben, consulted: cleo}}\n";

test::Run check(std::vector<std::string> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), {"check", "--as-of", "2026-01-01"});
    arguments.emplace_back("-");
    return test::run_program(arguments, "/", input);
}

} // namespace

TEST_CASE("the status says whether there are findings, not how they are printed") {
    for (const char* format : {"full", "concise", "json"}) {
        CHECK(check({"-f", format}, clean).status == 0);
        CHECK(check({"-f", format}, unowned).status == 1);
        CHECK(check({"-f", format}, "people: {ana: 'x\n").status == 2);
        CHECK(check({"-f", format}, "").status == 2);
    }
    CHECK(check({"--fail-on", "never"}, unowned).status == 0);
    CHECK(check({"--fail-on", "never"}, "").status == 2);
    CHECK(check({"--ignore", "no-accountable"}, unowned).status == 0);
    CHECK(check({"--select", "input"}, unowned).status == 0);
    CHECK(check({"--ignore", "empty-organisation"}, "").status == 2);
}

TEST_CASE("what a date brought about counts under --fail-on-time alone") {
    const test::Run run = check({"-f", "concise"}, lapsed);
    CHECK(has(run.out, "[expired-assignment]"));
    CHECK(run.status == 0);
    CHECK(check({"--fail-on", "note"}, lapsed).status == 0);
    CHECK(check({"--fail-on-time", "error"}, lapsed).status == 1);
    CHECK(has(run.err, "\n1 of the findings is there only because a date has passed and does not count; "
                       "`--fail-on-time` has it count\n"));
    CHECK(!has(check({"--fail-on-time", "error"}, lapsed).out, "a date has passed"));
    CHECK(!has(check({"--fail-on", "never"}, lapsed).out, "a date has passed"));
}

TEST_CASE("the summary stands with the findings in full and on standard error elsewhere") {
    const test::Run full = check({"--select", "no-accountable"}, unowned);
    CHECK(full.out.ends_with("1 error in 1 entry of 3 people\n"));
    CHECK(full.err == "");
    const test::Run concise = check({"-f", "concise", "--select", "no-accountable"}, unowned);
    CHECK(concise.out.ends_with("[no-accountable]\n"));
    CHECK(concise.err == "1 error in 1 entry of 3 people\n");
    const test::Run json = check({"-f", "json"}, unowned);
    CHECK(nlohmann::json::parse(json.out)["findings"].size() == 1);
    CHECK(json.err == "");
    const test::TemporaryFolder folder;
    const test::Run file =
        check({"-o", (folder.path() / "out").string(), "--select", "no-accountable"}, unowned);
    CHECK(file.out == "");
    CHECK(file.err == "1 error in 1 entry of 3 people\n");
    CHECK(test::read_file(folder.path() / "out") == full.out);
}

TEST_CASE("coverage says which of few rules were not chosen but run always") {
    CHECK(has(check({"--coverage", "--select", "isolated-decision"}, clean).out,
              "4 rules run, 3 of them always"));
    CHECK(!has(check({"--coverage"}, clean).out, "always"));
}

TEST_CASE("a long result is counted by rule") {
    std::string input = "people: {ana: Ana, ben: Ben}\ndecisions:\n";
    for (char id = 'a'; id <= 'o'; ++id)
        input +=
            std::string("  ") + id + ": {responsible: ben, accountable: " + (id < 'd' ? "bem" : "''") + "}\n";
    const test::Run run = check({"--select", "no-accountable,unknown-reference"}, input);
    CHECK_MESSAGE(has(run.out, "\nby rule: 12 no-accountable and 1 other rule once\n"), run.out);
}

TEST_CASE("problems of the input that were not asked for are counted, so that nothing found means it") {
    const std::string misspelt = "people: {ana: {name: Ana, manager: bobb}, bob: {name: Bob, manager: ana}}\n"
                                 "decisions: {logo: {accountable: ana, responsible: bob}}\n";
    const std::string line = "1 problem of the input is not shown, and names may be unresolved; `--select "
                             "input` shows it\n";
    const test::Run full = check({"--select", "reporting-cycle"}, misspelt);
    CHECK(full.out == "nothing found in 1 entry of 2 people\n" + line);
    CHECK(full.status == 0);
    CHECK(has(check({"--ignore", "unknown-reference", "-f", "concise"}, misspelt).err, line));
    const test::Run json = check({"--ignore", "input", "-f", "json"}, misspelt);
    CHECK(nlohmann::json::parse(json.out)["coverage"]["hidden_input_problems"] == 1);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{}, {"--select", "input"}, {"--ignore", "generic-name"}})
        CHECK(!has(check(arguments, misspelt).out, "not shown"));
    CHECK(!has(check({"--select", "reporting-cycle"}, clean).out, "not shown"));
}

TEST_CASE("quiet prints findings only, verbose tells what was read") {
    CHECK(check({"-q"}, clean).out == "");
    CHECK(check({"-q", "-f", "concise"}, unowned).err == "");
    CHECK(check({"-v"}, clean).err == "read 1 file; skipped 0 files without a section of the format\n");
    CHECK(has(check({"-q", "--coverage"}, clean).out, "read 1 file: 3 people"));
}

TEST_CASE("mistakes in the request are told on standard error: status 2, nothing on standard output") {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--select", "no-accountabel"},
                                                      {"--as-of", "tomorrow"},
                                                      {"-o", "/does/not/exist/file"},
                                                      {"-j", "many"}}) {
        const test::Run run = check(arguments, clean);
        CHECK(run.status == 2);
        CHECK(run.out == "");
        CHECK(run.err.starts_with("whodecides: "));
    }
    CHECK(has(check({"--select", "no-accountabel"}, clean).err, "did you mean `no-accountable`?"));
}

TEST_CASE("a full device is 2, a reader that went away leaves the status of the run") {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "unowned.yaml", unowned);
    test::write_file(folder.path() / "clean.yaml", clean);
    const test::Run full = test::run_shell("\"$whodecides\" check unowned.yaml > /dev/full", folder.path());
    CHECK(full.status == 2);
    CHECK(full.err == "whodecides: cannot write standard output: No space left on device\n");
    for (const auto& [file, status] : {std::pair("unowned.yaml", "1\n"), std::pair("clean.yaml", "0\n")})
        CHECK(test::run_shell("{ sleep 0.1; \"$whodecides\" check " + std::string(file) +
                                  "; echo $? >&2; } | true",
                              folder.path())
                  .err == status);
}

TEST_CASE("the number of jobs changes nothing") {
    CHECK(check({"-j", "1", "-f", "json"}, unowned).out == check({"-j", "7", "-f", "json"}, unowned).out);
}

TEST_CASE("--severity sets the severity of all that a rule reports, and with it the status") {
    CHECK(check({"--severity", "no-accountable=warning"}, unowned).status == 0);
    const test::Run note = check({"--severity=ownership=note", "-f", "concise"}, unowned);
    CHECK(note.status == 0);
    CHECK(has(note.out, ": note: "));
    CHECK(check({"--severity", "speed=note,no-accountable=note", "--fail-on", "note"}, unowned).status == 1);
    CHECK(
        check({"--severity", "no-accountable=note", "--severity", "no-accountable=error"}, unowned).status ==
        1);
}

TEST_CASE("--set changes a threshold, --preset many") {
    const std::string six =
        "people: [a, b, c, d, e, f]\n"
        "decisions: {logo: {accountable: a, responsible: b, driver: b, consulted: [c, d, e, f]}}\n";
    CHECK(check({"--fail-on", "note"}, six).status == 0);
    for (const char* set : {"crowded-decision.max_voices=5", "crowded-decision.max_voices=5.5"})
        CHECK(has(check({"-f", "concise", "--set", set}, six).out, "[crowded-decision]"));
    CHECK(has(check({"--set=crowded-decision.max_voices=5"}, six).out, "the threshold is 5 voices"));
    const test::Run strict =
        check({"-f", "concise", "--preset", "strict", "--set", "crowded-decision.max_voices=5"}, six);
    CHECK(strict.status == 1);
    CHECK(has(strict.out, ": error: "));
    CHECK(has(check({"-f", "concise", "--preset", "small-team"}, six).out, "[crowded-decision]"));
    CHECK(check({"--preset", "default", "--fail-on", "note"}, six).status == 0);
}

TEST_CASE("comments suppress findings, the summary counts them, and --no-ignore reports them") {
    const std::string excused = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                                "decisions:\n"
                                "  # whodecides: ignore[no-accountable] found in May\n"
                                "  logo: {responsible: ben, consulted: [ana, cleo]}\n";
    const std::string line = "1 finding is suppressed by comments in the files; `--no-ignore` shows it\n";
    const test::Run run = check({}, excused);
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("nothing found in 1 entry of 3 people\n" + line));
    CHECK(check({"-f", "concise"}, excused).err == run.out);
    const test::Run json = check({"-f", "json"}, excused);
    CHECK(nlohmann::json::parse(json.out)["coverage"]["suppressed"] == 1);
    CHECK(nlohmann::json::parse(json.out)["findings"].empty());

    const test::Run all = check({"--no-ignore"}, excused);
    CHECK(all.status == 1);
    CHECK(has(all.out, "[no-accountable]"));
    CHECK(!has(all.out, "suppress"));
    CHECK(nlohmann::json::parse(
              check({"-f", "json", "--no-ignore"}, excused).out)["coverage"]["suppressed"] == 0);
    CHECK(!has(check({}, clean).out, "suppress"));
}

TEST_CASE("suppressions work on what the severity has become, and cannot touch what is always an error") {
    const std::string broken = "# whodecides: ignore-file[syntax-error] we know\npeople: {ana: 'x\n";
    CHECK(check({}, broken).status == 2);
    const std::string two = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                            "decisions:\n"
                            "  # whodecides: ignore[no-accountable] found in May\n"
                            "  logo: {responsible: ben, consulted: [ana, cleo]}\n"
                            "---\ndecisions: {name: [\n";
    const test::Run run = check({"-f", "concise", "--preset", "strict"}, two);
    CHECK(run.status == 2);
    CHECK(!has(run.out, "[no-accountable]"));
    CHECK(has(run.out, "[syntax-error]"));
    // What the lost part would have said is not known, so that nothing is called unused.
    const std::string lost = "people: {ana: Ana, ben: Ben, cleo: Cleo}\n"
                             "# whodecides: ignore-file[no-accountable] found in May\n"
                             "---\ndecisions: {name: [\n";
    CHECK(!has(check({"-f", "concise"}, lost).out, "[unused-suppression]"));
}

TEST_CASE("a suppressed problem of the input is not called hidden") {
    const std::string excused = "people: {ana: {name: Ana, manager: bobb}, bob: {name: Bob, manager: ana}}\n"
                                "decisions: {logo: {accountable: ana, responsible: bob}}\n"
                                "# whodecides: ignore-file[unknown-reference] we know\n";
    CHECK(!has(check({"--select", "reporting-cycle"}, excused).out, "not shown"));
}

TEST_CASE("the number of jobs does not change what is suppressed in a large file") {
    std::string large = "people: {ana: Ana, ben: Ben, cleo: Cleo}\ndecisions:\n";
    for (int i = 0; large.size() < (std::size_t{1} << 20U) + 1000; ++i) {
        if (i % 3 == 0)
            large += "  # whodecides: ignore[no-accountable] found in May\n";
        large +=
            "  d" + std::to_string(i) + ": {title: Decide on the matter number " + std::to_string(i) +
            ", responsible: ben, consulted: [ana, cleo], notes: '# whodecides: ignore[no-accountable] x'}\n";
    }
    const std::vector<std::string> options{"--select", "no-accountable,unused-suppression", "-f", "json",
                                           "-j"};
    auto one = options;
    one.emplace_back("1");
    auto four = options;
    four.emplace_back("4");
    const test::Run alone = check(one, large);
    CHECK(nlohmann::json::parse(alone.out)["coverage"]["suppressed"].get<int>() > 1000);
    CHECK(alone.out == check(four, large).out);
}
