#pragma once

#include <cstddef>
#include <string_view>

#include <whodecides/check.hpp>

#include "cli/run.hpp"

namespace whodecides::cli {

/// How many findings would count if a date had not brought them about: at or above `fail_on`, but not
/// `fail_on_time`.
std::size_t not_counted(const Analysis& analysis, std::string_view fail_on, std::string_view fail_on_time);

/// Whether the finding makes a check fail; see status().
bool counts(const Finding& finding, std::string_view fail_on, std::string_view fail_on_time);

/// The exit status of a check. The levels are "note", "warning", "error" or "never"; findings that a passed
/// date brought about count from `fail_on_time` on, all others from `fail_on`.
Status status(const Analysis& analysis, std::string_view fail_on, std::string_view fail_on_time);

} // namespace whodecides::cli
