#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include <unistd.h>

#include "support/files.hpp"
#include "support/program.hpp"

// Every way a run can go wrong ends at once, with its exit status and a clear message.

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

const std::string clean =
    "people: {ana: Ana, ben: Ben}\n"
    "decisions:\n"
    "  hire: {title: Hire somebody, accountable: ana, responsible: ben, reversible: true}\n";
const std::string unowned = "people: {ana: Ana, ben: Ben}\n"
                            "decisions:\n"
                            "  hire: {title: Hire somebody, responsible: ben, informed: ana}\n";

Run check_input(const std::string& input, std::vector<std::string> arguments = {}) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), {"check", "-", "--format", "concise", "--as-of", "2026-01-01"});
    return run_program(arguments, folder.path(), input);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string nested(std::size_t depth) {
    return "notes: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
}

} // namespace

TEST_CASE("clean input ends with 0, findings with 1") {
    const Run good = check_input(clean);
    CHECK(good.status == 0);
    CHECK(good.out.empty());
    const Run bad = check_input(unowned);
    CHECK(bad.status == 1);
    CHECK(holds(bad.out, "<stdin>:3:3: error: "));
    CHECK(holds(bad.out, "[no-accountable]"));
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
    CHECK(check_input(unowned, {"--fail-on", "never"}).status == 0);
}

TEST_CASE("text that is no YAML ends with 2 and says where") {
    struct Bad {
        const char* what;
        std::string text;
        const char* rule;
    };
    const std::array texts{
        Bad{"a lone comma", ",", "syntax-error"},
        Bad{"a comma behind a quoted text", "\"foo\",bar\n", "syntax-error"},
        Bad{"an unterminated quote", "people: [ana]\nnotes: \"never closed\nmore: text\n", "syntax-error"},
        Bad{"a nesting of 600", nested(600), "syntax-error"},
        Bad{"a NUL byte", std::string("people: [ana\0]\n", 15), "unreadable-file"},
        Bad{"UTF-16", std::string("\xff\xfep\0e\0", 6), "unreadable-file"},
        Bad{"UTF-16 without a mark", std::string("p\0e\0o\0p\0l\0e\0:\0", 14), "unreadable-file"},
        Bad{"an unclosed list", "people: [ana\n", "syntax-error"},
        Bad{"a tab as indentation", "people:\n\tana: Ana\n", "syntax-error"},
        Bad{"two documents without a mark between", "[ana] people: [ben]\n", "syntax-error"},
        Bad{"an unknown alias", "people: [*ana]\n", "syntax-error"},
    };
    for (const Bad& bad : texts) {
        CAPTURE(bad.what);
        const Run run = check_input(bad.text);
        CHECK(run.status == 2);
        CHECK(holds(run.out, "<stdin>:"));
        CHECK(holds(run.out, std::string("[") + bad.rule + "]"));
    }
}

TEST_CASE("a nesting of 400 is read") {
    CHECK(check_input(clean + nested(400)).status == 0);
}

TEST_CASE("findings that say the job is not whole cannot be ignored or lowered") {
    CHECK(check_input(",", {"--ignore", "syntax-error"}).status == 2);
    CHECK(check_input(",", {"--fail-on", "never"}).status == 2);
    CHECK(check_input("", {"--ignore", "input", "--fail-on", "never"}).status == 2);
    CHECK(check_input(",", {"--select", "two-managers"}).status == 2);
}

TEST_CASE("an empty organisation is never green") {
    for (const char* text :
         {"", "\n", "---\n", "{}", "people: []\n", "defaults: {mode: single}\n", "# nothing\n"}) {
        CAPTURE(text);
        const Run run = check_input(text);
        CHECK(run.status == 2);
        CHECK(holds(run.out, "[empty-organisation]"));
    }
}

TEST_CASE("a broken file does not hide what the others say") {
    const TemporaryFolder folder;
    write_file(folder.path() / "a.yaml", "people: [\n");
    write_file(folder.path() / "b.yaml", unowned);
    const Run run = run_program({"check", ".", "--format", "concise"}, folder.path());
    CHECK(run.status == 2);
    CHECK(holds(run.out, "[syntax-error]"));
    CHECK(holds(run.out, "[no-accountable]"));
}

TEST_CASE("a folder without YAML, and one with foreign YAML only, end with 2") {
    const TemporaryFolder folder;
    CHECK(run_program({"check"}, folder.path()).status == 2);
    write_file(folder.path() / "readme.txt", "people: [ana]\n");
    write_file(folder.path() / "service.yaml", "apiVersion: v1\nkind: Service\n");
    const Run run = run_program({"check", ".", "--format", "concise"}, folder.path());
    CHECK(run.status == 2);
    CHECK(holds(run.out, "[empty-organisation]"));
}

TEST_CASE("what cannot be read ends with 2") {
    const TemporaryFolder folder;
    write_file(folder.path() / "good.yaml", clean);
    SUBCASE("a path that is not there, and the rest is checked") {
        write_file(folder.path() / "unowned.yaml", unowned);
        const Run run =
            run_program({"check", "missing.yaml", "unowned.yaml", "-f", "concise"}, folder.path());
        CHECK(run.status == 2);
        CHECK(holds(run.out, "missing.yaml:1:1: error: `missing.yaml` cannot be read"));
        CHECK(holds(run.out, "[no-accountable]"));
        const Run alone = run_program({"check", "missing.yaml", "-f", "concise"}, folder.path());
        CHECK(alone.status == 2);
        CHECK_FALSE(holds(alone.out, "[empty-organisation]"));
    }
    SUBCASE("a link that leads nowhere") {
        fs::create_symlink("nowhere", folder.path() / "link.yaml");
        const Run run = run_program({"check", ".", "--format", "concise"}, folder.path());
        CHECK(run.status == 2);
        CHECK(holds(run.out, "link.yaml:1:1: error: "));
        CHECK(holds(run.out, "[unreadable-file]"));
    }
    SUBCASE("a file whose bytes cannot be had") {
        // Reading the start of one's own memory is an error, also for root.
        const Run run =
            run_program({"check", "good.yaml", "/proc/self/mem", "--format", "concise"}, folder.path());
        CHECK(run.status == 2);
        CHECK(holds(run.out, "[unreadable-file]"));
    }
    SUBCASE("a file without permission") {
        if (geteuid() == 0) {
            MESSAGE("skipped: root may read everything");
            return;
        }
        write_file(folder.path() / "closed.yaml", clean);
        fs::permissions(folder.path() / "closed.yaml", fs::perms::none);
        const Run run = run_program({"check", ".", "--format", "concise"}, folder.path());
        CHECK(run.status == 2);
        CHECK(holds(run.out, "closed.yaml:1:1: error: "));
    }
    SUBCASE("a folder that is called like a file is walked") {
        fs::create_directory(folder.path() / "folder.yaml");
        const Run run = run_program({"check", ".", "--format", "concise"}, folder.path());
        CHECK(run.status == 0);
    }
}

TEST_CASE("mistakes in the command line end with 2, say what is meant, and print nothing on stdout") {
    struct Mistake {
        std::vector<std::string> arguments;
        const char* said;
    };
    const std::array mistakes{
        Mistake{{"chek"}, "check"},
        Mistake{{"check", "--fial-on", "note"}, "--fial-on"},
        Mistake{{"check", "--select", "no-acountable", "-"}, "no-accountable"},
        Mistake{{"check", "--ignore", "owership", "-"}, "ownership"},
        Mistake{{"check", "--preset", "stric", "-"}, "did you mean `strict`?"},
        Mistake{{"check", "-", "--severity"}, "--severity needs a value"},
        Mistake{{"check", "--severity", "no-accountable", "-"},
                "--severity takes RULE=LEVEL, not `no-accountable`"},
        Mistake{{"check", "--severity", "=note", "-"}, "--severity takes RULE=LEVEL, not `=note`"},
        Mistake{{"check", "--severity", "no-acountable=note", "-"}, "did you mean `no-accountable`?"},
        Mistake{
            {"check", "--severity", "no-accountable=warnin", "-"},
            "--severity no-accountable= takes error, warning or note, not `warnin`; did you mean `warning`?"},
        Mistake{{"check", "--severity", "no-accountable=", "-"}, "error, warning or note, not ``"},
        Mistake{{"check", "--severity", "no-accountable=off", "-"}, "`--ignore no-accountable` leaves"},
        Mistake{{"check", "--severity", "syntax-error=note", "-"}, "it is always an error"},
        Mistake{{"check", "--set", "crowded-decision", "-"}, "--set takes RULE.OPTION=VALUE"},
        Mistake{{"check", "--set", "crowded-decision=9", "-"}, "--set takes RULE.OPTION=VALUE"},
        Mistake{{"check", "--set", "crowded-decision.=9", "-"}, "--set takes RULE.OPTION=VALUE"},
        Mistake{{"check", "--set", ".max_voices=9", "-"}, "--set takes RULE.OPTION=VALUE"},
        Mistake{{"check", "--set", "crowded-decison.max_voices=9", "-"}, "did you mean `crowded-decision`?"},
        Mistake{{"check", "--set", "crowded-decision.max_voice=9", "-"}, "did you mean `max_voices`?"},
        Mistake{{"check", "--set", "no-accountable.max_voices=9", "-"}, "no-accountable has no options"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=many", "-"}, "takes a number, not `many`"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=9x", "-"}, "takes a number, not `9x`"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=", "-"}, "takes a number, not ``"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=inf", "-"}, "takes a number, not `inf`"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=1e999", "-"}, "takes a number, not `1e999`"},
        Mistake{{"check", "--set", "crowded-decision.max_voices=-1", "-"}, "a number from 0 to 1000000"},
        Mistake{{"check", "--set", "duplicate-responsibility.similarity=0.2", "-"}, "from 0.6 to 1, not 0.2"},
        Mistake{{"check", "--format", "jsn", "-"}, "json"},
        Mistake{{"check", "--fail-on", "eror", "-"}, "error"},
        Mistake{{"check", "--as-of", "2026-02-30", "-"}, "2026-02-30"},
        Mistake{{"check", "--as-of", "soon", "-"}, "soon"},
        Mistake{{"check", "--jobs", "many", "-"}, "many"},
        Mistake{{"check", "--jobs", "-3", "-"}, "-3"},
        Mistake{{"check", "--color", "sometimes", "-"}, "sometimes"},
        Mistake{{"explain", "no-acountable"}, "no-accountable"},
        Mistake{{"explain"}, "RULE"},
        Mistake{{}, "check"},
    };
    const TemporaryFolder folder;
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.said);
        const Run run = run_program(mistake.arguments, folder.path(), clean);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CHECK_MESSAGE(holds(run.err, mistake.said), run.err);
    }
}

TEST_CASE("explain lists the rules of a group, and -V is the version") {
    const TemporaryFolder folder;
    const Run run = run_program({"explain", "power"}, folder.path());
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("power: "));
    CHECK(holds(run.out, "\n  two-managers "));
    CHECK_FALSE(holds(run.out, "no-accountable"));
    CHECK(run_program({"-V"}, folder.path()).out == run_program({"--version"}, folder.path()).out);
}

TEST_CASE("the format never changes the exit status") {
    for (const char* format : {"full", "concise", "json"}) {
        const TemporaryFolder folder;
        CHECK(run_program({"check", "-", "-f", format}, folder.path(), unowned).status == 1);
        CHECK(run_program({"check", "-", "-f", format}, folder.path(), clean).status == 0);
        CHECK(run_program({"check", "-", "-f", format}, folder.path(), ",").status == 2);
    }
}
