#include "model/read/sheet_numbers.hpp"

#include <charconv>
#include <optional>

namespace whodecides {

namespace {

constexpr std::string_view digits_and_stops = "0123456789.";

/// The number that a text begins with; empty where none does, or where more than a blank is behind it.
std::string_view leading_number(std::string_view text) {
    const std::size_t end = text.find_first_not_of(digits_and_stops);
    std::string_view number = text.substr(0, end);
    if (end != std::string_view::npos && text[end] != ' ' && text[end] != ')')
        return {};
    while (number.ends_with('.'))
        number.remove_suffix(1);
    return number;
}

std::optional<std::uint32_t> whole(std::string_view number) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    const bool all = error == std::errc() && end == number.data() + number.size();
    return all ? std::optional(value) : std::nullopt;
}

} // namespace

std::string_view RowNumbers::of(std::size_t row) const {
    for (const Cell& cell : table_[row])
        if (plan_.use(cell.column) == ColumnPlan::Use::number)
            return leading_number(cell.text);
    const Cell* const title = cell_at(table_[row], plan_.title);
    return title == nullptr ? std::string_view() : leading_number(title->text);
}

bool RowNumbers::begins_part(std::size_t row) const {
    const std::string_view number = of(row);
    if (number.empty() || row + 1 >= extent_.end)
        return false;
    const std::string_view next = of(row + 1);
    return next.size() > number.size() && next.starts_with(number) && next[number.size()] == '.';
}

bool RowNumbers::run_through() const {
    std::optional<std::uint32_t> last;
    for (std::size_t row = extent_.header + 1; row < extent_.end; ++row) {
        const auto number = whole(of(row));
        if (!number || (last && *number != *last + 1))
            return false;
        last = number;
    }
    return last.has_value();
}

} // namespace whodecides
