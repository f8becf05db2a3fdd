#pragma once

#include <vector>

#include "model/measures/dependencies.hpp"
#include "model/measures/manning.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Per entry, whether it moves while everybody who is present stays: the entries whose stall is counted in
/// stall.hpp. What an entry depends on comes first; on a cycle nobody can say which does, so that it holds up
/// nothing. What is retired or decided neither moves nor is waited for.
std::vector<bool> moving_entries(const Organisation& organisation, const Dependencies& dependencies,
                                 const Manning& manning);

} // namespace whodecides
