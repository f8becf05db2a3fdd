#pragma once

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// Fills in what every command that reads an organisation is told: paths, standard input, --as-of, --jobs.
void take_input(InputRequest& request, const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
