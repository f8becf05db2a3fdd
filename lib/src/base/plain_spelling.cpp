#include "base/plain_spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// Folded letters of the Latin alphabet with marks, and what is typed in their place.
struct Plain {
    std::u32string_view letters;
    std::string_view bare;  ///< the marks left away
    std::string_view spelt; ///< as languages spell it out that have the letter
};
constexpr std::array plain_letters{
    Plain{U"äæ", "a", "ae"},       Plain{U"öøœ", "o", "oe"},  Plain{U"ü", "u", "ue"},
    Plain{U"å", "a", "aa"},        Plain{U"ß", "s", "ss"},    Plain{U"þ", "th", "th"},
    Plain{U"àáâãāăą", "a", "a"},   Plain{U"çćĉċč", "c", "c"}, Plain{U"ðďđ", "d", "d"},
    Plain{U"èéêëēĕėęě", "e", "e"}, Plain{U"ĝğġģ", "g", "g"},  Plain{U"ĥħ", "h", "h"},
    Plain{U"ìíîïĩīĭįı", "i", "i"}, Plain{U"ĵ", "j", "j"},     Plain{U"ķ", "k", "k"},
    Plain{U"ĺļľŀł", "l", "l"},     Plain{U"ñńņňŋ", "n", "n"}, Plain{U"òóôõōŏő", "o", "o"},
    Plain{U"ŕŗř", "r", "r"},       Plain{U"śŝşšș", "s", "s"}, Plain{U"ţťŧț", "t", "t"},
    Plain{U"ùúûũūŭůűų", "u", "u"}, Plain{U"ŵ", "w", "w"},     Plain{U"ýÿŷ", "y", "y"},
    Plain{U"źżž", "z", "z"},
};

constexpr char32_t first_mark = 0x300; // combining ones
constexpr char32_t last_mark = 0x36F;
constexpr char32_t diaeresis = 0x308;

void append(PlainSpelling& spelling, char32_t point) {
    if (point >= first_mark && point <= last_mark) {
        const char before = spelling.spelt.empty() ? '\0' : spelling.spelt.back();
        if (point == diaeresis && (before == 'a' || before == 'o' || before == 'u'))
            spelling.spelt += 'e';
        return;
    }
    const auto* const found = std::ranges::find_if(plain_letters, [&](const Plain& plain) {
        return plain.letters.find(point) != std::u32string_view::npos;
    });
    if (found != plain_letters.end()) {
        spelling.bare += found->bare;
        spelling.spelt += found->spelt;
        return;
    }
    text::append(spelling.bare, point);
    text::append(spelling.spelt, point);
}

} // namespace

PlainSpelling plain_spelling(std::string_view name) {
    PlainSpelling spelling;
    for (std::size_t at = 0; at < name.size();) {
        const text::Decoded decoded = text::decode(name, at);
        append(spelling, text::fold(decoded.point));
        at += decoded.length;
    }
    return spelling;
}

bool is_same(const PlainSpelling& a, const PlainSpelling& b) {
    return a.bare == b.bare || a.spelt == b.spelt || a.bare == b.spelt || a.spelt == b.bare;
}

} // namespace whodecides
