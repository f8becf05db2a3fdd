#include "base/words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace whodecides {

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    if (count == 1)
        return fmt::format("1 {}", singular);
    if (plural.empty())
        return fmt::format("{} {}s", count, singular);
    return fmt::format("{} {}", count, plural);
}

std::string listed(std::span<const std::string> names, std::size_t most, std::string_view last) {
    if (names.empty())
        return {};
    // One place of `most` goes to "and N more", so N is never 1.
    const bool cut = names.size() > most;
    const std::size_t shown = cut ? std::max<std::size_t>(most, 2) - 1 : names.size() - 1;
    std::string out;
    for (std::size_t i = 0; i < shown; ++i)
        out += (i == 0 ? "" : ", ") + names[i];
    if (cut)
        return fmt::format("{} {} {} more", out, last, names.size() - shown);
    return shown == 0 ? names.front() : fmt::format("{} {} {}", out, last, names.back());
}

std::string quoted(std::string_view name) {
    return fmt::format("`{}`", name);
}

std::string capitalised(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
        out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string uncapitalised(std::string_view text) {
    const auto is_capital = [&](std::size_t at) {
        return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
    };
    std::string out(text);
    if (is_capital(0) && !is_capital(1))
        out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

std::string plain_number(double value) {
    if (std::abs(value) >= 1e15) // more digits than a double knows
        return fmt::format("{:g}", value);
    std::string out = fmt::format("{:.2f}", value);
    while (out.ends_with('0'))
        out.pop_back();
    if (out.ends_with('.'))
        out.pop_back();
    return out == "-0" ? "0" : out;
}

std::string percent(double share) {
    return plain_number(100 * share) + " %";
}

std::string whole_percent(double share) {
    return plain_number(std::floor(100 * share + 0.5)) + " %";
}

} // namespace whodecides
