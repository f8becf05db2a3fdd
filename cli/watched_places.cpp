#include "cli/watched_places.hpp"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/written_files.hpp"
#include "engine/settings_keys.hpp"
#include "engine/settings_lookup.hpp"
#include "source/outcome.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

/// The folder of a name, without links; the name itself may be one.
fs::path real_folder_of(const fs::path& path) {
    std::error_code failed;
    return real_path(fs::absolute(path, failed).parent_path());
}

/// What holds now; nothing where the settings are broken for the moment.
std::optional<RunSettings> settings_now(const Arguments& arguments) {
    try {
        return settings_of(arguments);
    } catch (const UsageError&) {
        throw;
    } catch (const Error&) {
        return std::nullopt;
    }
}

WalkFilter filter_of(const std::optional<RunSettings>& settings) {
    if (!settings)
        return {};
    InputRequest request;
    engine::apply(settings->said, settings->folder, request);
    return {request.root, request.include, request.exclude};
}

} // namespace

WatchedPlaces::WatchedPlaces(const Arguments& arguments) {
    const std::optional<RunSettings> settings = settings_now(arguments);
    const WalkFilter filter = filter_of(settings);
    for (const std::string& path : arguments.positional)
        add_path(path, filter);
    if (arguments.positional.empty())
        walk(".", filter);
    add_settings(arguments);
    if (settings)
        add_file(std::string(engine::value_of(settings->said, engine::setting::baseline)));
    spare_results(arguments);
}

void WatchedPlaces::add_path(const std::string& path, const WalkFilter& filter) {
    add_file(path);
    std::error_code failed;
    if (fs::is_directory(path, failed))
        walk(path, filter);
}

/// Watches for the name, and for the file that it leads to. Where its folder is missing, for what would lead
/// there.
void WatchedPlaces::add_file(const std::string& path) {
    if (path.empty())
        return;
    std::error_code failed;
    fs::path named = fs::absolute(path, failed).lexically_normal();
    if (!named.has_filename())
        named = named.parent_path();
    while (named.has_relative_path() && !fs::is_directory(named.parent_path(), failed))
        named = named.parent_path();
    places_[real_folder_of(named).string()].names.insert(named.filename().string());
    if (fs::is_symlink(named, failed)) {
        const fs::path target = real_path(named);
        places_[target.parent_path().string()].names.insert(target.filename().string());
    }
}

void WatchedPlaces::walk(const std::string& path, const WalkFilter& filter) {
    std::vector<std::pair<fs::path, WalkFilter::Folder>> steps{{real_path(path), filter.begin(path)}};
    while (!steps.empty()) {
        const auto [folder, at] = std::move(steps.back());
        steps.pop_back();
        places_[folder.string()].walked = true;
        std::error_code failed;
        fs::directory_iterator entry(folder, failed);
        for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
            const std::string name = entry->path().filename().string();
            std::error_code ignored;
            const fs::file_type type = entry->symlink_status(ignored).type();
            if (is_hidden(name))
                continue;
            if (type == fs::file_type::symlink && may_be_ours(name))
                add_file(entry->path().string());
            if (type != fs::file_type::directory)
                continue;
            if (auto below = filter.enter(at, name))
                steps.emplace_back(entry->path(), *std::move(below));
        }
    }
}

/// A settings file may come anywhere between the first path and the top of its repository.
void WatchedPlaces::add_settings(const Arguments& arguments) {
    if (arguments.has(option::config))
        return add_file(std::string(arguments.value(option::config)));
    if (arguments.has(option::no_config))
        return;
    std::error_code failed;
    const fs::path first = real_path(arguments.positional.empty() ? "." : arguments.positional.front());
    const fs::path start = fs::is_directory(first, failed) ? first : first.parent_path();
    std::vector<fs::path> upward{start};
    while (!fs::exists(upward.back() / ".git", failed) && upward.back().has_relative_path())
        upward.push_back(upward.back().parent_path());
    if (!fs::exists(upward.back() / ".git", failed))
        upward = {start};
    for (const fs::path& folder : upward)
        places_[folder.string()].names.insert(std::string(engine::settings_name));
}

void WatchedPlaces::spare_results(const Arguments& arguments) {
    for (const std::string& file : written_files(arguments)) {
        results_.insert((real_folder_of(file) / fs::path(file).filename()).string());
        results_.insert(real_path(file).string());
    }
}

std::set<std::string> WatchedPlaces::folders() const {
    std::set<std::string> folders;
    for (const auto& [folder, place] : places_)
        folders.insert(folder);
    return folders;
}

bool WatchedPlaces::concerns(const FileEvent& event) const {
    if (event.folder.empty())
        return true;
    const auto found = places_.find(event.folder);
    if (found == places_.end() || results_.contains((fs::path(event.folder) / event.name).string()))
        return false;
    const Place& place = found->second;
    if (event.name.empty())
        return place.walked;
    return place.names.contains(event.name) ||
           (place.walked && !is_hidden(event.name) && (event.is_folder || may_be_ours(event.name)));
}

} // namespace whodecides::cli
