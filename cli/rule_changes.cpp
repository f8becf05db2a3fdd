#include "cli/rule_changes.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "cli/name_value.hpp"
#include "cli/wording.hpp"

namespace whodecides::cli {
namespace {

[[noreturn]] void refuse_level(std::string_view rule, std::string_view level) {
    if (level == "off" || level == "never")
        throw Error(fmt::format("--severity has no level {}; `--ignore {}` leaves the rule out",
                                in_quotes(level), text::printable(rule)));
    constexpr std::array<std::string_view, 3> levels{"error", "warning", "note"};
    throw Error(fmt::format("--severity {}=LEVEL takes error, warning or note, not {}{}",
                            text::printable(rule), in_quotes(level), guess(level, levels)));
}

} // namespace

SeverityChange parse_severity_change(std::string_view text) {
    const auto said = split_at_equals(text);
    if (!said || said->name.empty())
        throw Error(fmt::format("--severity takes RULE=LEVEL, not {}", in_quotes(text)));
    const auto severity = severity_named(said->value);
    if (!severity)
        refuse_level(said->name, said->value);
    return {std::string(said->name), *severity};
}

OptionChange parse_option_change(std::string_view text) {
    const auto said = split_at_equals(text);
    const std::string_view name = said ? said->name : std::string_view();
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size())
        throw Error(fmt::format("--set takes RULE.OPTION=VALUE, not {}", in_quotes(text)));
    const std::string_view number = said->value;
    OptionChange change{std::string(name.substr(0, dot)), std::string(name.substr(dot + 1)), 0};
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), change.value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(change.value))
        throw Error(
            fmt::format("--set {}=VALUE takes a number, not {}", text::printable(name), in_quotes(number)));
    return change;
}

} // namespace whodecides::cli
