#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace whodecides {

/// A day of the Gregorian calendar; comparing and counting days comes with std::chrono.
using Date = std::chrono::sys_days;

/// Exactly YYYY-MM-DD and an existing day, else nothing.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
/// Today in UTC.
Date today();

} // namespace whodecides
