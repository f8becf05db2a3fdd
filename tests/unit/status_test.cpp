#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/status.hpp"
#include "source/source.hpp"

using namespace whodecides;
using cli::Status;

namespace {

constexpr RuleInfo rule(std::string_view name, Cause cause) {
    RuleInfo info{};
    info.name = name;
    info.cause = cause;
    return info;
}

constexpr RuleInfo by_structure = rule("crowded-room", Cause::structure);
constexpr RuleInfo by_date = rule("gone-stale", Cause::time);
constexpr RuleInfo broken = rule("syntax-error", Cause::input);

Analysis found(const RuleInfo& info, Severity severity) {
    Finding finding;
    finding.rule = &info;
    finding.severity = severity;
    return {std::make_shared<const Sources>(std::vector<Source>()), Results{.findings = {finding}}};
}

} // namespace

TEST_CASE("findings at or above the level count, and never is above all") {
    const std::vector<std::string> levels{"note", "warning", "error", "never"};
    const std::vector<Severity> severities{Severity::note, Severity::warning, Severity::error};
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (std::size_t severity = 0; severity < severities.size(); ++severity) {
            const Status expected = severity >= level ? Status::findings : Status::ok;
            CHECK(cli::status(found(by_structure, severities[severity]), levels[level], "never") == expected);
            CHECK(cli::status(found(by_date, severities[severity]), "never", levels[level]) == expected);
            CHECK(cli::status(found(by_date, severities[severity]), levels[level], "never") == Status::ok);
        }
}

TEST_CASE("what keeps the job from being done whole is 2, whatever the levels") {
    CHECK(cli::status(found(broken, Severity::error), "never", "never") == Status::undone);
}

TEST_CASE("nothing found is 0") {
    const Analysis nothing{std::make_shared<const Sources>(std::vector<Source>()), Results{}};
    CHECK(cli::status(nothing, "note", "note") == Status::ok);
}
