#pragma once

#include <whodecides/rule.hpp>

#include "report/json_text.hpp"

namespace whodecides {

/// A rule as SARIF declares it (2.1.0, section 3.49), with all that `explain` tells.
Json sarif_rule(const RuleInfo& rule);

/// A text for SARIF as a sentence of its own: it begins with a capital and ends with a full stop. Nothing in
/// it is a placeholder or a link.
std::string sarif_sentence(std::string_view text);

} // namespace whodecides
