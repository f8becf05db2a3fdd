#include "cli/status.hpp"

#include <algorithm>

namespace whodecides::cli {
namespace {

/// From which severity on findings count; above all of them for `never`.
int level(std::string_view name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (name == to_string(severity))
            return static_cast<int>(severity);
    return static_cast<int>(Severity::error) + 1;
}

} // namespace

bool counts(const Finding& finding, std::string_view fail_on, std::string_view fail_on_time) {
    const std::string_view from = finding.rule->cause == Cause::time ? fail_on_time : fail_on;
    return static_cast<int>(finding.severity) >= level(from);
}

Status status(const Analysis& analysis, std::string_view fail_on, std::string_view fail_on_time) {
    if (analysis.incomplete())
        return Status::undone;
    const bool fails = std::ranges::any_of(
        analysis.findings(), [&](const Finding& finding) { return counts(finding, fail_on, fail_on_time); });
    return fails ? Status::findings : Status::ok;
}

std::size_t not_counted(const Analysis& analysis, std::string_view fail_on, std::string_view fail_on_time) {
    const int usual = level(fail_on);
    const int by_date = level(fail_on_time);
    return static_cast<std::size_t>(std::ranges::count_if(analysis.findings(), [&](const Finding& finding) {
        const int severity = static_cast<int>(finding.severity);
        return finding.rule->cause == Cause::time && severity >= usual && severity < by_date;
    }));
}

} // namespace whodecides::cli
