#pragma once

#include <vector>

#include "model/read/sheet.hpp"
#include "model/read/sheet_columns.hpp"

namespace whodecides {

/// The rows of a grid below their headings.
struct SheetRows {
    std::vector<SheetPart> parts;
    std::vector<Text> guessed_headings; ///< see Sheet
};

/// What is no row goes to the remarks.
SheetRows read_rows(const TextTable& table, const LetterSense& sense, const SheetExtent& extent,
                    const ColumnPlan& plan, Arrangement arrangement, std::vector<Remark>& remarks);

} // namespace whodecides
