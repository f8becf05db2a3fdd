#include "model/read/cell_remarks.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "model/building/generic_words.hpp"
#include "model/read/letters.hpp"

namespace whodecides {

namespace {

/// Whether a text is one letter: of ASCII, or of the Latin, Greek and Cyrillic ones beyond.
bool is_one_letter(std::string_view text) {
    if (text.size() == 1)
        return text::is_ascii_letter(text.front());
    constexpr char32_t first = 0xC0;
    constexpr char32_t last = 0x52F;
    constexpr char32_t times = 0xD7;
    constexpr char32_t divided = 0xF7;
    const text::Decoded only = text::decode(text, 0);
    return only.length == text.size() && only.point >= first && only.point <= last && only.point != times &&
           only.point != divided;
}

} // namespace

std::size_t remark_end(std::string_view cell, std::size_t at) {
    if (at >= cell.size() || (cell[at] != '(' && cell[at] != '['))
        return 0;
    const char open = cell[at];
    const char close = open == '(' ? ')' : ']';
    std::size_t depth = 0;
    for (std::size_t i = at; i < cell.size(); ++i) {
        depth += cell[i] == open ? 1 : 0;
        if (cell[i] == close && --depth == 0)
            return i + 1;
    }
    return cell.size();
}

std::string_view before_remark(std::string_view cell) {
    const std::size_t at = cell.find_first_of("([");
    const bool ends = at != std::string_view::npos && remark_end(cell, at) == cell.size();
    return ends ? text::trimmed(cell.substr(0, at)) : std::string_view();
}

bool says_unknown(std::string_view cell) {
    const bool mark_or_word =
        cell.find_first_of("?") != cell.npos || cell.find_first_not_of("#!*/.") != cell.npos;
    return mark_or_word && !says_nothing(cell) && generic_word(cell) == GenericWord::open;
}

bool reads_as_letters(std::string_view cell) {
    constexpr std::size_t longest = 16;
    bool all = cell.size() <= longest;
    std::size_t parts = 0;
    split_cell(cell, [&](std::string_view part) {
        ++parts;
        all = all && is_one_letter(part);
    });
    return all && parts > 0;
}

} // namespace whodecides
