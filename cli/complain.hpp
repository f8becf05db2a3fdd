#pragma once

#include <iosfwd>

#include <whodecides/check.hpp>

namespace whodecides::cli {

/// What keeps a command that prints no findings from resting on everything: a line for each finding that says
/// so and, unless `quiet`, how many problems of the input can be passed over.
void complain(const Analysis& analysis, bool quiet, std::ostream& err);

} // namespace whodecides::cli
