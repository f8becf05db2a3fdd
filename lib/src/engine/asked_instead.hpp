#pragma once

#include <span>

#include <whodecides/check.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// Of all people whom the findings concern and who are not available. O(people, and names in the teams of
/// these).
AskedInstead asked_instead(std::span<const Finding> findings, const Organisation& organisation);

} // namespace whodecides::engine
