#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides {

/// A cell that holds something. `begin` and `end` are its bytes in the source, without the blanks and quotes
/// around it; `text` is what they say.
struct Cell {
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t column = 0; ///< counted from 0
    bool strong = false;      ///< set in bold as a whole
};

/// Rows of cells as they stand in a text: a spreadsheet, or a table of Markdown. Empty cells are not kept,
/// nor are rows without any. Texts are views into the source or into `decoded`, so it moves and is not
/// copied.
struct TextTable {
    struct Row {
        std::uint32_t first = 0;  ///< index of its first cell
        std::uint32_t last = 0;   ///< behind its last cell
        std::uint32_t fields = 0; ///< as written, with the empty ones
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool after_blank = false; ///< a row without any text stands before it
    };

    /// No spreadsheet has more columns: Excel and LibreOffice end at XFD.
    static constexpr std::uint32_t most_columns = 16'384;

    TextTable() = default;
    TextTable(TextTable&&) noexcept = default;
    TextTable& operator=(TextTable&&) noexcept = default;
    TextTable(const TextTable&) = delete;
    TextTable& operator=(const TextTable&) = delete;
    ~TextTable() = default;

    std::vector<Row> rows;
    std::vector<Cell> cells;
    std::vector<char> decoded; ///< texts that differ from the bytes of the source; never grows once made
    std::uint32_t source = 0;

    [[nodiscard]] std::span<const Cell> operator[](std::size_t row) const {
        return std::span(cells).subspan(rows[row].first, rows[row].last - rows[row].first);
    }
};

} // namespace whodecides
