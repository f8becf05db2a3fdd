#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/framework.hpp"
#include "model/read/sheet.hpp"
#include "model/read/sheet_columns.hpp"

namespace whodecides {

/// A cell with its place.
Text text_of(const TextTable& table, const Cell& cell);

/// "the column `Notes`", and what is said of it.
Remark remark_on_column(const Text& name, std::string_view what);

/// "`Ben` and `Cem`", of heads; after a dozen how many more there are.
std::string heads_named(std::span<const Text> heads);
/// "the column `Ben`", "the columns `Ben` and `Cem`".
std::string columns_named(std::span<const Text> heads);
/// One doubt about the columns of these heads, of which there is one at least.
ColumnDoubt doubt_about(std::span<const Text> heads, std::string text, std::string help);

/// Tells the columns of texts in a sheet that is complete but for them: some hold names, the others remarks.
/// What may be meant otherwise is one doubt for all columns of a kind.
void read_texts(Sheet& sheet, const ColumnPlan& plan, const SheetExtent& extent,
                std::span<const Framework> frameworks);

} // namespace whodecides
