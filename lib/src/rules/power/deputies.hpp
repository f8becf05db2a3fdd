#pragma once

#include "rules/rule.hpp"

namespace whodecides {

/// Whether there is a place to name a deputy in: somebody is declared, and not a name in a bare grid.
/// Otherwise reports what was not checked.
bool deputies_have_a_place(const Context& context, Report& report);

/// Where deputies are not in use, the note that somebody may stand in all the same.
void note_unknown_deputies(const Organisation& organisation, Finding& finding);

} // namespace whodecides
