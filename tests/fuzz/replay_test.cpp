#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"
#include "model/format.hpp"
#include "support/cases.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"

// The fuzz targets over inputs that are known: those that once broke something, and those that might.

using namespace whodecides;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> inputs_of(const fuzz::Target& target) {
    const fs::path folder = test::source_dir() / "tests" / "fuzz" / "corpus" / target.name;
    std::vector<fs::path> paths(fs::directory_iterator(folder), {});
    std::ranges::sort(paths);
    return paths;
}

} // namespace

TEST_CASE("what is in the corpus of a fuzz target keeps its invariants") {
    for (const fuzz::Target& target : fuzz::targets) {
        const std::vector<fs::path> inputs = inputs_of(target);
        REQUIRE(inputs.size() >= 10);
        for (const fs::path& input : inputs) {
            CAPTURE(target.name);
            CAPTURE(input.string());
            CHECK_NOTHROW(target.run(test::read_file(input)));
        }
    }
}

TEST_CASE("so does a case of every rule") {
    for (const fs::path& folder : test::rule_folders()) {
        const fs::path example = test::cases_in(folder).front();
        if (fs::is_directory(example))
            continue;
        CAPTURE(example.string());
        CHECK_NOTHROW(fuzz::check(test::read_file(example)));
        CHECK_NOTHROW(fuzz::suppressions(test::read_file(example)));
    }
}

TEST_CASE("the invariants notice what breaks them") {
    using fuzz::Violation;
    CHECK_THROWS_AS(fuzz::require_harmless("a\x1b[31m", "text"), Violation);
    CHECK_THROWS_AS(fuzz::require_harmless("a\rb", "text"), Violation);
    CHECK_THROWS_AS(fuzz::require_harmless("a\xC2\x9B", "text"), Violation);
    CHECK_THROWS_AS(fuzz::require_harmless("\xE2\x80\xAE", "text"), Violation);
    CHECK_THROWS_AS(fuzz::require_harmless("\xFF", "text"), Violation);
    CHECK_NOTHROW(fuzz::require_harmless("a\r\n\xC3\xA9\xEF\xBF\xBD", "text"));
    CHECK_THROWS_AS(fuzz::require_well_formed("{\"a\":}", "json"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("{}\n{", "jsonl"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("a,=1\n", "csv"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("a,\"=1\"\n", "csv"), Violation);
    CHECK_NOTHROW(fuzz::require_well_formed("a,\"b,=1\"\n", "csv"));
    CHECK_NOTHROW(fuzz::require_well_formed("\xEF\xBB\xBF"
                                            "a\n",
                                            "csv"));
    CHECK_THROWS_AS(fuzz::require_well_formed("\xEF\xBB\xBF=1\n", "csv"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("a\xEF\xBB\xBF\n", "csv"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("\xEF\xBB\xBF"
                                              "a\n",
                                              "text"),
                    Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("::error ::a\n::add-mask::b\n", "github"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("::error ::a\nb\n", "github"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("::error ::a", "github"), Violation);
    CHECK_NOTHROW(fuzz::require_well_formed("::error a=b::c\n::warning ::d\n::notice ::e\n", "github"));
    CHECK_THROWS_AS(fuzz::require_well_formed("a\n<!-- whodecides -->\n", "markdown"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("<!-- whodecides -->\n<!-- a -->\n", "markdown"), Violation);
    CHECK_THROWS_AS(fuzz::require_well_formed("<!-- whodecides -->\n<details>\n", "markdown"), Violation);
    CHECK_NOTHROW(fuzz::require_well_formed("<!-- whodecides -->\n<details></details>\n", "markdown"));
    std::vector<Source> list;
    list.emplace_back("a", "abc");
    const Sources sources(std::move(list));
    CHECK_THROWS_AS(fuzz::require_inside({0, 2, 4}, sources, "a span"), Violation);
    CHECK_THROWS_AS(fuzz::require_inside({0, 2, 1}, sources, "a span"), Violation);
    CHECK_THROWS_AS(fuzz::require_inside({1, 0, 0}, sources, "a span"), Violation);
    CHECK_NOTHROW(fuzz::require_inside({0, 1, 3}, sources, "a span"));
}

TEST_CASE("the dictionary of the fuzzer knows every key of the format") {
    const std::string words = test::read_file(test::source_dir() / "tests" / "fuzz" / "whodecides.dict");
    for (const FormatKey& key : format_keys())
        CHECK_MESSAGE(test::has(words, "\"" + std::string(key.key) + ": \""), key.key);
}
