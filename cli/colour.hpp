#pragma once

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// Whether a result is printed in colour: --color, else NO_COLOR, else FORCE_COLOR or CLICOLOR_FORCE, else
/// whether it goes to a terminal.
bool wants_colour(const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
