#pragma once

#include <whodecides/check.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// Counts what is in the organisation. What was read and which rules ran is the caller's.
Coverage cover(const Organisation& organisation);

} // namespace whodecides::engine
