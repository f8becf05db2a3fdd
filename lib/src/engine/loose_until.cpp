#include "engine/loose_until.hpp"

#include <algorithm>
#include <regex>

#include "base/text.hpp"

namespace whodecides::engine {

namespace {

constexpr std::string_view word = "until";
/// Longer than any date in figures, with what may stand before it.
constexpr std::size_t most_behind = 24;

/// What may follow the word at once: a few signs and a date in figures. Not "1.2.3", which is a version,
/// "1.000.000" or "2.5"; and a year alone only where nothing is counted ("until 2000 users").
const std::regex& date_behind() {
    static const std::regex pattern("[^A-Za-z0-9]{0,6}("
                                    "[0-9]{4}[-./][0-9]{1,2}([-./][0-9]{1,2})?|"
                                    "[0-9]{1,2}[-./]([0-9]{1,2}[-./])?[0-9]{4}|"
                                    "[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2}|"
                                    "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}|"
                                    "20[0-9]{6}|"
                                    "20[0-9]{2}(?=$|[^ A-Za-z0-9])"
                                    ")(?![0-9])");
    return pattern;
}

bool same_letter(char a, char b) {
    return text::fold(static_cast<unsigned char>(a)) == text::fold(static_cast<unsigned char>(b));
}

} // namespace

LooseUntil find_loose_until(std::string_view reason) {
    for (std::size_t at = 0;;) {
        const auto found = std::search(reason.begin() + static_cast<std::ptrdiff_t>(at), reason.end(),
                                       word.begin(), word.end(), same_letter);
        if (found == reason.end())
            return {};
        const auto begin = static_cast<std::size_t>(found - reason.begin());
        at = begin + word.size();
        if (begin > 0 && text::is_word_byte(reason[begin - 1]))
            continue;
        const std::string_view behind = reason.substr(at, most_behind);
        std::match_results<std::string_view::const_iterator> date;
        if (std::regex_search(behind.begin(), behind.end(), date, date_behind(),
                              std::regex_constants::match_continuous))
            return {reason.substr(begin, word.size() + static_cast<std::size_t>(date.length())),
                    behind.substr(static_cast<std::size_t>(date.position(1)),
                                  static_cast<std::size_t>(date.length(1)))};
    }
}

} // namespace whodecides::engine
