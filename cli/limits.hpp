#pragma once

#include <string_view>

#include <whodecides/input.hpp>

#include "cli/parse.hpp"

/// What --limit takes.
namespace whodecides::cli {

/// NAME=VALUE, put into `limits`. Throws Error.
void take_limit(Limits& limits, std::string_view text);
/// Those of the command line, the defaults where it says nothing. Throws UsageError.
Limits limits(const Arguments& arguments);

} // namespace whodecides::cli
