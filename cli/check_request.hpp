#pragma once

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "cli/settings.hpp"

namespace whodecides::cli {

/// What the options of a command that checks ask for, and the settings; the paths are its arguments. A
/// baseline is left to the caller.
CheckRequest check_request(const Arguments& arguments, const RunSettings& settings, const Streams& streams);

} // namespace whodecides::cli
