#pragma once

#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "engine/suppress.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

/// What the stages that take findings away or change them came to.
struct Outcome {
    std::vector<Draft> drafts; ///< what is left
    std::vector<Suppressed::Taken> taken = {};
    std::span<const Suppression> suppressions = {};
    const Baseline* baseline = nullptr;      ///< what is known; none where nothing is
    std::span<const Rule* const> rules = {}; ///< that ran
};

/// As readers get it: findings in their final order, those that comments or the baseline take out of them,
/// the causes they have in common, how the people concerned are called, and stable paths; outside a
/// repository these are relative to `root` (see stable_paths()).
Results tell(Outcome outcome, const Organisation& organisation, const Sources& sources,
             const std::string& root = {});

} // namespace whodecides::engine
