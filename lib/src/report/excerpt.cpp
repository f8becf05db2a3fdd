#include "report/excerpt.hpp"

#include <algorithm>

#include "base/log_command.hpp"
#include "base/text.hpp"

namespace whodecides {
namespace {

constexpr std::string_view ellipsis = "...";
constexpr std::size_t tab = 4;

/// One character of the line and where it lands.
struct Cell {
    std::size_t byte = 0;   ///< in the line
    std::size_t column = 0; ///< on an endless terminal
    std::size_t at = 0;     ///< in the shown text
};

/// The neighbourhood of the marks, every character shown. The last cell stands for the end.
struct Shown {
    std::string text;
    std::vector<Cell> cells;
    bool whole_left = true;  ///< begins where the line begins
    bool whole_right = true; ///< ends where the line ends

    [[nodiscard]] std::size_t columns() const { return cells.back().column; }
    /// The column of a byte, or of what follows next.
    [[nodiscard]] std::size_t column_of(std::size_t byte) const {
        const auto cell = std::ranges::lower_bound(cells, byte, {}, &Cell::byte);
        return cell == cells.end() ? columns() : cell->column;
    }
};

bool inside_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

void show_cell(Shown& shown, std::string_view line, std::size_t byte, const text::Decoded& next) {
    const std::size_t column = shown.cells.back().column;
    std::size_t width = 1;
    if (next.point == '\t') {
        width = tab - column % tab;
        shown.text.append(width, ' ');
    } else if (next.point >= ' ' && next.point <= '~') {
        if (next.point == '[' && text::ends_like_log_command(shown.text))
            shown.text += text::no_width;
        shown.text += static_cast<char>(next.point);
    } else {
        const std::size_t before = shown.text.size();
        shown.text += text::printable(line.substr(byte, next.length));
        width = text::width(text::decode(shown.text, before).point);
    }
    shown.cells.push_back({byte + next.length, column + width, shown.text.size()});
}

/// Walks from a little before the marks to a little behind them; four bytes make at least one column
/// unless somebody piles up combining marks, and then less is seen.
Shown show(std::string_view line, const Stretch& around, std::size_t columns) {
    const std::size_t reach = 4 * columns;
    Shown shown;
    std::size_t from = around.begin <= reach ? 0 : around.begin - columns;
    while (from > 0 && from < line.size() && inside_character(line[from]))
        --from;
    const std::size_t to = std::min(line.size(), std::min(around.end, around.begin + reach) + reach);
    shown.whole_left = from == 0;
    shown.whole_right = to == line.size();
    shown.cells.push_back({from, 0, 0});
    for (std::size_t byte = from; byte < to;) {
        const text::Decoded next = text::decode(line, byte);
        show_cell(shown, line, byte, next);
        byte += next.length;
    }
    return shown;
}

/// The columns to print: all, or a window with the marks in its middle.
Stretch window(const Shown& shown, const Stretch& marked, std::size_t columns) {
    const bool fits = shown.whole_left && shown.whole_right && shown.columns() <= columns;
    const std::size_t room = columns - 2 * ellipsis.size();
    if (fits || (shown.whole_left && marked.end + ellipsis.size() <= columns))
        return {0, columns};
    const std::size_t spare = room - std::min(room, marked.end - marked.begin);
    const std::size_t before = spare / 2 + ellipsis.size();
    const std::size_t left = marked.begin > before ? marked.begin - before : 0;
    return {left, left + columns};
}

std::string cut(const Shown& shown, const Stretch& window) {
    const bool left_cut = window.begin > 0 || !shown.whole_left;
    const bool right_cut = shown.columns() > window.end || !shown.whole_right;
    const std::size_t first = window.begin + (left_cut ? ellipsis.size() : 0);
    const std::size_t last = window.end - (right_cut ? ellipsis.size() : 0);
    const auto begin = std::ranges::lower_bound(shown.cells, first, {}, &Cell::column);
    auto end = std::ranges::upper_bound(shown.cells, last, {}, &Cell::column);
    --end; // the last cell that begins within the window ends what is shown
    std::string text;
    if (left_cut)
        text.append(ellipsis).append(begin->column - first, ' ');
    if (end > begin)
        text += std::string_view(shown.text).substr(begin->at, end->at - begin->at);
    if (right_cut)
        text.append(ellipsis);
    return text;
}

} // namespace

Excerpt excerpt(std::string_view line, std::span<const Stretch> marks, std::size_t columns) {
    Stretch around{marks.front().begin, 0};
    for (const Stretch& mark : marks)
        around.end = std::max(around.end, mark.end);
    const Shown shown = show(line, around, columns);
    const Stretch marked{shown.column_of(around.begin), shown.column_of(around.end)};
    const Stretch seen = window(shown, marked, columns);

    Excerpt result{cut(shown, seen), {}};
    for (const Stretch& mark : marks) {
        const std::size_t begin = std::clamp(shown.column_of(mark.begin), seen.begin, seen.end - 1);
        const std::size_t end = std::clamp(shown.column_of(mark.end), begin + 1, seen.end + 1);
        result.marks.push_back({begin - seen.begin, std::min(end, seen.end) - seen.begin});
        result.marks.back().end = std::max(result.marks.back().end, result.marks.back().begin + 1);
    }
    return result;
}

} // namespace whodecides
