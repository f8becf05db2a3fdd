#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/table.hpp"

namespace whodecides {

/// A table of Markdown, written row by row below an empty line. Cells are data and stand for themselves:
/// nothing in them is a link, a mention or the end of a cell.
class MarkdownTable {
  public:
    /// Code is for names that the program itself gives, such as those of rules.
    enum class Look : unsigned char { text, code };

    struct Column {
        std::string head;
        Table::Align align = Table::Align::left;
        Look look = Look::text; ///< of the cells
    };

    /// Appends the head; `out` must outlive the table.
    MarkdownTable(std::string& out, std::vector<Column> columns);

    /// One cell for each column; the rest is empty.
    void add(const std::vector<std::string>& cells);
    /// The same for sums: what they are of stands first, and stands out.
    void add_sums(const std::vector<std::string>& cells);

  private:
    void add_cell(std::size_t column, const std::vector<std::string>& cells);

    std::string& out_;
    std::vector<Column> columns_;
};

} // namespace whodecides
