#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "model/things.hpp"

/// Values as people write them, and what to write instead where they are none.
namespace whodecides {

/// A finite decimal number: "10000", "0.5", "-3".
std::optional<double> parse_number(std::string_view text);
/// true, yes and on; false, no and off.
std::optional<bool> parse_boolean(std::string_view text);
/// "5d", "36h", "2 w", "1.5mo"; more than nothing.
std::optional<Duration> parse_duration(std::string_view text);
/// "20%" or "0.2"; not below nothing, and as a plain number not above ten, which is a forgotten percent
/// sign.
std::optional<double> parse_share(std::string_view text);

/// What to write instead of a text that is no date, such as "write 2026-12-31" for "31.12.2026".
std::string date_advice(std::string_view text);
std::string number_advice(std::string_view text);
std::string duration_advice(std::string_view text);
std::string share_advice(std::string_view text);

} // namespace whodecides
