#pragma once

#include "rules/rule.hpp"

namespace whodecides {

/// Whether there is a place to name a deputy in: somebody is declared, and not a name in a bare grid.
/// Otherwise reports what was not checked.
bool deputies_have_a_place(const Context& context, Report& report);

} // namespace whodecides
