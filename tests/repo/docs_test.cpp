#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include <whodecides/check.hpp>

#include "cli/options.hpp"
#include "docs/pages.hpp"
#include "docs/roff.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tools.hpp"

using namespace whodecides;

TEST_CASE("the generated parts of the manual and the README are in step with the program") {
    for (const docs::Region& region : docs::regions(cli::commands())) {
        const std::string content = test::read_file(test::source_dir() / region.file);
        const std::string difference = test::first_difference(docs::with_region(content, region), content);
        CHECK_MESSAGE(difference.empty(), region.file, ", ", region.name, ": ", difference,
                      "\nto write it anew: cmake --build build --target docs");
    }
}

TEST_CASE("manual pages say what they mean to roff") {
    CHECK(docs::roff("a-b \\ .c") == "a\\-b \\e .c");
    CHECK(docs::roff(".start") == "\\&.start");
    CHECK(docs::roff("'quoted' `bold`") == "\\&\\(aqquoted\\(aq \\fBbold\\fP");
    CHECK(docs::roff("caf\xC3\xA9") == "caf\\[u00E9]");
}

TEST_CASE("manual pages are set without a warning") {
    if (!test::has_command("groff"))
        return;
    for (const auto& file : std::filesystem::directory_iterator(test::source_dir() / "man")) {
        const test::Run run =
            test::run_shell("groff -man -Tutf8 -ww -z " + file.path().string() + " 2>&1", "/");
        CAPTURE(file.path().string());
        CHECK(run.status == 0);
        CHECK(run.out.empty());
    }
}

TEST_CASE("a file without marks is told by name") {
    CHECK_THROWS_AS(docs::with_region("nothing here", {"file", "rules", "text"}), Error);
    CHECK(docs::with_region("a\n# begin generated x\nold\n# end generated x\nb\n", {"file", "x", "new\n"}) ==
          "a\n# begin generated x\nnew\n# end generated x\nb\n");
}
