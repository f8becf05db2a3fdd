#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/read/sheet_columns.hpp"
#include "source/text_table.hpp"

namespace whodecides {

/// What the numbers in front of the titles of a grid say about its rows.
class RowNumbers {
  public:
    /// Borrows all three.
    RowNumbers(const TextTable& table, const SheetExtent& extent, const ColumnPlan& plan)
        : table_(table), extent_(extent), plan_(plan) {}

    /// The number of a row without a full stop behind it: "1.2"; empty where it has none.
    [[nodiscard]] std::string_view of(std::size_t row) const;
    /// Whether the next row is numbered below that one: "1.1" behind "1".
    [[nodiscard]] bool begins_part(std::size_t row) const;
    /// Whether all rows are numbered through: 1, 2, 3.
    [[nodiscard]] bool run_through() const;

  private:
    const TextTable& table_;
    const SheetExtent& extent_;
    const ColumnPlan& plan_;
};

} // namespace whodecides
