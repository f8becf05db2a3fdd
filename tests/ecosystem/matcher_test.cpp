#include <doctest/doctest.h>

#include <optional>
#include <regex>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"
#include "support/tree.hpp"

// examples/ci/problem-matcher.json makes annotations of what `concise` prints. Its patterns are those of
// JavaScript, which std::regex knows.

using namespace whodecides::test;

namespace {

struct Annotation {
    std::string file;
    std::string line;
    std::string column;
    std::string severity;
    std::string code;
    std::string message;
};

nlohmann::json matchers() {
    return nlohmann::json::parse(read_file(source_dir() / "examples" / "ci" / "problem-matcher.json"))
        .at("problemMatcher");
}

/// What a runner makes of a line: the first matcher whose pattern fits.
std::optional<Annotation> annotated(const nlohmann::json& matchers, const std::string& line) {
    for (const auto& matcher : matchers) {
        const auto& pattern = matcher.at("pattern").at(0);
        std::smatch groups;
        if (!std::regex_search(line, groups, std::regex(pattern.at("regexp").get<std::string>())))
            continue;
        const auto group = [&](const char* key) { return groups[pattern.at(key).get<std::size_t>()].str(); };
        return Annotation{
            group("file"),
            group("line"),
            group("column"),
            pattern.contains("severity") ? group("severity") : matcher.at("severity").get<std::string>(),
            group("code"),
            group("message")};
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("the problem matcher takes each line of concise apart") {
    const auto all = matchers();
    std::vector<std::string> lines;
    for (const char* sample : {"many", "odd-characters", "one", "several-lines", "without-place"})
        for (const std::string& line : lines_of(read_file(source_dir() / "tests" / "golden" / "formats" /
                                                          (std::string(sample) + ".concise"))))
            lines.push_back(line);
    for (const std::string& line :
         lines_of(run_program({"check", "-q", "-f", "concise", "examples/acme"}, source_dir()).out))
        lines.push_back(line);
    REQUIRE(lines.size() > 30);
    for (const std::string& line : lines) {
        const auto found = annotated(all, line);
        REQUIRE_MESSAGE(found, line);
        const std::string severity = found->severity == "notice" ? "note" : found->severity;
        CHECK(found->file + ":" + found->line + ":" + found->column + ": " + severity + ": " +
                  found->message ==
              line);
        CHECK(has(found->message, "[" + found->code + "]"));
    }
}

TEST_CASE("the problem matcher takes the severities that annotations have") {
    const auto all = matchers();
    CHECK(annotated(all, "a b.yaml:3:14: error: 2:1: say: [x] [no-accountable]")->file == "a b.yaml");
    CHECK(annotated(all, "a.yaml:3:14: warning: a [b] [crowded-decision]")->severity == "warning");
    CHECK(annotated(all, "a.yaml:3:14: note: a [stale-entry]")->severity == "notice");
    CHECK(annotated(all, "a.yaml:3:14: note: a [stale-entry]")->code == "stale-entry");
    CHECK_FALSE(annotated(all, "1 error in 1 entry of 2 people"));
    CHECK_FALSE(annotated(all, "19 rules not checked, or only in part, for want of data; see --coverage"));
}
