#include "engine/settings_lookup.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/words.hpp"
#include "source/file.hpp"

namespace whodecides::engine {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code failed;
    return fs::symlink_status(path, failed).type() != fs::file_type::not_found && !failed;
}

bool is_below(const fs::path& path, const fs::path& folder) {
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// The folder a path stands for, or stands in.
fs::path folder_of(const std::string& path) {
    std::error_code failed;
    // What does not exist is left relative otherwise, and has no folder then.
    const fs::path absolute = fs::absolute(path.empty() || path == "-" ? "." : path, failed);
    fs::path whole = fs::weakly_canonical(absolute, failed);
    return fs::is_directory(whole, failed) ? whole : whole.parent_path();
}

/// A settings file and the folder that it may not lead out of.
struct Place {
    fs::path file;
    fs::path within;
};

Place look_upward(const fs::path& start) {
    fs::path nearest;
    for (fs::path folder = start;; folder = folder.parent_path()) {
        if (nearest.empty() && is_there(folder / settings_name))
            nearest = folder / settings_name;
        if (is_there(folder / ".git"))
            return {nearest, folder};
        if (!folder.has_relative_path())
            break;
    }
    return nearest.parent_path() == start ? Place{nearest, start} : Place{};
}

/// As people would write it from where they are.
std::string as_written(const fs::path& file, bool absolute) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    return (absolute && !is_below(file, here) ? file : file.lexically_relative(here)).string();
}

std::string_view why_not(const FileInfo& info, NamedBy by) {
    switch (info.kind) {
    case FileKind::missing:
    case FileKind::forbidden:
        return info.reason;
    case FileKind::folder:
        return "it is a folder";
    case FileKind::device:
        return "it is a device or a socket";
    case FileKind::pipe:
        return by == NamedBy::command_line ? "" : "it is a pipe";
    case FileKind::regular:
        return "";
    }
    return "";
}

} // namespace

std::string find_settings(std::span<const std::string> paths) {
    const std::string first = paths.empty() ? "." : paths.front();
    const auto [file, within] = look_upward(folder_of(first));
    if (file.empty())
        return {};
    const std::string path = as_written(file, fs::path(first).is_absolute());
    std::error_code failed;
    const fs::path real = fs::canonical(file, failed);
    if (!failed && !is_below(real, within))
        throw Error(
            fmt::format("{} is a link that leads out of what is checked, so it is not read; `--config "
                        "FILE` names settings that stand elsewhere",
                        quoted(path)));
    return path;
}

std::string read_side_file(const std::string& path, std::string_view what, std::size_t most, NamedBy by) {
    const FileInfo info = inspect(path);
    std::string reason(why_not(info, by));
    FileBytes read;
    if (reason.empty()) {
        read = read_file(path, most);
        reason = read.too_large ? fmt::format("it holds more than {} MiB", most >> 20U) : read.reason;
    }
    if (!reason.empty())
        throw Error(fmt::format("the {} {} cannot be read: {}", what, quoted(path), uncapitalised(reason)));
    return std::move(read.bytes);
}

} // namespace whodecides::engine
