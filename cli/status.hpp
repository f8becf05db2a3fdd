#pragma once

#include <string_view>

#include <whodecides/check.hpp>

#include "cli/run.hpp"

namespace whodecides::cli {

/// The exit status of a check. The levels are "note", "warning", "error" or "never"; findings that a passed
/// date brought about count from `fail_on_time` on, all others from `fail_on`.
Status status(const Analysis& analysis, std::string_view fail_on, std::string_view fail_on_time);

} // namespace whodecides::cli
