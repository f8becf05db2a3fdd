#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides {

/// A table of text for a terminal: a head and rows, columns as wide as what stands in them. Cells are data:
/// control characters in them never get out. Where the table is wider than the page, the widest columns of
/// text give way, and what does not fit is cut to "...".
class Table {
  public:
    enum class Align : unsigned char { left, right, centre };
    enum class Cut : unsigned char { end, beginning };

    struct Column {
        std::string head;
        Align align = Align::left;
        std::size_t least = 4; ///< no narrower than that, whatever the page
        Cut cut = Cut::end;    ///< what does not fit; of a place the beginning, so that the line stays
    };

    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

    /// One cell for each column; the rest is empty.
    void add(std::vector<std::string> cells);
    /// Appends the head and the rows, each behind `indent` blanks, to a width of `width` columns in all.
    void append_to(std::string& out, std::size_t width, std::size_t indent = 0) const;

  private:
    [[nodiscard]] std::vector<std::size_t> widths(std::size_t room) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace whodecides
