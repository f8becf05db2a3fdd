#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/invariants.hpp"
#include "report/colour.hpp"
#include "report/format.hpp"
#include "report/profile_format.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// An organisation by which somebody wants to reach the terminal or the tools of whoever checks it: each name
// and each file name in it holds what terminals obey. No output of any command has any of it.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// As it stands in a file name or on the command line, and as YAML writes it in double quotes.
constexpr std::string_view raw = "\x1b[31m\xE2\x80\xAE\n::error::\r\x9B\x7F\xC2\x9B,\xFF";
constexpr std::string_view escaped = R"(\e[31m\u202E\n::error::\r\x9B\x7F\xE2,=1+1)";

std::string with(std::string_view before, std::string_view text, std::string_view after = {}) {
    return std::string(before) + std::string(text) + std::string(after);
}

/// Every kind of thing, and findings about each.
std::string organisation() {
    std::string text = R"(people:
  "p1@": {name: "Ana @", email: "@", manager: "p2@", deputy: "nobody @", aliases: ["a @"]}
  "p2@": {name: "Ben @", manager: "p1@", "odd @ key": 1, status: "away @"}
  "p3@": "Ben @"
roles:
  "r1@": {name: "Lead @", holders: ["p1@", "p2@"]}
  "r2@": {name: "Gone @", holders: []}
teams:
  "t1@": {name: "Team @", members: ["p1@", "x @"], parent: "t1@"}
forums:
  "f1@": {members: ["t1@"], tool: "Tool @"}
decisions:
  "d1@": {title: "Decide @", accountable: ["p1@", "p2@"], mandated_by: "a law @", until: "soon @"}
  "d2@": {title: "Decide @", responsible: "TBD", depends_on: "d2@", scope: "a/@"}
  "d3@": {unowned: "why @", decide_within: "@", raci: {"@": "p1@"}}
matrix:
  framework: "fw @"
  columns: ["p1@", "c @"]
  rows: {"Row @": ["A @", "R/@"]}
defaults: {mode: "@", "key @": 1}
"people": {"p1@": x}
"sec@tion": {}
)";
    for (std::size_t at = 0; (at = text.find('@', at)) != std::string::npos; at += escaped.size())
        text.replace(at, 1, escaped);
    return text + "# whodecides: ignore[\xE2\x80\xAEno-deputy\xC2\x9B] why \xE2\x80\xAE\n" +
           "decisions2: {\xE2\x80\xAEx: \xFFy\xC2\x9B}\n";
}

class Inputs {
  public:
    Inputs() {
        write_file(path() / name("a", ".yaml"), organisation());
        write_file(path() / name("b", ".yaml"), with("people: [ana]\nteams: \"", raw, "\"\n"));
        write_file(path() / name("c", ".yaml"), "people: [\xE2\x80\xAE"
                                                "ana\xC2\x9B: \xFF @b\n");
        write_file(path() / name("d", ".yaml"), std::string("people: [\0]\n", 12));
        fs::create_symlink("nowhere", path() / name("e", ".yaml"));
        fs::create_directory(path() / name("f", ""));
        write_file(path() / name("f", "") / name("g", ".yaml"), "people: [ana, ana]\n");
    }
    [[nodiscard]] const fs::path& path() const { return folder_.path(); }
    static std::string name(std::string_view before, std::string_view after) {
        return with(before, raw, after);
    }

  private:
    TemporaryFolder folder_;
};

void check_harmless(const std::vector<std::string>& arguments, const Inputs& inputs,
                    std::string_view format = "text") {
    std::string line;
    for (const std::string& argument : arguments)
        line += argument + ' ';
    CAPTURE(line);
    const Run run = run_program(arguments, inputs.path(), organisation());
    CHECK(run.status <= 2);
    CHECK(run.out.size() + run.err.size() > 0);
    CHECK_NOTHROW(fuzz::require_well_formed(run.out, format));
    CHECK_NOTHROW(fuzz::require_harmless(run.err, "standard error"));
}

} // namespace

TEST_CASE("no format of a check lets control characters through") {
    const Inputs inputs;
    for (const ReportFormat& format : report_formats()) {
        const std::string name(format.name);
        check_harmless({"check", "-f", name}, inputs, name);
        check_harmless({"check", "-f", name, "-v", "--coverage", "--preset", "strict"}, inputs, name);
        check_harmless({"check", "-f", name, "-", "--stdin-filename", Inputs::name("x", "")}, inputs, name);
        check_harmless({"check", "-f", name, "-o", Inputs::name("out", "")}, inputs);
    }
}

TEST_CASE("nor does a profile, or the guide of questions") {
    const Inputs inputs;
    const std::string file = Inputs::name("a", ".yaml");
    for (const ProfileFormat& format : profile_formats()) {
        const std::string name(format.name);
        check_harmless({"profile", "-f", name, "--by", "person"}, inputs, name);
        check_harmless({"profile", "-f", name, "--by", "person", file}, inputs, name);
    }
    check_harmless({"ask"}, inputs);
    check_harmless({"ask", file}, inputs);
}

TEST_CASE("colour adds its own signs and no others") {
    const Inputs inputs;
    const Run run = run_program({"check", "--color", "always"}, inputs.path());
    std::string out = run.out;
    for (const std::string_view sign :
         {terminal_colours.error, terminal_colours.warning, terminal_colours.note, terminal_colours.frame,
          terminal_colours.strong, terminal_colours.off})
        for (std::size_t at = 0; (at = out.find(sign, at)) != std::string::npos;)
            out.erase(at, sign.size());
    CHECK(out.size() < run.out.size());
    CHECK_NOTHROW(fuzz::require_harmless(out, "standard output"));
}

TEST_CASE("no complaint repeats control characters of the command line") {
    const Inputs inputs;
    const std::string bad(raw);
    const std::vector<std::vector<std::string>> lines{
        {bad},
        {"--" + bad},
        {"-" + bad, "check"},
        {"help", bad},
        {"explain", bad},
        {"rules", bad},
        {"check", bad},
        {"check", "--" + bad},
        {"check", "-f", bad},
        {"check", "--as-of", bad},
        {"check", "--jobs", bad},
        {"check", "--top", bad},
        {"check", "--select", bad},
        {"check", "--ignore", bad},
        {"check", "--preset", bad},
        {"check", "--severity", bad},
        {"check", "--severity", bad + "=note"},
        {"check", "--severity", "no-deputy=" + bad},
        {"check", "--set", bad},
        {"check", "--set", bad + ".x=1"},
        {"check", "--set", "crowded-decision." + bad + "=1"},
        {"check", "--set", "crowded-decision.max_voices=" + bad},
        {"check", "--limit", bad},
        {"check", "--limit", bad + "=1"},
        {"check", "--limit", "depth=" + bad},
        {"check", "--limit", "file-size=" + bad},
        {"check", "--color", bad},
        {"check", "-o", bad + "/" + bad},
        {"check", "-o", Inputs::name("f", "")},
        {"check", Inputs::name("missing", "")},
        {"check", Inputs::name("aa", ".yaml")},
        {"profile", "--by", bad},
        {"profile", "-f", bad},
        {"profile", bad},
        {"ask", bad},
    };
    for (const std::vector<std::string>& line : lines)
        check_harmless(line, inputs);
}
