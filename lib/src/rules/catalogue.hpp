#pragma once

#include <span>

#include "rules/rule.hpp"

namespace whodecides {

/// Every rule, in the order of the catalogue: one explicit list.
std::span<const Rule* const> catalogue();

} // namespace whodecides
