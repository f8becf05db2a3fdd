#pragma once

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
};

/// As readers get it: findings in their final order, those that comments take out of them, the causes they
/// have in common, how the people concerned are called, and stable paths.
Results tell(Outcome outcome, const Organisation& organisation, const Sources& sources);

} // namespace whodecides::engine
