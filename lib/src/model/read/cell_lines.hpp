#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides {

/// A line of a cell.
struct CellLine {
    std::string_view text;  ///< what it says, without markup
    std::string_view bytes; ///< where it stands in the source
};

/// The lines of a cell, which line breaks and `<br>` part. A line in brackets belongs to the one before it.
/// `text` is what the whole cell says. What no bytes of the source say as it is, is kept in `made`. Linear in
/// the bytes.
std::vector<CellLine> lines_of(std::string_view bytes, std::string_view text, std::deque<std::string>& made);

} // namespace whodecides
