#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/invariants.hpp"
#include "report/colour.hpp"
#include "report/compare_format.hpp"
#include "report/diff_format.hpp"
#include "report/format.hpp"
#include "report/matrix_format.hpp"
#include "report/profile_format.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/repository.hpp"

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

/// With the text as YAML writes it in place of every `@`.
std::string hostile(std::string text) {
    for (std::size_t at = 0; (at = text.find('@', at)) != std::string::npos; at += escaped.size())
        text.replace(at, 1, escaped);
    return text;
}

/// What can be read whole, before and after a change. A seat takes no control characters; what is in the ids
/// it takes.
std::string before_change() {
    return hostile(
        R"(people: {"p1\u202E ::x <!-- =1": {name: "Ana @"}, "p2\u202E ::x <!-- =1": {name: "Ben @"}}
roles: {"r1\u202E ::x <!-- =1": {name: "Lead @", holders: ["p1\u202E ::x <!-- =1"]}}
decisions:
  "d1@": {title: "Decide @", accountable: "p1\u202E ::x <!-- =1"}
  "d2@": {title: "Say @", accountable: "r1\u202E ::x <!-- =1"}
)");
}

std::string after_change() {
    return hostile(
        R"(people: {"p1\u202E ::x <!-- =1": {name: "Anna @"}, "p2\u202E ::x <!-- =1": {name: "Ben @"}, "p3\u202E ::x <!-- =1": {name: "Cleo @"}}
roles: {"r1\u202E ::x <!-- =1": {name: "Lead @", holders: ["p2\u202E ::x <!-- =1"]}}
decisions:
  "d1@": {title: "Decide @", accountable: "p2\u202E ::x <!-- =1"}
  "d2@": {title: "Say @", accountable: "r1\u202E ::x <!-- =1"}
  "d3@": {title: "New @", responsible: "p3\u202E ::x <!-- =1"}
)");
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
    return hostile(text) + "# whodecides: ignore[\xE2\x80\xAEno-deputy\xC2\x9B] why \xE2\x80\xAE\n" +
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

/// The status of the run.
int check_harmless(const std::vector<std::string>& arguments, const fs::path& folder,
                   std::string_view format = "text") {
    std::string line;
    for (const std::string& argument : arguments)
        line += argument + ' ';
    CAPTURE(line);
    const Run run = run_program(arguments, folder, organisation());
    CHECK(run.status <= 2);
    CHECK_NOTHROW(fuzz::require_well_formed(run.out, format));
    CHECK_NOTHROW(fuzz::require_harmless(run.err, "standard error"));
    CHECK(run.out.size() + run.err.size() > 0);
    return run.status;
}

} // namespace

TEST_CASE("no format of a check lets control characters through") {
    const Inputs inputs;
    for (const ReportFormat& format : report_formats()) {
        const std::string name(format.name);
        const fs::path& folder = inputs.path();
        CHECK(check_harmless({"check", "-f", name}, folder, name) == 2);
        CHECK(check_harmless({"check", "-f", name, "-v", "--coverage", "--preset", "strict"}, folder, name) ==
              2);
        CHECK(check_harmless({"check", "-f", name, "-", "--stdin-filename", Inputs::name("x", "")}, folder,
                             name) == 1);
        CHECK(check_harmless({"check", "-f", name, "-o", Inputs::name("out", "")}, folder) == 2);
    }
}

TEST_CASE("nor does a profile, or the guide of questions") {
    const Inputs inputs;
    const std::string file = Inputs::name("a", ".yaml");
    for (const ProfileFormat& format : profile_formats()) {
        const std::string name(format.name);
        check_harmless({"profile", "-f", name, "--by", "person"}, inputs.path(), name);
        check_harmless({"profile", "-f", name, "--by", "person", file}, inputs.path(), name);
    }
    check_harmless({"ask"}, inputs.path());
    check_harmless({"ask", file}, inputs.path());
}

TEST_CASE("nor does a matrix, or a graph") {
    const Inputs inputs;
    const std::string file = Inputs::name("a", ".yaml");
    for (const MatrixFormat& format : matrix_formats())
        for (const std::string by : {"named", "person", "role", "team"}) {
            const std::string name(format.name);
            check_harmless({"matrix", "-f", name, "--by", by}, inputs.path(), name);
            check_harmless({"matrix", "-f", name, "--by", by, "--transpose", file}, inputs.path(), name);
        }
    check_harmless({"matrix", "--team", Inputs::name("t", "")}, inputs.path());
    check_harmless({"matrix", "--framework", Inputs::name("f", "")}, inputs.path());
    check_harmless({"graph", "--scope", Inputs::name("s", ""), "-"}, inputs.path());
    for (const std::string view : {"decisions", "line", "dependencies", "communication"})
        for (const std::string name : {"dot", "mermaid"}) {
            check_harmless({"graph", "-f", name, "--view", view}, inputs.path());
            check_harmless({"graph", "-f", name, "--view", view, file}, inputs.path());
        }
}

TEST_CASE("nor does any format of a diff") {
    const Inputs inputs;
    const TemporaryFolder folder;
    const std::string before = Inputs::name("before", ".yaml");
    const std::string after = Inputs::name("after", ".yaml");
    write_file(folder.path() / before, before_change());
    write_file(folder.path() / after, after_change());
    for (const DiffFormat& format : diff_formats()) {
        const std::string name(format.name);
        const std::string_view kind = format.name;
        CHECK(check_harmless({"diff", "-f", name, before, after}, folder.path(), kind) == 1);
        CHECK(check_harmless({"diff", "-f", name, after, before}, folder.path(), kind) == 0);
        CHECK(check_harmless({"diff", "-f", name, before, "-"}, folder.path(), kind) == 1);
        CHECK(check_harmless({"diff", "-f", name, Inputs::name("a", ".yaml"), Inputs::name("b", ".yaml")},
                             inputs.path(), kind) == 2);
    }
}

TEST_CASE("nor does any format of a comparison") {
    const Inputs inputs;
    const TemporaryFolder folder;
    const std::string one = Inputs::name("one", ".yaml");
    const std::string other = Inputs::name("other", ".yaml");
    write_file(folder.path() / one, before_change());
    write_file(folder.path() / other, after_change());
    for (const PrintFormat<CompareResult>& format : compare_formats()) {
        const std::string name(format.name);
        const std::string_view kind = format.name;
        CHECK(check_harmless({"compare", "-f", name, one, other}, folder.path(), kind) == 0);
        CHECK(check_harmless({"compare", "-f", name, one, "-"}, folder.path(), kind) <= 2);
        CHECK(check_harmless({"compare", "-f", name, Inputs::name("a", ".yaml"), Inputs::name("b", ".yaml")},
                             inputs.path(), kind) == 2);
    }
}

TEST_CASE("nor does what a check since a revision says of the change") {
    if (!has_git())
        return;
    const Repository repository;
    repository.write(Inputs::name("a", ".yaml"), before_change());
    repository.commit("one");
    repository.write(Inputs::name("a", ".yaml"),
                     "# whodecides: ignore-file[self-check] \u202E\n" + after_change());
    repository.write(".whodecides.yaml", R"(exclude: ["x\e\u202E\n::error::\r\x9B"])");
    for (const ReportFormat& format : report_formats()) {
        const std::string name(format.name);
        CHECK(check_harmless({"check", "--since", "one", "-f", name}, repository.path(), format.name) == 1);
    }
}

TEST_CASE("nor does what is set") {
    const TemporaryFolder folder;
    const std::string settings = Inputs::name("settings", ".yaml");
    write_file(folder.path() / settings,
               R"({exclude: ["x\e\u202E\n::error::\r\x9B"], baseline: "b\e\u202E\n\x9B"})");
    CHECK(check_harmless({"config", "--config", settings}, folder.path()) == 0);
    CHECK(check_harmless({"config", "--config", settings, "-f", "json"}, folder.path(), "json") == 0);
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
        {"check", "--since", bad},
        {"check", "--config", bad},
        {"check", "--baseline", bad},
        {"config", "-f", bad},
        {"config", "--config", bad},
        {"diff", bad},
        {"diff", bad, bad},
        {"diff", "-f", bad, "a", "b"},
        {"diff", "git:" + bad, Inputs::name("a", ".yaml")},
        {"profile", "--by", bad},
        {"profile", "-f", bad},
        {"profile", bad},
        {"ask", bad},
        {"compare", bad},
        {"compare", bad, bad},
        {"compare", bad, Inputs::name("a", ".yaml"), "--as", bad},
        {"compare", bad, Inputs::name("a", ".yaml"), "--as", "x=" + bad},
        {"init", Inputs::name("a", ".yaml")},
        {"init", "--template", bad},
    };
    for (const std::vector<std::string>& line : lines)
        CHECK(check_harmless(line, inputs.path()) == 2);
}
