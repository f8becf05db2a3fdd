#include "source/git.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include <whodecides/error.hpp>

#include "base/text.hpp"
#include "base/words.hpp"
#include "source/git_objects.hpp"
#include "source/process.hpp"

namespace whodecides {

namespace fs = std::filesystem;

namespace {

/// Which repository it is says the folder, not whoever called: a hook sets these. Whatever else is set is the
/// user's own, such as where git finds its settings.
const std::vector<std::string>& environment() {
    static const std::vector<std::string> changes{
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
        // Nobody is asked, nothing is fetched, paths are no patterns, and git speaks English.
        "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_OPTIONAL_LOCKS=0",
        "GIT_LITERAL_PATHSPECS=1", "LC_ALL=C"};
    return changes;
}

/// "fatal: not a git repository: ..." as "not a git repository: ...", on one line.
std::string in_gits_words(std::string_view errors) {
    std::string words;
    while (!errors.empty()) {
        std::string_view line = text::trimmed(errors.substr(0, errors.find('\n')));
        errors.remove_prefix(std::min(errors.size(), errors.find('\n') + 1));
        for (const std::string_view start : {"fatal: ", "error: "})
            if (line.starts_with(start))
                line.remove_prefix(start.size());
        if (!line.empty())
            words += (words.empty() ? "" : "; ") + std::string(line);
    }
    return text::printable(words);
}

struct Call {
    std::string folder;
    std::vector<std::string> words;
    std::string_view input = {};
    std::function<void(std::string_view)> take;
};

ProcessEnd run_git(const Call& call) {
    // A change may bring files that look like a repository; only one with a .git of its own is one.
    std::vector<std::string> words{"git", "--no-pager",
                                   "-C",  call.folder,
                                   "-c",  "core.fsmonitor=false",
                                   "-c",  "core.hooksPath=/dev/null",
                                   "-c",  "safe.bareRepository=explicit",
                                   "-c",  "core.useReplaceRefs=false",
                                   "-c",  "core.warnAmbiguousRefs=true"};
    words.insert(words.end(), call.words.begin(), call.words.end());
    try {
        return run_process({words, environment(), call.input, call.take});
    } catch (const NotStarted& error) {
        throw Error(fmt::format("{}; reading a revision takes git: install it, or name files and folders",
                                error.what()));
    }
}

[[noreturn]] void refuse(const fs::path& where, const ProcessEnd& end) {
    if (end.signal != 0)
        throw Error(fmt::format("git was ended by signal {} in {}; nothing of it was used", end.signal,
                                quoted(where.string())));
    throw Error(fmt::format("git cannot read {}: {}", quoted(where.string()),
                            end.errors.empty() ? fmt::format("it ended with status {}", end.status)
                                               : in_gits_words(end.errors)));
}

/// All that git prints; nothing where it ends with another status than 0.
std::optional<std::string> answer(const fs::path& folder, std::vector<std::string> words, ProcessEnd& end) {
    std::string out;
    end = run_git({folder.string(), std::move(words), {}, [&](std::string_view piece) { out += piece; }});
    if (end.signal != 0)
        refuse(folder, end);
    return end.status == 0 ? std::optional(std::move(out)) : std::nullopt;
}

std::string without_line_break(std::string text) {
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

/// Throws Error in a shallow clone, which may lack what was looked for.
void refuse_shallow(const fs::path& top, const std::string& what) {
    ProcessEnd end;
    const auto shallow = answer(top, {"rev-parse", "--is-shallow-repository"}, end);
    if (shallow && without_line_break(*shallow) == "true")
        throw Error(what + "; this clone is shallow, it lacks a part of the history: `git fetch --unshallow` "
                           "brings it, in CI `fetch-depth: 0`");
}

} // namespace

GitRepository::GitRepository(const std::string& folder) {
    ProcessEnd end;
    const auto top = answer(folder, {"rev-parse", "--show-toplevel"}, end);
    if (!top || top->empty())
        refuse(folder, end);
    std::error_code error;
    top_ = fs::canonical(without_line_break(*top), error);
    if (error)
        top_ = without_line_break(*top);
}

std::optional<std::string> GitRepository::find_commit(const std::string& revision) const {
    ProcessEnd end;
    auto found = answer(top_, {"rev-parse", "--verify", "--end-of-options", revision + "^{commit}"}, end);
    // A tag called like the branch that is meant would stand in its place.
    if (end.errors.find("is ambiguous") != std::string::npos)
        throw Error(fmt::format("{} is the name of several revisions in {}; write it in full, such as "
                                "refs/remotes/origin/main",
                                quoted(revision), quoted(top_.string())));
    return found ? std::optional(without_line_break(*found)) : std::nullopt;
}

std::string GitRepository::commit(const std::string& revision) const {
    if (revision.empty())
        throw Error("a revision is empty; name a branch, a tag or a commit");
    if (revision.starts_with('-'))
        throw Error(fmt::format("{} looks like an option, not like a revision", quoted(revision)));
    if (auto found = find_commit(revision))
        return *found;
    const std::string unknown =
        fmt::format("no revision is called {} in {}", quoted(revision), quoted(top_.string()));
    if (const std::string remote = "origin/" + revision; find_commit("refs/remotes/" + remote))
        throw Error(fmt::format("{}; did you mean {}?", unknown, quoted(remote)));
    refuse_shallow(top_, unknown);
    throw Error(unknown +
                "; `git branch --all` and `git tag` list names, `git fetch` brings those of others");
}

std::string GitRepository::parting(const std::string& revision) const {
    const std::string there = commit(revision);
    const auto here = find_commit("HEAD");
    if (!here)
        return there;
    ProcessEnd end;
    if (const auto parting = answer(top_, {"merge-base", there, *here}, end))
        return without_line_break(*parting);
    refuse_shallow(top_, fmt::format("where the branch left {} cannot be told in {}", quoted(revision),
                                     quoted(top_.string())));
    return there;
}

std::vector<GitRepository::File> GitRepository::files(const std::string& commit,
                                                      std::span<const std::string> paths) const {
    // The whole tree where the top is asked for; else each path, which is no pattern (see environment()).
    std::vector<std::string> words{"ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit};
    if (std::ranges::find(paths, "") == paths.end())
        words.insert(words.end(), paths.begin(), paths.end());
    ProcessEnd end;
    const auto listing = answer(top_, std::move(words), end);
    if (!listing)
        refuse(top_, end);
    return read_tree(*listing);
}

void GitRepository::read(std::span<const std::string> objects, std::uint64_t most, const Take& take) const {
    if (objects.empty())
        return;
    std::string names;
    for (const std::string& object : objects)
        names += object + '\n';
    GitObjects answers(objects, most, take);
    const ProcessEnd end = run_git(
        {top_.string(), {"cat-file", "--batch"}, names, [&](std::string_view piece) { answers.add(piece); }});
    if (end.signal == 0 && end.status != 0 && end.errors.find("promisor") != std::string::npos)
        throw Error(
            fmt::format("git has not got all files of that revision in {}: this clone is partial; take "
                        "one without --filter",
                        quoted(top_.string())));
    if (end.signal != 0 || end.status != 0)
        refuse(top_, end);
    answers.finish();
}

} // namespace whodecides
