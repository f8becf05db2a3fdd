#pragma once

#include <whodecides/check.hpp>

#include "cli/parse.hpp"
#include "cli/settings.hpp"

namespace whodecides::cli {

/// A check that is compared with a revision: settings and baseline are those of the revision, so that a
/// change cannot switch off its own check.
struct SinceCheck {
    RunSettings settings;
    std::optional<Baseline> baseline;
    SinceRequest since;
    std::vector<std::string> paths; ///< without those that are gone since
};

/// What --since asks for. Throws Error.
SinceCheck since_check(const Arguments& arguments);

} // namespace whodecides::cli
