#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/vectors.hpp"
#include "support/cases.hpp"
#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/tree.hpp"

// The organisations of examples/: the planted ambiguities of one are all found and nothing else is; the
// others are healthy, and nothing above a note is said about them.

using namespace whodecides;
using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

Analysis check_example(const std::string& name) {
    CheckRequest request;
    request.paths = {(source_dir() / "examples" / name).string()};
    request.as_of = "2026-01-01";
    return check(request);
}

/// Examples with ambiguities on purpose: a company, and two firms for what shows in a small organisation
/// only.
constexpr std::array<std::string_view, 3> planted{"acme", "workshop", "bicycles"};

/// Within the six lines above: a comment may stand over the whole entry.
template <class Lines>
bool is_explained(const Lines& lines, const Mark& mark) {
    const std::size_t begin = mark.line > 7 ? mark.line - 7 : 0;
    return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines.begin() + static_cast<std::ptrdiff_t>(mark.line - 1),
                       [](const std::string& line) { return line.find("# Planted: ") != std::string::npos; });
}

} // namespace

TEST_CASE("every planted ambiguity of an example is found, and nothing else") {
    for (const std::string_view name : planted) {
        const Case example = read_case(source_dir() / "examples" / name);
        const std::string different = joined(differences(run_case(example), example.marks));
        CHECK_MESSAGE(different.empty(), "findings and marks of ", name, " differ:\n", different);
    }
}

TEST_CASE("the examples plant something for every rule that runs by default and leaves the run whole") {
    const std::set<std::string_view> left_out{"syntax-error", "unreadable-file", "empty-organisation"};
    std::vector<Mark> marks;
    for (const std::string_view name : planted)
        append(marks, read_case(source_dir() / "examples" / name).marks);
    for (const RuleInfo* rule : rules()) {
        const bool found =
            std::ranges::any_of(marks, [&](const Mark& mark) { return mark.rule == rule->name; });
        CHECK_MESSAGE((found || !rule->on_by_default || left_out.contains(rule->name)), rule->name,
                      " is planted nowhere");
    }
}

TEST_CASE("a comment above each planted ambiguity says why it is one") {
    for (const std::string_view name : planted)
        for (const auto& entry : fs::directory_iterator(source_dir() / "examples" / name)) {
            const std::string text = read_file(entry.path());
            for (const Mark& mark : read_marks(entry.path().filename().string(), text))
                CHECK_MESSAGE(is_explained(lines_of(text), mark), mark.path, ":", mark.line, ": ", mark.rule,
                              " is not explained");
        }
}

TEST_CASE("acme has the size of a company") {
    const Coverage coverage = check_example("acme").coverage();
    CHECK(coverage.people >= 55);
    CHECK(coverage.teams >= 12);
    CHECK(coverage.decisions + coverage.responsibilities >= 80);
}

TEST_CASE("healthy organisations are silent above notes") {
    for (const char* name : {"council", "startup", "shifts", "four-eyes", "raci-grid.yaml"}) {
        const Analysis analysis = check_example(name);
        CHECK(analysis.coverage().people > 0);
        for (const Finding& finding : analysis.findings())
            CHECK_MESSAGE(finding.severity == Severity::note, describe(analysis, finding));
    }
}
