#pragma once

#include <deque>
#include <span>

#include "model/framework.hpp"
#include "model/read/sheet.hpp"

namespace whodecides {

/// Reads a grid of letters the other way round where its rows are people and its columns are decisions, and
/// says so; where that is likely and not certain, says that. The table that is made is kept in `tables`; its
/// cells are those of the sheet's own, which must outlive it. Linear in the cells.
void turn_round(Sheet& sheet, std::deque<TextTable>& tables, std::span<const Framework> frameworks);

} // namespace whodecides
