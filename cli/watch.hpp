#pragma once

#include <functional>

#include "cli/parse.hpp"
#include "cli/run.hpp"

namespace whodecides::cli {

/// Does `work`, and again whenever something changes that it would see, until Ctrl-C, SIGTERM or until nobody
/// reads standard output any more. Failures of a run are told, and watching goes on. Returns the status of
/// the last run. Throws UsageError for options that make no sense with it, and Error where the system cannot
/// watch.
int watch(const Arguments& arguments, const Streams& streams,
          const std::function<int(const Arguments&, const Streams&)>& work);

} // namespace whodecides::cli
