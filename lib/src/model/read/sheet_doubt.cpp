// Tables of data hold letters too: sizes, grades, codes. A table looks like a grid of responsibilities where
// half of what stands in its cells is letters of one framework, or where it is headed like a grid and its
// cells hold marks rather than texts, such as letters that a house has made up.

#include "model/read/sheet_doubt.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "model/read/letters.hpp"
#include "model/read/sheet_framework.hpp"
#include "model/read/sheet_words.hpp"

namespace whodecides {

namespace {

/// What stands in the cells of the actors.
struct Contents {
    std::size_t rows = 0;
    std::size_t letters = 0; ///< cells with nothing but letters of the sheet's framework
    std::size_t marks = 0;   ///< others that are short and no number
    std::size_t texts = 0;

    [[nodiscard]] std::size_t strange() const { return marks + texts; }
    [[nodiscard]] std::size_t all() const { return letters + strange(); }
};

bool is_mark(std::string_view cell) {
    constexpr std::size_t longest = 3;
    return text::count_points(cell) <= longest && cell.find_first_of("0123456789") == cell.npos;
}

class Doubter {
  public:
    Doubter(const Sheet& sheet, const LetterSense& sense) : sheet_(sheet), sense_(sense) {
        for (const SheetPart& part : sheet.parts)
            for (const SheetRow& row : part.rows)
                count(row);
    }

    [[nodiscard]] std::string doubt() const {
        if (!knows_framework() || is_surely_grid_by_letters(sheet_) || sheet_.columns.size() < 2 ||
            contents_.rows < 2)
            return {};
        if (sheet_.arrangement == Arrangement::names_in_cells)
            return !is_headed() ? std::string()
                   : is_surely_grid(sheet_)
                       ? "looks like a grid, but words and no letters stand above its names"
                       : "looks like a grid, but only two of its columns are headed by letters";
        if (contents_.letters * 2 < contents_.all() && !(is_headed() && holds_marks()))
            return {};
        if (contents_.strange() > 0)
            return fmt::format("looks like a grid, but {} no {} of {}",
                               counted(contents_.strange(), "cell is", "cells are"),
                               contents_.strange() == 1 ? "letter" : "letters",
                               sense_.frameworks()[sheet_.framework.value].name);
        return "looks like a grid, but a column of letters has no name above it";
    }

  private:
    void count(const SheetRow& row) {
        ++contents_.rows;
        for (const Cell& cell : (*sheet_.table)[row.row]) {
            const bool of_actor =
                std::ranges::binary_search(sheet_.columns, cell.column, {}, &SheetColumn::column);
            if (!of_actor || says_nothing(cell.text))
                continue;
            if (is_of_framework(cell.text))
                ++contents_.letters;
            else if (is_mark(cell.text))
                ++contents_.marks;
            else
                ++contents_.texts;
        }
    }

    [[nodiscard]] bool is_of_framework(std::string_view cell) const {
        const auto has = [this](std::string_view part) {
            return knows_framework() && (sense_.frameworks_of(part) >> sheet_.framework.value & 1U) != 0;
        };
        bool all = true;
        split_cell(cell, [&](std::string_view part) { all = all && has(part); });
        return all || has(cell);
    }

    /// Only the first frameworks are looked for in texts.
    [[nodiscard]] bool knows_framework() const { return sheet_.framework.value < sense_.frameworks().size(); }

    /// Whether the word above the titles is one that stands above decisions.
    [[nodiscard]] bool is_headed() const {
        const auto header =
            std::ranges::lower_bound(sheet_.table->rows, sheet_.body.begin, {}, &TextTable::Row::begin);
        if (header == sheet_.table->rows.end())
            return false;
        const auto row = static_cast<std::size_t>(header - sheet_.table->rows.begin());
        return std::ranges::any_of((*sheet_.table)[row], [](const Cell& cell) {
            return column_word(cell.text) == ColumnWord::title;
        });
    }

    [[nodiscard]] bool holds_marks() const { return contents_.texts * 4 <= contents_.all(); }

    const Sheet& sheet_;
    const LetterSense& sense_;
    Contents contents_;
};

} // namespace

bool holds_marks_only(const TextTable& table) {
    if (table.rows.size() < 3 || table[0].size() < 3 ||
        column_word(table[0].front().text) != ColumnWord::title)
        return false;
    std::size_t marks = 0;
    for (std::size_t row = 1; row < table.rows.size(); ++row)
        for (const Cell& cell : table[row])
            if (cell.column == table[0].front().column || says_nothing(cell.text))
                continue;
            else if (!is_mark(cell.text))
                return false;
            else
                ++marks;
    return marks > 0;
}

std::string doubt_about(std::span<const Sheet> sheets, std::span<const Framework> frameworks) {
    const LetterSense sense(frameworks);
    for (const Sheet& sheet : sheets)
        if (std::string doubt = Doubter(sheet, sense).doubt(); !doubt.empty())
            return doubt;
    return {};
}

} // namespace whodecides
