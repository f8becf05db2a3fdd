#include "engine/loose_until.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace whodecides::engine {

namespace {

constexpr std::string_view word = "until";
/// Longer than any date in figures, with what may stand before it.
constexpr std::size_t most_behind = 24;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The longest beginning made of numbers with one of the signs -./ between each two.
std::string_view figures(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i]))
            end = i + 1;
        else if (end != i || end == 0 || std::string_view("-./").find(text[i]) == std::string_view::npos)
            break;
    }
    return text.substr(0, end);
}

/// Whether figures are a date: "2026-1-31", "31.12.2026", "31/12/26", "2026-12", "12.2026", "20261231". Not
/// "1.2.3", which is a version, "1.000.000" or "2.5".
bool is_date(std::string_view figures) {
    std::string shape; // the lengths of the numbers and the signs between them
    for (std::size_t i = 0, from = 0; i <= figures.size(); ++i) {
        if (i < figures.size() && is_digit(figures[i]))
            continue;
        const std::size_t length = i - from;
        shape += length == 1 || length == 2 ? 'd' : length == 4 ? 'y' : length == 8 ? 'a' : '?';
        from = i + 1;
    }
    const bool dots = figures.find('.') != std::string_view::npos;
    const bool in_pairs = figures.size() == 8; // of a day, a month and a short year
    return shape == "ydd" || shape == "ddy" || shape == "yd" || shape == "dy" ||
           (shape == "ddd" && (!dots || in_pairs)) || (shape == "a" && figures.starts_with("20"));
}

/// The date that follows at once, but for a few signs. A year alone is one only where nothing is counted
/// ("until 2000 users").
std::string_view date_in(std::string_view behind) {
    constexpr std::size_t most_signs = 6;
    const auto first = std::ranges::find_if(behind, [](char c) { return text::is_word_byte(c); });
    const auto signs = static_cast<std::size_t>(first - behind.begin());
    if (signs > most_signs)
        return {};
    const std::string_view found = figures(behind.substr(signs));
    const std::string_view rest = behind.substr(signs + found.size());
    const bool year = found.size() == 4 && found.starts_with("20") && is_digit(found[2]) &&
                      is_digit(found[3]) &&
                      (rest.empty() || (rest.front() != ' ' && !text::is_word_byte(rest.front())));
    return year || is_date(found) ? found : std::string_view{};
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
        const std::string_view date = date_in(behind);
        if (!date.empty())
            return {reason.substr(begin, static_cast<std::size_t>(date.end() - found)), date};
    }
}

} // namespace whodecides::engine
