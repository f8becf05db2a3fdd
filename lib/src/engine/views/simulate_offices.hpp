#pragma once

#include <vector>

#include "engine/views/simulate.hpp"

namespace whodecides::engine {

/// Who has a manager, a deputy or a lead now and would have none: managers by person, then deputies of
/// people, roles and teams, then leads. Whoever would be gone themselves misses nobody. Linear in what is
/// written about people, roles and teams.
std::vector<LostOffice> lost_offices(const Arrangement& before, const Arrangement& after);

} // namespace whodecides::engine
