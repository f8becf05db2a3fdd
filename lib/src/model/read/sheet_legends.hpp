#pragma once

#include <vector>

#include "model/read/sheet_columns.hpp"

namespace whodecides {

/// Which of the rows below the header explain letters, by their distance from it. As is_explanation(), and
/// with the rows around in view.
std::vector<bool> legend_rows(const TextTable& table, const LetterSense& sense, const SheetExtent& extent);

} // namespace whodecides
