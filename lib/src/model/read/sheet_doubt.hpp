#pragma once

#include <span>
#include <string>

#include "model/framework.hpp"
#include "model/read/sheet.hpp"

namespace whodecides {

/// Why the first of the sheets that looks like a grid is none for sure: "looks like a grid, but 7 cells are
/// no letters of raci". Empty where none looks like one, as in a table of data.
std::string doubt_about(std::span<const Sheet> sheets, std::span<const Framework> frameworks);

/// Whether a table without a letter of any framework is headed like a grid, and holds marks throughout:
/// ticks, or letters that nobody has declared.
bool holds_marks_only(const TextTable& table);

} // namespace whodecides
