#pragma once

#include <span>
#include <string>

#include "model/framework.hpp"
#include "model/read/sheet.hpp"

namespace whodecides {

/// Why the first of the sheets that looks like a grid is none for sure: "looks like a grid, but 7 cells are
/// no letters of raci". Empty where none looks like one, as in a table of data.
std::string doubt_about(std::span<const Sheet> sheets, std::span<const Framework> frameworks);

} // namespace whodecides
