#include "cli/since.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/vectors.hpp"
#include "base/words.hpp"
#include "cli/baseline.hpp"
#include "cli/options.hpp"
#include "engine/baseline_file.hpp"
#include "engine/settings_keys.hpp"
#include "engine/settings_lookup.hpp"
#include "engine/weakened.hpp"
#include "source/revision.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

void check_arguments(const Arguments& arguments) {
    if (std::ranges::find(arguments.positional, "-") != arguments.positional.end())
        throw UsageError("--since compares files with a revision, and standard input has none",
                         arguments.command);
    if (arguments.has(option::write_baseline))
        throw UsageError("--since goes by the baseline of the revision, so there is none to write; leave "
                         "--write-baseline out",
                         arguments.command);
}

std::optional<Baseline> baseline_then(const Arguments& arguments, const RevisionFiles& then,
                                      const RunSettings& settings) {
    const std::string path(engine::value_of(settings.said, engine::setting::baseline));
    if (path.empty())
        return std::nullopt;
    if (!then.covers(path))
        return known_baseline(arguments, settings);
    const auto bytes = then.read(path, engine::most_baseline_bytes);
    return bytes ? std::optional(engine::read_baseline(path, *bytes)) : std::nullopt;
}

/// The paths that are there, or that never were. What has gone since is no mistake.
std::vector<std::string> paths_now(const Arguments& arguments, const RevisionFiles& then) {
    std::vector<std::string> paths = arguments.positional;
    std::erase_if(paths, [&](const std::string& path) {
        std::error_code error;
        return fs::symlink_status(path, error).type() == fs::file_type::not_found && then.held(path);
    });
    if (paths.empty() && !arguments.positional.empty())
        throw Error(fmt::format("nothing is left to check: all that is named has gone since {}",
                                quoted(arguments.value(option::since))));
    return paths;
}

} // namespace

SinceCheck since_check(const Arguments& arguments) {
    check_arguments(arguments);
    SinceCheck check;
    check.since.revision = arguments.value(option::since);
    const auto then = RevisionFiles::parting(arguments.positional, check.since.revision);
    check.since.commit = then.commit();
    const RunSettings now = settings_of(arguments);
    check.settings = settings_in({then, check.since.revision, arguments.positional}, arguments, now);
    check.baseline = baseline_then(arguments, then, check.settings);
    check.paths = paths_now(arguments, then);
    check.since.weakened = engine::weakened(check.settings.said, now.said);
    const auto baseline_now = known_baseline(arguments, now);
    append(check.since.weakened,
           engine::weakened(check.baseline.value_or(Baseline()), baseline_now.value_or(Baseline())));
    return check;
}

} // namespace whodecides::cli
