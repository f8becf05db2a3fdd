#pragma once

#include <cstddef>
#include <optional>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// The columns that results are to be folded to, but not fewer than `least`: those of the terminal they go
/// to, or what COLUMNS says. Nothing where they go to a file, and where nobody says.
std::optional<std::size_t> width_of_results(const Arguments& arguments, const Streams& streams,
                                            std::size_t least);

} // namespace whodecides::cli
