#include "model/read/quantities.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"

namespace whodecides {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Unit {
    std::string_view name;
    double hours;
};
constexpr std::array<Unit, 4> units{{{"h", 1}, {"d", 24}, {"w", 7 * 24}, {"mo", 30 * 24}}};

/// The numbers in a text like "31.12.2026", if it is nothing but three of them with marks between.
std::vector<int> three_numbers(std::string_view text) {
    std::vector<int> numbers;
    for (std::size_t at = 0; at < text.size() && numbers.size() <= 3;) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (error != std::errc() || value < 0)
            return {};
        numbers.push_back(value);
        at = static_cast<std::size_t>(end - text.data());
        if (at < text.size() && std::string_view(".-/ ").find(text[at]) == std::string_view::npos)
            break;
        ++at;
    }
    if (numbers.size() != 3)
        return {};
    return numbers;
}

/// The one date three numbers can mean, or nothing: 3/4/2026 has two meanings.
std::optional<Date> only_date(const std::vector<int>& numbers) {
    const auto as_date = [](int year, int month, int day) {
        return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
    };
    if (numbers[0] > 31)
        return as_date(numbers[0], numbers[1], numbers[2]);
    if (numbers[2] <= 31)
        return std::nullopt;
    const auto day_first = as_date(numbers[2], numbers[1], numbers[0]);
    const auto month_first = as_date(numbers[2], numbers[0], numbers[1]);
    if (day_first && month_first && day_first != month_first)
        return std::nullopt;
    return day_first ? day_first : month_first;
}

} // namespace

std::optional<double> parse_number(std::string_view text) {
    text = text::trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<bool> parse_boolean(std::string_view text) {
    if (text.size() > 16)
        return std::nullopt;
    const std::string folded = text::folded(text);
    if (folded == "true" || folded == "yes" || folded == "on")
        return true;
    if (folded == "false" || folded == "no" || folded == "off")
        return false;
    return std::nullopt;
}

std::optional<Duration> parse_duration(std::string_view text) {
    text = text::trimmed(text);
    const std::size_t unit_at = text.find_first_not_of("0123456789.");
    if (unit_at == 0 || unit_at == std::string_view::npos)
        return std::nullopt;
    const auto count = parse_number(text.substr(0, unit_at));
    const std::string_view written = text::trimmed(text.substr(unit_at));
    if (!count || *count <= 0 || written.size() > 2)
        return std::nullopt;
    const auto* const unit = std::ranges::find(units, text::folded(written), &Unit::name);
    if (unit == units.end())
        return std::nullopt;
    return Duration{*count * unit->hours};
}

std::optional<double> parse_share(std::string_view text) {
    constexpr double most = 10;
    text = text::trimmed(text);
    const bool percent = text.ends_with('%');
    if (percent)
        text.remove_suffix(1);
    const auto value = parse_number(text);
    if (!value || *value < 0 || (!percent && *value > most))
        return std::nullopt;
    return percent ? *value / 100 : *value;
}

std::string date_advice(std::string_view text) {
    text = text::trimmed(text);
    if (text.size() > 10 && parse_date(text.substr(0, 10)) && (text[10] == 'T' || text[10] == ' '))
        return fmt::format("write {}, without a time", text.substr(0, 10));
    const std::vector<int> numbers = three_numbers(text);
    if (numbers.empty())
        return "write a day as YYYY-MM-DD, such as 2026-12-31";
    if (const auto date = only_date(numbers))
        return fmt::format("write {}", to_string(*date));
    if (numbers[0] > 31)
        return "there is no such day; write an existing one as YYYY-MM-DD";
    return "write year, month and day as YYYY-MM-DD, such as 2026-12-31";
}

std::string number_advice(std::string_view text) {
    std::string digits;
    bool only_marks = true;
    for (const char c : text::trimmed(text)) {
        if (is_digit(c))
            digits.push_back(c);
        else
            only_marks = only_marks && (c == ',' || c == ' ' || c == '_' || c == '\'');
    }
    // "10,000" groups by three; "0,5" is a decimal comma.
    const std::size_t comma = text.rfind(',');
    if (only_marks && digits.size() <= 15 && !digits.empty() && comma != std::string_view::npos &&
        text.size() - comma != 4 && text.find(',') == comma)
        return fmt::format("write a point: {}.{}", text::trimmed(text.substr(0, comma)),
                           text.substr(comma + 1));
    if (only_marks && digits.size() <= 15 && digits.size() > 3)
        return fmt::format("write {}", digits);
    return "write a plain number, without a unit or separators, such as 10000 or 0.5";
}

std::string duration_advice(std::string_view text) {
    text = text::trimmed(text);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view count = text.substr(0, digits);
    const std::string unit = text::folded(text.substr(digits));
    constexpr std::string_view general = "write a number and h, d, w or mo, such as 36h, 5d, 2w or 3mo";
    if (count.empty() || count.size() > 6)
        return std::string(general);
    if (unit.empty())
        return fmt::format("name the unit: {0}h, {0}d, {0}w or {0}mo", count);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> beginnings{
        {{"hour", "h"}, {"day", "d"}, {"week", "w"}, {"month", "mo"}}};
    for (const auto& [word, name] : beginnings)
        if (unit.starts_with(word))
            return fmt::format("write {}{}", count, name);
    if (unit == "y" || unit.starts_with("year"))
        return fmt::format("write it in days, such as {}d", 365 * *parse_number(count));
    return std::string(general);
}

std::string share_advice(std::string_view text) {
    const auto value = parse_number(text);
    if (value && *value > 0)
        return fmt::format("write {}%", text::trimmed(text));
    return "write a share of a full-time week, such as 20% or 0.2";
}

} // namespace whodecides
