#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/parse.hpp"
#include "engine/read.hpp"
#include "engine/run_settings.hpp"
#include "source/revision.hpp"

namespace whodecides::cli {

/// What a run goes by: the command line over the settings file.
struct RunSettings {
    std::string file;   ///< the settings file, as messages name it; empty: none
    std::string folder; ///< what paths and patterns in it are relative to; empty: the working directory
    engine::Settings said;
};

/// What the command line says of what settings can say. Throws UsageError.
engine::Settings said_on_command_line(const Arguments& arguments);

/// Finds and reads the settings file for inputs at these paths, as --config and --no-config say, and puts the
/// command line above it. Throws Error.
RunSettings settings_of(const Arguments& arguments, std::span<const std::string> paths);
/// For inputs at the paths that are the arguments.
RunSettings settings_of(const Arguments& arguments);

/// A revision, how people call it, and the paths that are read of it.
struct RevisionPaths {
    const RevisionFiles& files;
    std::string_view name;
    std::span<const std::string> paths;
};

/// What held in a revision, under the command line; `now` where the settings file lies outside of the
/// repository: it is no part of a change. Throws Error.
RunSettings settings_in(const RevisionPaths& revision, const Arguments& arguments, const RunSettings& now);

[[noreturn]] void refuse_framework(const RunSettings& settings, const Error& error);

/// Calls `work`; where no input knows the framework that the settings name, says where they do.
template <class Work>
auto under(const RunSettings& settings, Work&& work) {
    try {
        return work();
    } catch (const engine::UnknownFramework& error) {
        refuse_framework(settings, error);
    }
}

} // namespace whodecides::cli
