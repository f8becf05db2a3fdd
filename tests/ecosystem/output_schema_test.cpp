#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/validator.hpp"

// What the commands print for programs conforms to the schemas that the program prints of it.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

/// Commands without -f json and --as-of, in the folder of the examples.
struct Printed {
    const char* schema;
    std::vector<std::string> commands;
    const char* other; ///< a schema that they do not conform to
};

const std::vector<Printed> all{
    {"check",
     {"check -", "check ../tests/golden/small", "check --preset strict --no-ignore ../tests/golden/design"},
     "profile"},
    {"profile", {"profile --by person acme", "profile --by organisation acme"}, "check"},
    {"matrix", {"matrix -", "matrix --by role acme", "matrix --by person acme"}, "check"},
    {"who",
     {"who oven council", "who customer startup", "who nonsense startup", "who maya startup",
      "who loan four-eyes"},
     "show"},
    {"show",
     {"show jelena four-eyes", "show risk-officer four-eyes", "show --card ravi startup",
      "show council council", "show entry:large-loan four-eyes", "show adwoa shifts"},
     "who"},
    {"simulate", {"simulate acme --without ines,tomas --reassign ines=tomas"}, "simulate-each"},
    {"simulate-each", {"simulate --each --top 5 acme"}, "simulate"},
    {"compare",
     {"compare offsite/ana.csv offsite/ben.csv offsite/cem.csv",
      "compare offsite/ana.csv missing.csv offsite/ben.csv", "compare offsite/ana.csv missing.csv"},
     "diff"},
    {"plan", {"plan --top 4 acme", "plan --top 4 workshop", "plan council"}, "profile"},
    {"diff", {"diff ../tests/golden/diff/before.yaml ../tests/golden/diff/after.yaml"}, "check"},
};

} // namespace

TEST_CASE("what is printed for programs conforms to its schema") {
    if (!has_validator())
        return;
    for (const Printed& printed : all) {
        CAPTURE(printed.schema);
        std::vector<std::string> commands = printed.commands;
        if (const std::string name = printed.schema; name == "check" || name == "matrix" || name == "profile")
            for (const auto& example : fs::directory_iterator(source_dir() / "examples"))
                if (example.is_directory() || example.path().extension() == ".yaml")
                    commands.push_back(name + " " + example.path().filename().string());
        const TemporaryFolder folder;
        std::vector<fs::path> files;
        for (const std::string& command : commands) {
            const Run run = run_program(split_command(command + " -f json --as-of 2026-01-01"),
                                        source_dir() / "examples", "people: [ana");
            REQUIRE_MESSAGE(run.status < 3, command, run.err);
            REQUIRE_MESSAGE(!run.out.empty(), command, run.err);
            files.push_back(folder.path() / (std::to_string(files.size()) + ".json"));
            write_file(files.back(), run.out);
        }
        CHECK(judged(printed.schema, files) == "");
        CHECK(judged(printed.other, files) != "");
    }
}
