#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/finding.hpp>

#include "model/framework.hpp"
#include "model/ids.hpp"
#include "model/things.hpp"
#include "source/text_table.hpp"

namespace whodecides {

/// A column of a sheet whose cells are letters, and the actor its header names.
struct SheetColumn {
    Text name; ///< empty where letters stand below an empty header
    std::uint32_t column = 0;
    std::string_view group = {}; ///< what stands above the header, there or further left; may be empty
    /// That those named below hold, where the name is a word for it and no letter; no_letter: it does not
    /// tell.
    std::optional<std::uint8_t> letter = {};
};

/// A column of names in a sheet whose cells are letters.
struct NamesColumn {
    Text head; ///< "Accountable"
    std::uint32_t column = 0;
    std::uint8_t letter = Seat::no_letter; ///< that those named hold; no_letter: the head does not tell
};

/// A row of a sheet that is an entry.
struct SheetRow {
    Text title; ///< empty where letters stand beside no text
    std::size_t row = 0;
};

/// Rows of a sheet below one heading.
struct SheetPart {
    Text heading; ///< empty where none stands above
    std::vector<SheetRow> rows;
    /// Which of the sheet's named columns something stands in here, as indices, ascending: all where nothing
    /// does, but of a vast sheet the first. The first part with a title has also those that stay empty
    /// throughout, so that no name is lost.
    std::vector<std::uint32_t> columns;
};

/// Something in a sheet that is no part of the grid, or that was understood in a way worth saying.
struct Remark {
    Span span;
    std::string text; ///< a sentence without a full stop
};

/// Columns that may be meant otherwise than they are read.
struct ColumnDoubt {
    Text name;        ///< of the first
    std::string text; ///< a sentence without a full stop
    std::string help;
    std::vector<Span> others = {};         ///< the heads of the other columns
    std::optional<Severity> severity = {}; ///< nothing: that of the rule
};

/// How names and letters are arranged.
enum class Arrangement : std::uint8_t {
    letters_in_cells, ///< actors in the header, letters in the cells
    names_in_cells,   ///< letters or words in the header, names in the cells
};

/// A grid found in a table: which of its rows and columns are what. Views live as long as the table.
struct Sheet {
    const TextTable* table = nullptr;
    Arrangement arrangement = Arrangement::letters_in_cells;
    Text title;       ///< what stands above the table; may be empty
    Text titles_head; ///< the word above the titles of the rows; may be empty
    FrameworkId framework;
    bool framework_guessed = false;   ///< from the letters
    std::vector<SheetColumn> columns; ///< by column
    std::vector<NamesColumn> names;   ///< by column; none where names stand in the cells throughout
    std::vector<std::uint32_t> notes; ///< columns of text about a row, ascending
    std::vector<SheetPart> parts;     ///< at least one
    /// Headings that may be decisions which nobody has filled in: a text alone in its row, and no more.
    std::vector<Text> guessed_headings;
    std::vector<Remark> remarks;
    std::vector<ColumnDoubt> doubts;
    Span body;
    double lettered = 0; ///< share of what stands in its cells that is a letter of the framework

    /// The column of an actor that the cell is in, or nullptr.
    [[nodiscard]] const SheetColumn* column_of(const Cell& cell) const;
    /// Whether names stand below the head of that column.
    [[nodiscard]] bool holds_names(std::uint32_t column) const;
};

/// What grids are sought with.
struct SheetSearch {
    std::span<const Framework> frameworks;
    FrameworkId chosen = {}; ///< of every grid; unknown: the letters tell
    Text title = {};         ///< what is known to stand above the table
};

/// The grids in a table, from top to bottom. A table without letters holds none. Linear in the cells.
std::vector<Sheet> find_sheets(const TextTable& table, const SheetSearch& search);

/// Whether a sheet leaves no doubt that it is a grid of letters: enough of them, and little else.
bool is_surely_grid(const Sheet& sheet);
/// Whether that can be told of a sheet that nobody pointed to: letters stand in it, or above its names three
/// words of one framework. "Owner" and "Support" stand above names in lists of any kind.
bool is_surely_grid_by_letters(const Sheet& sheet);

} // namespace whodecides
