#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "source/text_table.hpp"

namespace whodecides {

/// What stopped the reading of a table.
struct TableFault {
    enum class Kind : std::uint8_t {
        open_quote,   ///< a quote that nothing closes; `at` is where it opens
        many_columns, ///< a row goes on beyond TextTable::most_columns
        many_cells,   ///< more than the limit of nodes
    };

    Kind kind = Kind::open_quote;
    std::uint32_t at = 0;
};

struct SeparatedText {
    TextTable table;
    std::optional<TableFault> fault; ///< then the table ends before it
};

/// Reads text whose cells are separated by `separator`, as RFC 4180 and spreadsheets write it: a cell in
/// double quotes may hold separators, line breaks and doubled quotes; rows end in LF, CRLF or CR. A byte
/// order mark and Excel's first line `sep=;` are passed over. Linear in the bytes. The bytes must outlive the
/// result.
SeparatedText read_separated(std::string_view bytes, std::uint32_t source, char separator,
                             std::uint64_t most_cells);

} // namespace whodecides
