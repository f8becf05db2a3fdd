#pragma once

#include <cstddef>
#include <string>

#include <whodecides/check.hpp>

namespace whodecides {

/// What to ask people so that more can be checked: each field that too few declare, the one that most rules
/// wait for first, and how its answers are written down. Questions are wrapped to `width`.
std::string interview(const Analysis& analysis, std::size_t width);

} // namespace whodecides
