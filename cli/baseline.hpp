#pragma once

#include <optional>

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/run.hpp"
#include "cli/settings.hpp"
#include "cli/status.hpp"

namespace whodecides::cli {

/// Whether this run records everything that is found, rather than report it.
bool records_everything(const Arguments& arguments);

/// The baseline to compare with, if there is one. Throws Error.
std::optional<Baseline> known_baseline(const Arguments& arguments, const RunSettings& settings);

/// Records what was found; see records_everything(). Of a part of the files nothing is recorded.
Status record_baseline(const Analysis& analysis, const RunSettings& settings, const Arguments& arguments,
                       const Streams& streams);

/// Writes what of the baseline that was checked with is not fixed, where --write-baseline asks for it.
void shrink_baseline(const CheckRequest& checked, const Analysis& analysis, const RunSettings& settings,
                     const Arguments& arguments, const Streams& streams);

} // namespace whodecides::cli
