#include "source/revision.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/words.hpp"
#include "source/file.hpp"
#include "source/git.hpp"
#include "source/outcome.hpp"
#include "source/workbook.hpp"

namespace whodecides {

namespace {

namespace fs = std::filesystem;

/// A path of the request, and where it stands in the repository.
struct Wanted {
    std::string written;
    std::string inside; ///< relative to the top, with slashes; empty: the top
};

struct Candidate {
    std::string path; ///< as in the work tree
    GitRepository::File file;
    bool named = false; ///< by the user, rather than met on a walk
};

/// The nearest folder upward that is there now: a path may have been taken away since, or made a link, which
/// must not lead to another repository.
std::string folder_around(const std::string& path) {
    std::error_code error;
    fs::path folder = fs::absolute(path, error).lexically_normal();
    if (!folder.has_filename())
        folder = folder.parent_path();
    while ((!fs::is_directory(folder, error) || fs::is_symlink(folder, error)) && folder.has_relative_path())
        folder = folder.parent_path();
    return folder.string();
}

/// Where a path stands in the repository, with slashes; "" is the top. Nothing where it leads out of it.
std::optional<std::string> inside_of(const GitRepository& repository, const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
    std::string inside = whole.lexically_relative(repository.top()).generic_string();
    if (inside.empty() || inside == ".." || inside.starts_with("../"))
        return std::nullopt;
    if (inside == ".")
        return std::string();
    if (inside.ends_with('/'))
        inside.pop_back();
    return inside;
}

/// The same by what is written: links below the top are part of what a change may bring, and lead nowhere
/// here.
std::optional<std::string> written_inside(const GitRepository& repository, const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error).lexically_normal();
    fs::path upper;
    for (const fs::path& part : whole) {
        upper /= part;
        if (!fs::equivalent(upper, repository.top(), error))
            continue;
        std::string inside = whole.lexically_relative(upper).generic_string();
        if (inside.ends_with('/'))
            inside.pop_back();
        return inside == "." ? std::string() : inside;
    }
    return inside_of(repository, path);
}

Wanted place_in(const GitRepository& repository, const std::string& path) {
    const auto inside = written_inside(repository, path);
    if (!inside)
        throw Error(fmt::format("{} lies outside of the git repository {}; a revision is read from one "
                                "repository",
                                quoted(path), quoted(repository.top().string())));
    return {path, *inside};
}

enum class Met : std::uint8_t { taken, excluded, passed_over };

/// Whether a walk takes a file, given its path below the folder where the walk begins.
Met meet(const GitRepository::File& file, std::string_view rest, const WalkFilter& filter,
         WalkFilter::Folder folder) {
    if (rest.empty() || !file.regular || !may_be_ours(rest))
        return Met::passed_over;
    bool excluded = false;
    while (!is_hidden(rest)) {
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos)
            return !excluded && filter.takes(folder, rest) ? Met::taken : Met::excluded;
        if (auto below = filter.enter(folder, rest.substr(0, slash)))
            folder = *std::move(below);
        else
            excluded = true;
        rest.remove_prefix(slash + 1);
    }
    return Met::passed_over;
}

struct Found {
    std::vector<Candidate> files;
    std::size_t excluded = 0;
};

/// Finds the files that a path stands for in a tree that is sorted by path: those below a folder stand side
/// by side.
void find(const Wanted& wanted, std::span<const GitRepository::File> tree, const WalkFilter& filter,
          Found& found) {
    const WalkFilter::Folder begin = filter.begin(wanted.written);
    const auto same = std::ranges::lower_bound(tree, wanted.inside, {}, &GitRepository::File::path);
    if (same != tree.end() && same->path == wanted.inside)
        found.files.push_back({wanted.written, *same, true});
    const std::string folder = wanted.inside.empty() ? "" : wanted.inside + "/";
    const auto first = std::ranges::lower_bound(tree, folder, {}, &GitRepository::File::path);
    for (auto at = first; at != tree.end() && at->path.starts_with(folder); ++at) {
        const GitRepository::File& file = *at;
        const std::string_view rest = std::string_view(file.path).substr(folder.size());
        const Met met = meet(file, rest, filter, begin);
        if (met == Met::taken)
            found.files.push_back({joined(wanted.written, rest), file, false});
        else if (met == Met::excluded)
            ++found.excluded;
    }
}

/// Of several paths to one file the first by its bytes counts; named by the user wins over met on a walk.
void drop_repeated(std::vector<Candidate>& files) {
    std::ranges::sort(files, {}, &Candidate::path);
    std::map<std::string, std::size_t> first;
    std::vector<Candidate> kept;
    for (Candidate& file : files) {
        const auto [at, is_new] = first.try_emplace(file.file.path, kept.size());
        if (is_new)
            kept.push_back(std::move(file));
        else
            kept[at->second].named |= file.named;
    }
    files = std::move(kept);
}

/// What the bytes of a file make of it.
Outcome outcome_of(const Candidate& file, const LoadRequest& request, std::string bytes) {
    Outcome outcome;
    TableLook look = file.named ? TableLook{.ours = true} : look_at(request, file.path, bytes);
    if (!look.ours)
        outcome = passed_over(file.path, std::move(look));
    else if (const std::string_view kind = workbook_kind(file.path, bytes); !kind.empty())
        outcome = workbook(file.path, kind);
    else
        outcome = {.path = file.path, .source = source_of(request, file.path, std::move(bytes))};
    outcome.stable_path = file.file.path;
    return outcome;
}

std::vector<Outcome> read(const GitRepository& repository, std::span<const Candidate> files,
                          const LoadRequest& request) {
    std::vector<Outcome> outcomes;
    std::vector<std::string> objects;
    std::vector<std::size_t> asked;
    for (const Candidate& file : files) {
        Outcome& outcome = outcomes.emplace_back();
        outcome.path = file.path;
        outcome.stable_path = file.file.path;
        if (!file.file.regular) {
            outcome.reason = "it is a link or another repository in that revision";
            outcome.help = "name the file it leads to";
            continue;
        }
        if (!file.named && is_workbook_name(file.path)) {
            outcome = workbook_met(file.path);
            continue;
        }
        asked.push_back(outcomes.size() - 1);
        objects.push_back(file.file.object);
    }
    repository.read(objects, request.most_bytes, [&](std::size_t index, std::optional<std::string> bytes) {
        Outcome& outcome = outcomes[asked[index]];
        if (!bytes) {
            Outcome refused = too_large(outcome.path, 0, request.most_bytes);
            outcome.reason = std::move(refused.reason);
            outcome.help = std::move(refused.help);
        } else {
            outcome = outcome_of(files[asked[index]], request, std::move(*bytes));
        }
    });
    return outcomes;
}

} // namespace

Loaded load_revision(const LoadRequest& request, const std::string& revision) {
    const std::vector<std::string> here{"."};
    const std::span<const std::string> paths = request.paths.empty() ? here : request.paths;
    for (const std::string& path : paths)
        if (path.empty() || path == "-")
            throw Error(path.empty() ? "a path is empty; name a file or a folder"
                                     : "standard input has no revisions; name files or folders");
    const GitRepository repository(folder_around(paths.front()));
    const std::string commit = repository.commit(revision);
    std::vector<Wanted> wanted;
    std::vector<std::string> inside;
    for (const std::string& path : paths) {
        wanted.push_back(place_in(repository, path));
        inside.push_back(wanted.back().inside);
    }
    std::vector<GitRepository::File> tree = repository.files(commit, inside);
    std::ranges::sort(tree, {}, &GitRepository::File::path);
    Found found;
    for (const Wanted& each : wanted)
        find(each, tree, request.filter, found);
    drop_repeated(found.files);
    Loaded loaded = in_path_order(read(repository, found.files, request));
    loaded.excluded = found.excluded;
    return loaded;
}

RevisionFiles::RevisionFiles(GitRepository repository, std::string commit)
    : repository_(std::move(repository)), commit_(std::move(commit)) {}

RevisionFiles::RevisionFiles(std::span<const std::string> paths, const std::string& revision)
    : repository_(folder_around(paths.empty() ? "." : paths.front())), commit_(repository_.commit(revision)) {
}

RevisionFiles RevisionFiles::parting(std::span<const std::string> paths, const std::string& revision) {
    GitRepository repository(folder_around(paths.empty() ? "." : paths.front()));
    std::string commit = repository.parting(revision);
    return {std::move(repository), std::move(commit)};
}

bool RevisionFiles::covers(const std::string& path) const {
    return written_inside(repository_, path).has_value();
}

bool RevisionFiles::held(const std::string& path) const {
    const auto inside = written_inside(repository_, path);
    return inside && !repository_.files(commit_, std::vector<std::string>{*inside}).empty();
}

std::optional<std::string> RevisionFiles::read(const std::string& path, std::size_t most) const {
    const std::string inside = written_inside(repository_, path).value_or("");
    const auto files = repository_.files(commit_, std::vector<std::string>{inside});
    const auto found = std::ranges::find(files, inside, &GitRepository::File::path);
    if (found == files.end())
        return std::nullopt;
    if (!found->regular)
        throw Error(fmt::format("{} is a link in that revision, and links are not followed there; name the "
                                "file it leads to",
                                quoted(path)));
    std::optional<std::string> content;
    repository_.read(std::vector<std::string>{found->object}, most,
                     [&](std::size_t, std::optional<std::string> bytes) { content = std::move(bytes); });
    if (!content)
        throw Error(fmt::format("{} cannot be read: it holds more than {} MiB in that revision", quoted(path),
                                most >> 20U));
    return content;
}

std::string RevisionFiles::find_upward(const std::string& path, std::string_view name) const {
    const fs::path inside = written_inside(repository_, path).value_or("");
    std::vector<std::string> wanted{std::string(name)};
    fs::path folder;
    for (const fs::path& part : inside) {
        folder /= part;
        wanted.push_back((folder / name).generic_string());
    }
    std::string nearest;
    for (const GitRepository::File& file : repository_.files(commit_, wanted))
        if (file.path.size() > nearest.size())
            nearest = file.path;
    std::error_code error;
    return nearest.empty()
               ? nearest
               : (repository_.top() / nearest).lexically_relative(fs::current_path(error)).string();
}

} // namespace whodecides
