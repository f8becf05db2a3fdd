#pragma once

#include <string_view>

#include <whodecides/check.hpp>

/// What --severity and --set take. Whether the rule is known, and its option, is for check() to say.
namespace whodecides::cli {

/// RULE=LEVEL. Throws Error.
SeverityChange parse_severity_change(std::string_view text);
/// RULE.OPTION=VALUE. Throws Error.
OptionChange parse_option_change(std::string_view text);

} // namespace whodecides::cli
