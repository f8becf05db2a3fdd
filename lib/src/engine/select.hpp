#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/settings.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// The rules to run, in the order of `all`. Names are of rules or groups; an empty `select` means the rules
/// that the settings have on, and so does a group: a rule that is off runs only when it is named itself. An
/// unknown name is an Error that says the nearest known one.
std::vector<const Rule*> select(std::span<const Rule* const> all, std::span<const std::string> select,
                                std::span<const std::string> ignore, const RuleSettings& settings = {});

} // namespace whodecides::engine
