#pragma once

#include <whodecides/diff.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// What moves from one organisation to the other; findings are left to the caller.
Diff diff_view(const Organisation& before, const Organisation& after);

} // namespace whodecides::engine
