#pragma once

#include <span>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides {

/// Problems of one kind that have one cause, in the order of their places; most stand alone.
using Causes = std::vector<std::vector<const Problem*>>;
Causes causes_of(const Context& context, ProblemKind kind);

/// The finding of one cause: what the first problem says, at its place, with the places of all. The topics
/// are all these places.
Draft& report_cause(Report& report, std::span<const Problem* const> problems);

/// All problems of one kind, a finding per cause.
void report_problems(const Context& context, Report& report, ProblemKind kind);

} // namespace whodecides
