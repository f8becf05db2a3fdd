#pragma once

#include <functional>
#include <set>
#include <string>

#include <whodecides/check.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// What was checked, and what came of it.
struct Checked {
    Read input;
    Results results;
};

/// Of findings that were there before.
using Fingerprints = std::set<std::string, std::less<>>;

/// check(), for those who go on with the organisation. What is `known` is accepted; `since` is left to
/// check_since().
Checked check_whole(const CheckRequest& request, const Fingerprints& known = {});

} // namespace whodecides::engine
