#pragma once

#include <whodecides/check.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// What was checked, and what came of it.
struct Checked {
    Read input;
    Results results;
};

/// check(), for those who go on with the organisation.
Checked check_whole(const CheckRequest& request);

} // namespace whodecides::engine
