#include "source/windows_1252.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// 0x80 to 0x9F, after the index of the WHATWG Encoding Standard; five of them stand for no character.
constexpr std::array<std::string_view, 32> middle{
    "\u20AC", "",       "\u201A", "\u0192", "\u201E", "\u2026", "\u2020", "\u2021",
    "\u02C6", "\u2030", "\u0160", "\u2039", "\u0152", "",       "\u017D", "",
    "",       "\u2018", "\u2019", "\u201C", "\u201D", "\u2022", "\u2013", "\u2014",
    "\u02DC", "\u2122", "\u0161", "\u203A", "\u0153", "",       "\u017E", "\u0178"};
constexpr unsigned char middle_begins = 0x80;
constexpr unsigned char middle_ends = 0xA0;

std::string_view middle_of(unsigned char byte) {
    return middle[byte - middle_begins];
}

bool is_text(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= middle_begins && byte < middle_ends)
        return !middle_of(byte).empty();
    return byte != 0x7F && (byte >= 0x20 || c == '\t' || c == '\n' || c == '\r');
}

/// Whether more bytes belong to characters of UTF-8 than do not: a text in UTF-8 that was damaged.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = text::decode(bytes, at).length;
        if (length > 1)
            good += length;
        else if (static_cast<unsigned char>(bytes[at]) >= middle_begins)
            ++bad;
        at += length;
    }
    return good > bad;
}

} // namespace

bool may_be_windows_1252(std::string_view bytes) {
    return std::ranges::all_of(bytes, is_text) && !text::is_valid_utf8(bytes) && !is_mostly_utf8(bytes);
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < middle_begins) {
            text += c;
        } else if (byte < middle_ends) {
            text += middle_of(byte);
        } else { // these are the code points of the same numbers
            text += static_cast<char>(0xC0U | (byte >> 6U));
            text += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return text;
}

} // namespace whodecides
