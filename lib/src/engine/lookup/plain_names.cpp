// Names as people type them who do not have, or do not know, the letters of others.

#include "engine/lookup/plain_names.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace whodecides::engine {

namespace {

/// More tell nothing.
constexpr std::size_t most_meant = 4;

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

/// Without marks, and with letters spelt out: "kuhn" and "kuehn".
using Spellings = std::array<std::string, 2>;

void append(Spellings& spellings, char32_t point) {
    if (point >= first_mark && point <= last_mark) {
        const char before = spellings[1].empty() ? '\0' : spellings[1].back();
        if (point == diaeresis && (before == 'a' || before == 'o' || before == 'u'))
            spellings[1] += 'e';
        return;
    }
    const auto* const found = std::ranges::find_if(plain_letters, [&](const Plain& plain) {
        return plain.letters.find(point) != std::u32string_view::npos;
    });
    if (found != plain_letters.end()) {
        spellings[0] += found->bare;
        spellings[1] += found->spelt;
        return;
    }
    for (std::string& spelling : spellings)
        text::append(spelling, point);
}

Spellings spellings_of(std::string_view name) {
    Spellings spellings;
    for (std::size_t at = 0; at < name.size();) {
        const text::Decoded decoded = text::decode(name, at);
        append(spellings, text::fold(decoded.point));
        at += decoded.length;
    }
    return spellings;
}

bool is_same(const Spellings& a, const Spellings& b) {
    return std::ranges::any_of(a,
                               [&](const std::string& one) { return std::ranges::find(b, one) != b.end(); });
}

/// Whether the name, or a word of it, is what is wanted.
bool has_word(std::string_view name, const Spellings& wanted) {
    constexpr std::string_view between = " ,.-\t";
    if (is_same(spellings_of(text::trimmed(name)), wanted))
        return true;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(between), name.size());
        if (end > 0 && is_same(spellings_of(name.substr(0, end)), wanted))
            return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

} // namespace

std::string hint_by_word(const Organisation& organisation, std::string_view written) {
    const Spellings wanted = spellings_of(text::trimmed(written));
    std::vector<std::string> meant;
    const auto look = [&](Actor actor, const std::vector<Text>& aliases) {
        const std::string_view id = organisation.id_of(actor);
        const std::string_view name = organisation.name_of(actor);
        if (has_word(name, wanted) || has_word(id, wanted) ||
            std::ranges::any_of(aliases, [&](const Text& alias) { return has_word(alias.value, wanted); }))
            meant.push_back(name == id ? quoted(id) : fmt::format("{} ({})", quoted(id), name));
    };
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        look(PersonId{p}, organisation.people[p].aliases);
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        look(RoleId{r}, organisation.roles[r].aliases);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        look(TeamId{t}, organisation.teams[t].aliases);
    if (wanted.front().empty() || meant.empty() || meant.size() > most_meant)
        return {};
    return fmt::format("; did you mean {}?", listed(meant, most_meant, "or"));
}

} // namespace whodecides::engine
