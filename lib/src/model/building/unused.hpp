#pragma once

#include <vector>

#include "model/building/reference_problems.hpp"
#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// Reports what is declared and never comes into play, once per file. In play is whatever is named
/// anywhere, and what names others itself: somebody with a manager, coach or deputy, a team with people or
/// a parent, a forum with members, a role with domains or rights. Says nothing where there is no entry at
/// all (an organisation chart), nor where a document was discarded, nor about what an unclear name may mean.
void report_unused(Organisation& organisation, const PerhapsMeant& meant, std::vector<Problem>& problems);

} // namespace whodecides
