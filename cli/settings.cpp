#include "cli/settings.hpp"

#include <array>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/words.hpp"
#include "cli/options.hpp"
#include "cli/rule_changes.hpp"
#include "engine/settings_file.hpp"
#include "engine/settings_keys.hpp"
#include "engine/settings_lookup.hpp"

namespace whodecides::cli {
namespace {

/// An option that says what a key of the settings file says.
struct Twin {
    const OptionSpec& option;
    std::string_view key;
};
const std::array<Twin, 4> twins{{
    {option::fail_on, engine::setting::fail_on},
    {option::as_of, engine::setting::as_of},
    {option::preset, engine::setting::preset},
    {option::baseline, engine::setting::baseline},
}};

template <class Change>
std::vector<engine::Setting<Change>> changes(const Arguments& arguments, const OptionSpec& option,
                                             Change (*parse)(std::string_view)) {
    std::vector<engine::Setting<Change>> found;
    for (const std::string& value : arguments.values(option))
        try {
            found.push_back({parse(value), fmt::format("--{}", option.name)});
        } catch (const Error& error) {
            throw UsageError(error.what(), arguments.command);
        }
    return found;
}

/// The settings file to read; empty: none.
std::string settings_file(const Arguments& arguments, std::span<const std::string> paths) {
    const bool none = arguments.has(option::no_config);
    if (none && arguments.has(option::config))
        throw UsageError("--config and --no-config exclude each other", arguments.command);
    if (arguments.has(option::config))
        return std::string(arguments.value(option::config));
    return none ? std::string() : engine::find_settings(paths);
}

/// The settings file of a revision, as messages name it; empty: there was none.
std::string settings_file(const Arguments& arguments, const RevisionPaths& revision) {
    if (arguments.has(option::no_config))
        return {};
    if (arguments.has(option::config))
        return std::string(arguments.value(option::config));
    return revision.files.find_upward(revision.paths.empty() ? "." : revision.paths.front(),
                                      engine::settings_name);
}

} // namespace

engine::Settings said_on_command_line(const Arguments& arguments) {
    engine::Settings said;
    for (const Twin& twin : twins)
        if (arguments.has(twin.option))
            said.values[twin.key] = {{std::string(arguments.value(twin.option))},
                                     fmt::format("--{}", twin.option.name)};
    said.severities = changes(arguments, option::severity, parse_severity_change);
    said.options = changes(arguments, option::set, parse_option_change);
    said.draft = arguments.has(option::draft);
    return said;
}

RunSettings settings_of(const Arguments& arguments) {
    return settings_of(arguments, arguments.positional);
}

RunSettings settings_of(const Arguments& arguments, std::span<const std::string> paths) {
    RunSettings settings;
    engine::Settings above = said_on_command_line(arguments);
    settings.file = settings_file(arguments, paths);
    if (settings.file.empty()) {
        settings.said = std::move(above);
        return settings;
    }
    const auto by = arguments.has(option::config) ? engine::NamedBy::command_line : engine::NamedBy::file;
    std::string bytes =
        engine::read_side_file(settings.file, "settings file", engine::most_settings_bytes, by);
    settings.folder = std::filesystem::path(settings.file).parent_path().string();
    settings.said = engine::over(above, engine::read_settings(settings.file, std::move(bytes)));
    return settings;
}

RunSettings settings_in(const RevisionPaths& revision, const Arguments& arguments, const RunSettings& now) {
    RunSettings settings;
    settings.file = settings_file(arguments, revision);
    if (!settings.file.empty() && !revision.files.covers(settings.file))
        return now;
    settings.said = said_on_command_line(arguments);
    auto bytes = settings.file.empty() ? std::nullopt
                                       : revision.files.read(settings.file, engine::most_settings_bytes);
    if (!bytes) {
        settings.file.clear();
        return settings;
    }
    settings.folder = std::filesystem::path(settings.file).parent_path().string();
    try {
        settings.said = engine::over(settings.said, engine::read_settings(settings.file, *std::move(bytes)));
    } catch (const Error& error) {
        throw Error(fmt::format("the settings in {}: {}", quoted(revision.name), error.what()));
    }
    return settings;
}

void refuse_framework(const RunSettings& settings, const Error& error) {
    const auto said = settings.said.values.find(engine::setting::framework);
    throw Error(said == settings.said.values.end()
                    ? std::string(error.what())
                    : fmt::format("{}: {}", said->second.origin, error.what()));
}

} // namespace whodecides::cli
