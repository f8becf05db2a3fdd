#pragma once

#include <span>
#include <vector>

#include "engine/settings.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// What the rules said, in the order of the rules and, of one rule, in its order.
struct Said {
    std::vector<Draft> drafts;
    std::vector<NotChecked> not_checked;
};

/// What rules look at.
struct Evidence {
    const Organisation& organisation;
    const Measures& measures;
    std::span<const Problem> problems = {};
    std::span<const Suppression> suppressions = {};
};

/// Runs one rule.
Said run_rule(const Rule& rule, const Evidence& evidence, const RuleSettings& settings = {});

/// Runs the rules side by side; the result does not depend on `jobs`.
Said run(std::span<const Rule* const> rules, const Evidence& evidence, unsigned jobs,
         const RuleSettings& settings = {});

} // namespace whodecides::engine
