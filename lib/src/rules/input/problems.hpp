#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides {

/// The rule that reports problems of that kind. Without a default, so that no compiler lets a new kind pass.
constexpr std::string_view rule_of(ProblemKind kind) {
    switch (kind) {
    case ProblemKind::syntax_error:
        return "syntax-error";
    case ProblemKind::unreadable_file:
        return "unreadable-file";
    case ProblemKind::empty_organisation:
        return "empty-organisation";
    case ProblemKind::duplicate_key:
        return "duplicate-key";
    case ProblemKind::duplicate_id:
        return "duplicate-id";
    case ProblemKind::unknown_key:
        return "unknown-key";
    case ProblemKind::invalid_value:
        return "invalid-value";
    case ProblemKind::unknown_reference:
        return "unknown-reference";
    case ProblemKind::ambiguous_reference:
        return "ambiguous-reference";
    case ProblemKind::unused_definition:
        return "unused-definition";
    case ProblemKind::generic_name:
        return "generic-name";
    case ProblemKind::unclear_cell:
        return "unclear-cell";
    case ProblemKind::unclear_column:
        return "unclear-column";
    case ProblemKind::unused_suppression:
        return "unused-suppression";
    case ProblemKind::expired_suppression:
        return "expired-suppression";
    case ProblemKind::suppression_without_reason:
        return "suppression-without-reason";
    }
    return {};
}

/// Problems of one kind that have one cause, in the order of their places; most stand alone.
using Causes = std::vector<std::vector<const Problem*>>;
Causes causes_of(const Context& context, ProblemKind kind);

/// The finding of one cause: what the first problem says, at its place, with the places of all. The topics
/// are all these places.
Draft& report_cause(Report& report, std::span<const Problem* const> problems);

/// Adds to the message in how many places the cause is written, if they are several.
void say_places(Finding& finding);

/// All problems of one kind, a finding per cause.
void report_problems(const Context& context, Report& report, ProblemKind kind);

} // namespace whodecides
