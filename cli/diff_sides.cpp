#include "cli/diff_sides.hpp"

#include <filesystem>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "cli/options.hpp"
#include "source/git.hpp"

namespace whodecides::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view git_prefix = "git:";

bool is_there(const std::string& path) {
    std::error_code error;
    return path == "-" || fs::symlink_status(path, error).type() != fs::file_type::not_found;
}

/// Whether git knows the word too; where there is no repository or no git it is a path and nothing else.
bool is_revision(const std::string& word) {
    try {
        return !word.starts_with('-') && GitRepository(".").find_commit(word).has_value();
    } catch (const Error&) {
        return false;
    }
}

/// A revision that is known, else what is wrong with it.
void require_revision(const std::string& word, std::string_view revision) {
    try {
        static_cast<void>(GitRepository(".").commit(std::string(revision)));
    } catch (const Error& error) {
        if (revision.size() < word.size()) // "git:" says what it is to be
            throw;
        throw Error(fmt::format("there is no file or folder {}, and it is no revision: {}", quoted(word),
                                error.what()));
    }
}

DiffSide side_of(const std::string& word, const Arguments& arguments, std::ostream& err) {
    if (word.empty())
        throw UsageError("OLD and NEW name a path or a revision; one of them is empty", arguments.command);
    if (!word.starts_with(git_prefix) && is_there(word)) {
        if (is_revision(word))
            err << fmt::format("{} is a revision as well; it is read as a path, {} is the revision\n",
                               quoted(text::printable(word)),
                               quoted(text::printable(fmt::format("{}{}", git_prefix, word))));
        return {std::nullopt,
                {word},
                word == "."   ? "the working directory"
                : word == "-" ? "standard input"
                              : word};
    }
    const std::string revision = word.starts_with(git_prefix) ? word.substr(git_prefix.size()) : word;
    require_revision(word, revision);
    return {revision, {}, quoted(revision)};
}

/// The work tree at the paths that are asked for.
DiffSide work_tree(const std::vector<std::string>& paths) {
    return {std::nullopt, paths,
            paths.size() == 1 && paths.front() == "." ? "the working directory" : "the work tree"};
}

} // namespace

DiffSides diff_sides(const Arguments& arguments, std::ostream& err) {
    std::vector<std::string> paths = arguments.values(option::diff_path);
    const bool is_asked_for = !paths.empty();
    if (paths.empty())
        paths = {"."};
    DiffSides sides;
    sides.before = side_of(arguments.positional.front(), arguments, err);
    if (arguments.positional.size() > 1)
        sides.after = side_of(arguments.positional.back(), arguments, err);
    else if (sides.before.revision)
        sides.after = work_tree(paths);
    else
        throw UsageError(fmt::format("{} is a path; name another one to compare it with, or a revision",
                                     quoted(text::printable(sides.before.name))),
                         arguments.command);
    const DiffSide* path = !sides.before.revision  ? &sides.before
                           : !sides.after.revision ? &sides.after
                                                   : nullptr;
    if (path != nullptr && arguments.positional.size() > 1) {
        if (is_asked_for)
            throw UsageError("--path says what to read of revisions; with a path named, it is that",
                             arguments.command);
        paths = path->paths;
    }
    for (DiffSide* side : {&sides.before, &sides.after})
        if (side->revision)
            side->paths = paths;
    if (sides.before.paths == std::vector<std::string>{"-"} && sides.after.paths == sides.before.paths)
        throw UsageError("standard input can be compared with a file or a folder only", arguments.command);
    return sides;
}

} // namespace whodecides::cli
