#pragma once

#include <string_view>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// Prints a text to standard output, or to the file of --output, and returns the exit status. Throws Error
/// where it cannot be written.
int print(std::string_view text, const Arguments& arguments, const Streams& streams);
/// The same to standard output, whatever the arguments say.
int print(std::string_view text, const Streams& streams);

} // namespace whodecides::cli
