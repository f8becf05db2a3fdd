#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// Small pieces of English for messages.
namespace whodecides {

/// "1 entry", "3 entries": `plural` is written out where it is not `singular` + "s".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

/// "a", "a and b", "a, b and c"; above `most` names: "a, b and 7 more".
std::string listed(std::span<const std::string> names, std::size_t most = 5, std::string_view last = "and");

/// `name` in back quotes.
std::string quoted(std::string_view name);
/// As good as the above, and a better match than std::quoted, which a std::string brings along.
inline std::string quoted(const std::string& name) {
    return quoted(std::string_view(name));
}
inline std::string quoted(const char* name) {
    return quoted(std::string_view(name));
}

/// With a capital first letter, if that is one of a to z.
std::string capitalised(std::string_view text);
/// Without one, unless another capital follows it: "name one", but "RACI".
std::string uncapitalised(std::string_view text);

/// 12.5 as "12.5", 3.0 as "3"; at most two decimals. From 10^15 on "1e+15".
std::string plain_number(double value);
/// 0.125 as "12.5 %".
std::string percent(double share);
/// The same to the nearest whole number: 0.125 as "13 %".
std::string whole_percent(double share);

} // namespace whodecides
