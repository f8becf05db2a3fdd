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
#include "engine/settings_file.hpp"
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

/// The settings file of the revision, as messages name it; empty: there was none.
std::string settings_file(const Arguments& arguments, const RevisionFiles& then) {
    if (arguments.has(option::no_config))
        return {};
    if (arguments.has(option::config))
        return std::string(arguments.value(option::config));
    return then.find_upward(arguments.positional.empty() ? "." : arguments.positional.front(),
                            engine::settings_name);
}

/// What holds in the revision; a file outside of the repository is no part of the change, and holds as it is.
RunSettings settings_then(const Arguments& arguments, const RevisionFiles& then, const RunSettings& now) {
    RunSettings settings;
    settings.file = settings_file(arguments, then);
    if (!settings.file.empty() && !then.covers(settings.file))
        return now;
    settings.said = said_on_command_line(arguments);
    auto bytes = settings.file.empty() ? std::nullopt : then.read(settings.file, engine::most_settings_bytes);
    if (!bytes) {
        settings.file.clear();
        return settings;
    }
    settings.folder = fs::path(settings.file).parent_path().string();
    try {
        settings.said = engine::over(settings.said, engine::read_settings(settings.file, *std::move(bytes)));
    } catch (const Error& error) {
        throw Error(
            fmt::format("the settings in {}: {}", quoted(arguments.value(option::since)), error.what()));
    }
    return settings;
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
    const RevisionFiles then(arguments.positional, check.since.revision);
    const RunSettings now = settings_of(arguments);
    check.settings = settings_then(arguments, then, now);
    check.baseline = baseline_then(arguments, then, check.settings);
    check.paths = paths_now(arguments, then);
    check.since.weakened = engine::weakened(check.settings.said, now.said);
    const auto baseline_now = known_baseline(arguments, now);
    append(check.since.weakened,
           engine::weakened(check.baseline.value_or(Baseline()), baseline_now.value_or(Baseline())));
    return check;
}

} // namespace whodecides::cli
