#pragma once

#include <vector>

#include <whodecides/check.hpp>

#include "rules/rule.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

/// Findings in their final order, the causes they have in common, and how the people concerned are called.
struct Told {
    std::vector<Finding> findings;
    std::vector<RootCause> causes;
    Analysis::Names names;
};

/// What is left after all stages that take findings away or change them, as readers get it.
Told tell(std::vector<Draft> drafts, const Organisation& organisation, const Sources& sources);

} // namespace whodecides::engine
