#pragma once

#include <vector>

#include "source/problem.hpp"
#include "source/source.hpp"

namespace whodecides::engine {

/// Gives problems that tell of several cells or columns at once a logical path that ends in all their
/// different texts, sorted, so that one more text makes another finding, and another order none. To be called
/// while the sources are at hand in clear.
void name_all_told(std::vector<Problem>& problems, const Sources& sources);

} // namespace whodecides::engine
