#pragma once

#include <iosfwd>
#include <span>
#include <string>

#include <whodecides/check.hpp>

#include "cli/run.hpp"

namespace whodecides::cli {

/// Where nothing was there to read and nothing was named, and standard input holds what may be meant: how to
/// have it read.
void tell_of_unread_input(const Analysis& analysis, std::span<const std::string> paths,
                          const Streams& streams);

/// What keeps a command that prints no findings from resting on everything: a line for each finding that says
/// so and, unless `quiet`, what was not read and how many problems of the input can be passed over.
void complain(const Analysis& analysis, bool quiet, std::ostream& err);

} // namespace whodecides::cli
