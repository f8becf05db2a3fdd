#pragma once

#include <vector>

#include <whodecides/check.hpp>

#include "engine/run_settings.hpp"

namespace whodecides::engine {

/// What the later settings let pass that the earlier would not: rules switched off, severities lowered, files
/// left out, names implied. A threshold that moved is told in any case, since which way is weaker depends on
/// the rule. Throws Error where settings name what there is not.
std::vector<Weakening> weakened(const Settings& before, const Settings& after);

/// How many findings the later baseline knows beyond the earlier, if any.
std::vector<Weakening> weakened(const Baseline& before, const Baseline& after);

} // namespace whodecides::engine
