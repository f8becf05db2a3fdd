#pragma once

#include <whodecides/check.hpp>

#include "engine/checked.hpp"

namespace whodecides::engine {

/// Checks the revision that the request is to be compared with, by the same settings and without its
/// baseline, then the request itself: what was found then is accepted now. Also tells which comments suppress
/// more than they did. Throws Error.
Checked check_since(const CheckRequest& request);

} // namespace whodecides::engine
