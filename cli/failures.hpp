#pragma once

#include "cli/run.hpp"

namespace whodecides::cli {

/// To be called where an exception has been caught: says on standard error what it says, and returns the exit
/// status that goes with it.
Status tell_failure(const Streams& streams);

} // namespace whodecides::cli
