#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/read/sheet_framework.hpp"
#include "source/text_table.hpp"

namespace whodecides {

/// Rows of a table that may be one grid: the header, and those below it.
struct SheetExtent {
    std::size_t above = 0; ///< the first row that may belong to it
    std::size_t header = 0;
    std::size_t end = 0; ///< behind its last row
};

/// What each column of a grid is for, by number.
struct ColumnPlan {
    enum class Use : std::uint8_t { none, actor, title, group, number, total, notes };

    std::vector<Use> uses;
    std::vector<const Cell*>
        texts; ///< by number: the first cell that is neither letter nor number, or nullptr
    std::uint32_t title = 0;
    double lettered =
        0; ///< share of the cells of actors that are letters of some framework; dashes do not count

    [[nodiscard]] Use use(std::uint32_t column) const {
        return column < uses.size() ? uses[column] : Use::none;
    }
};

/// Where the next grid of letters begins and ends, from row `from` on; nothing where none follows.
std::optional<SheetExtent> next_extent(const TextTable& table, const LetterSense& sense, std::size_t from);

ColumnPlan plan_columns(const TextTable& table, const LetterSense& sense, const SheetExtent& extent);

/// Whether a text explains a letter or carries a note: "R = Responsible", "* until June".
bool is_legend(std::string_view text, const LetterSense& sense);
/// Whether a row explains letters, in one cell or several: "R = Responsible", or `R` beside `Responsible`.
bool is_explanation(std::span<const Cell> row, const LetterSense& sense);

/// Whether a row counts the letters above it: a word such as "Total", and numbers.
bool counts_letters(std::span<const Cell> row);

/// The cell of a row in that column; nothing where it is empty.
const Cell* cell_at(std::span<const Cell> row, std::uint32_t column);

} // namespace whodecides
