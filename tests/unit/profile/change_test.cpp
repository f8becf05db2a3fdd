#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "report/profile_format.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

// What it means that a figure of the profile changes.

using namespace whodecides;
using namespace whodecides::test;

namespace {

ProfileRow row(std::string_view key, std::optional<double> value, ProfileBound bound = ProfileBound::exact) {
    const auto measures = profile_measures();
    ProfileRow made;
    made.measure = &*std::ranges::find(measures, key, &ProfileMeasure::key);
    made.value = value;
    made.numerator = value.value_or(0) * 4;
    made.denominator = 4;
    made.bound = bound;
    made.unknown = "nothing declares it";
    return made;
}

} // namespace

TEST_CASE("a figure that changes is said to be better or worse, in the words of the profile") {
    CHECK(change_text(row("leadership", 0.25), row("leadership", 0.5)) ==
          "better: 2 of 4 people answer for, decide or propose something");
    CHECK(change_text(row("leadership", 0.5), row("leadership", 0.25)) ==
          "worse: 1 of 4 people answers for, decides or proposes something");
    // The fewer levels the better.
    CHECK(change_text(row("levels-to-yes", 2), row("levels-to-yes", 1)).starts_with("better: "));
    CHECK(change_text(row("levels-to-yes", 1), row("levels-to-yes", 2)).starts_with("worse: "));
    // What is not known exactly has no direction.
    const std::string sure = "2 of 4 people answer for, decide or propose something";
    CHECK(change_text(row("leadership", std::nullopt), row("leadership", 0.5)) == sure);
    CHECK(change_text(row("leadership", 0.5, ProfileBound::at_least), row("leadership", 0.5)) == sure);
    CHECK(change_text(row("leadership", 0.25, ProfileBound::at_least), row("leadership", 0.5)) == sure);
    // The value before it says "unknown" already.
    CHECK(change_text(row("leadership", 0.5), row("leadership", std::nullopt)) == "nothing declares it");
}

TEST_CASE("a plan and a simulation say what their figures mean") {
    const TemporaryFolder folder;
    write_file(folder.path() / "org.yaml",
               "people: {ana: , ben: , cleo: , dan: }\n"
               "decisions:\n  loan: {answers: [ana, ben], does: ben, tell after: cleo}\n"
               "  rent: {answers: dan, does: dan}\n");
    const auto out = [&](const std::string& command) {
        return run_program(split_command(command + " org.yaml --as-of 2026-01-01"), folder.path()).out;
    };
    CHECK(has(out("plan"), ": 50 % -> 100 %, better: "));
    CHECK(has(out("plan -f markdown"), "| 50 % | 100 % | better: "));
    CHECK(has(out("simulate --without ana"), ": 50 % -> 100 %, better: "));
    CHECK(has(out("simulate --without ana -f markdown"), "| 50 % | 100 % | better: "));
    for (const char* format : {"text", "markdown"})
        CHECK(has(out(std::string("simulate --reassign ana=dan -f ") + format),
                  "Seats (duties held) of those whose load changes\n"));
    CHECK(has(out("simulate --each"), "\nSeats are duties held, other than to be told; "));
}
