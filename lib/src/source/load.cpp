#include "source/load.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/nearest.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "source/file.hpp"
#include "source/outcome.hpp"
#include "source/revision.hpp"
#include "source/windows_1252.hpp"
#include "source/workbook.hpp"

namespace whodecides {

namespace {

namespace fs = std::filesystem;

/// A file to be read.
struct Candidate {
    std::string path;
    FileInfo info;
    bool named = false; ///< by the user, rather than met on a walk
};

struct Found {
    std::vector<Candidate> files;
    std::vector<std::pair<std::string, std::string>> unreadable; ///< path and reason
    std::size_t excluded = 0;
};

/// A folder to be walked.
struct Step {
    std::string path;
    WalkFilter::Folder folder;
};

/// One level of a walk: adds the files of a folder to `found` and its sub-folders to `steps`.
void walk_level(const Step& step, const WalkFilter& filter, std::vector<Step>& steps, Found& found) {
    std::error_code error;
    fs::directory_iterator at(step.path, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (is_hidden(name))
            continue;
        const std::string path = joined(step.path, name);
        std::error_code ignored;
        if (at->symlink_status(ignored).type() == fs::file_type::directory) {
            if (auto below = filter.enter(step.folder, name))
                steps.push_back({path, *std::move(below)});
            else
                ++found.excluded;
            continue;
        }
        if (!may_be_ours(name))
            continue;
        if (!filter.takes(step.folder, name)) {
            ++found.excluded;
            continue;
        }
        FileInfo info = inspect(path);
        if (info.kind != FileKind::folder)
            found.files.push_back({path, std::move(info), false});
    }
    if (error)
        found.unreadable.emplace_back(step.path, error.message());
}

void walk(const std::string& top, const WalkFilter& filter, Found& found) {
    std::vector<Step> steps{{top, filter.begin(top)}};
    while (!steps.empty()) {
        const Step step = std::move(steps.back());
        steps.pop_back();
        walk_level(step, filter, steps, found);
    }
}

/// What to do about a path that leads nowhere.
std::string missing_advice(const std::string& path) {
    const fs::path as_path(path);
    const fs::path parent = as_path.has_parent_path() ? as_path.parent_path() : fs::path(".");
    std::vector<std::string> siblings;
    std::error_code error;
    for (fs::directory_iterator at(parent, error); !error && at != fs::directory_iterator();
         at.increment(error))
        siblings.push_back(at->path().filename().string());
    std::ranges::sort(siblings);
    const std::vector<std::string_view> names(siblings.begin(), siblings.end());
    const std::string_view near = nearest(as_path.filename().string(), names);
    if (near.empty())
        return "name a file or a folder that exists";
    const fs::path meant = as_path.has_parent_path() ? parent / near : fs::path(near);
    return fmt::format("did you mean {}?", quoted(meant.string()));
}

void find(const std::string& path, const WalkFilter& filter, Found& found) {
    if (path.empty())
        throw Error("a path is empty; name a file, a folder, or `-` for standard input");
    FileInfo info = inspect(path);
    if (info.kind == FileKind::folder)
        walk(path, filter, found);
    else
        found.files.push_back({path, std::move(info), true});
}

/// Of several paths to one file the first by its bytes counts; named by the user wins over met on a walk.
void drop_repeated(std::vector<Candidate>& files) {
    std::ranges::sort(files, [](const Candidate& a, const Candidate& b) {
        return std::tie(a.path, b.named) < std::tie(b.path, a.named);
    });
    std::set<std::pair<std::uint64_t, std::uint64_t>> named;
    for (const Candidate& file : files)
        if (file.named)
            named.emplace(file.info.device, file.info.inode);
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
    std::vector<Candidate> kept;
    for (Candidate& file : files) {
        const auto identity = std::pair(file.info.device, file.info.inode);
        const bool known = file.info.inode != 0;
        if (known ? !seen.insert(identity).second : (!kept.empty() && kept.back().path == file.path))
            continue;
        file.named = file.named || (known && named.contains(identity));
        kept.push_back(std::move(file));
    }
    files = std::move(kept);
}

/// Whether a file met on a walk is ours shows in its beginning where it is too large to be read whole.
Outcome open(const Candidate& file, const LoadRequest& request) {
    switch (file.info.kind) {
    case FileKind::missing:
        if (file.named && !file.info.link)
            return {.path = file.path, .reason = file.info.reason, .help = missing_advice(file.path)};
        [[fallthrough]]; // a link that leads nowhere, or a file that has just gone
    case FileKind::forbidden:
        return {.path = file.path, .reason = file.info.reason};
    case FileKind::device:
        return {.path = file.path, .reason = "it is a device or a socket"};
    case FileKind::pipe:
        if (!file.named)
            return {};
        break;
    case FileKind::folder:
    case FileKind::regular:
        break;
    }
    if (!file.named && is_workbook_name(file.path))
        return workbook_met(file.path);
    FileBytes read = read_file(file.path, request.most_bytes);
    if (!read.reason.empty())
        return {.path = file.path, .reason = std::move(read.reason)};
    if (!file.named)
        if (TableLook look = look_at(request, file.path, read.bytes); !look.ours)
            return passed_over(file.path, std::move(look));
    if (const std::string_view kind = workbook_kind(file.path, read.bytes); !kind.empty())
        return workbook(file.path, kind);
    if (read.too_large)
        return too_large(file.path, read.size, request.most_bytes);
    return {.path = file.path, .source = source_of(request, file.path, std::move(read.bytes))};
}

Outcome read_standard_input(const LoadRequest& request) {
    if (request.standard_input == nullptr)
        throw Error("`-` stands for standard input, and there is none");
    std::string path(request.stdin_name);
    FileBytes read = read_stream(*request.standard_input, request.most_bytes);
    if (!read.reason.empty())
        return {.path = std::move(path), .reason = std::move(read.reason)};
    if (const std::string_view kind = workbook_kind(path, read.bytes); !kind.empty())
        return workbook(std::move(path), kind);
    if (read.too_large)
        return too_large(std::move(path), read.size, request.most_bytes);
    return {.path = path, .source = source_of(request, path, std::move(read.bytes))};
}

} // namespace

Source source_of(const LoadRequest& request, std::string path, std::string bytes) {
    const bool is_table = request.format_of != nullptr && request.format_of(path, bytes) != InputFormat::yaml;
    return is_table && may_be_windows_1252(bytes) ? Source::recoded(std::move(path), bytes)
                                                  : Source(std::move(path), std::move(bytes));
}

TableLook look_at(const LoadRequest& request, std::string_view path, std::string_view bytes) {
    if (is_yaml_name(path))
        return {.ours = holds_section(bytes, request.section_names)};
    return request.look_at_table != nullptr ? request.look_at_table(path, bytes) : TableLook();
}

Loaded load(const LoadRequest& request) {
    if (request.revision)
        return load_revision(request, *request.revision);
    Found found;
    bool standard_input = false;
    for (const std::string& path : request.paths) {
        if (path == "-")
            standard_input = true;
        else
            find(path, request.filter, found);
    }
    if (request.paths.empty())
        walk(".", request.filter, found);
    drop_repeated(found.files);

    std::vector<Outcome> outcomes(found.files.size());
    parallel_for(found.files.size(), request.jobs,
                 [&](std::size_t i) { outcomes[i] = open(found.files[i], request); });
    for (auto& [path, reason] : found.unreadable)
        outcomes.push_back({.path = path, .reason = reason});
    if (standard_input)
        outcomes.push_back(read_standard_input(request));
    Loaded loaded = in_path_order(std::move(outcomes));
    loaded.excluded = found.excluded;
    return loaded;
}

} // namespace whodecides
