#include "base/log_command.hpp"

#include <algorithm>
#include <array>

#include "base/letters.hpp"

namespace whodecides::text {
namespace {

/// White space of Unicode, as UTF-8; without control characters, which never get that far.
bool ends_with_blank(std::string_view text) {
    constexpr std::array<std::string_view, 17> blanks{
        " ",      "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
        "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000"};
    return std::ranges::any_of(blanks, [&](std::string_view blank) { return text.ends_with(blank); });
}

} // namespace

bool ends_like_log_command(std::string_view before) {
    while (!before.empty() && is_ascii_letter(before.back()))
        before.remove_suffix(1);
    return before.ends_with("##");
}

/// What is wrapped may begin a line at any blank, and the runner passes over blanks of all alphabets.
bool begins_log_command(std::string_view before, std::string_view rest) {
    return (before.empty() || ends_with_blank(before)) && rest.starts_with("::") && rest.size() > 2 &&
           is_ascii_letter(rest[2]);
}

} // namespace whodecides::text
