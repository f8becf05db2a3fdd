#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace whodecides {

/// What stands between words of one kind in a head: "Comments/Notes".
constexpr std::array<std::string_view, 10> between_words{"/",     ",",    "&",      "+",    " and ",
                                                         " und ", " or ", " oder ", " et ", " y "};

/// What a column is by the word above it.
enum class ColumnWord : std::uint8_t { unknown, title, group, number, notes };
ColumnWord column_word(std::string_view header);

/// What a cell is where letters are expected.
enum class CellLook : std::uint8_t {
    letters, ///< of some framework
    nothing, ///< a dash and the like
    tick,    ///< a mark that says that something is so, and not what
    text,
};

/// Whether a text is by its beginning a note on a grid: "Legend", "* until June".
bool begins_a_note(std::string_view text);
/// Whether a row or column of that title may count letters: "Total", "Summe A".
bool is_total(std::string_view title);
/// Whether it says that and nothing else.
bool says_total(std::string_view title);
bool is_number(std::string_view cell);
bool is_tick(std::string_view cell);
/// Whether a text reads as a heading by itself: it ends in a colon, or is in capitals.
bool reads_as_heading(std::string_view text);

} // namespace whodecides
