#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "source/git.hpp"
#include "source/load.hpp"

namespace whodecides {

/// Reads the paths as they stood in a revision of the git repository around the first of them, by the rules
/// of a walk: the sources are called as they would be in the work tree, which is not touched. Paths that did
/// not exist then are left out. Throws Error where git, the repository or the revision is not to be had,
/// where a path lies outside of the repository, and for "-".
Loaded load_revision(const LoadRequest& request, const std::string& revision);

/// Single files of a revision that are no inputs, such as settings. Paths are taken as written: links of the
/// work tree below the top are not followed, since a change may bring them. All functions throw Error.
class RevisionFiles {
  public:
    /// Of the repository around the first of these paths; around the working directory where there is none.
    RevisionFiles(std::span<const std::string> paths, const std::string& revision);
    /// Of the commit at which the branch that is checked out left the revision.
    static RevisionFiles parting(std::span<const std::string> paths, const std::string& revision);

    [[nodiscard]] const std::string& commit() const { return commit_; }

    /// Whether the path leads into the repository.
    [[nodiscard]] bool covers(const std::string& path) const;
    /// Whether there was something at or below the path.
    [[nodiscard]] bool held(const std::string& path) const;
    /// The bytes of a file; nothing where there was none. Throws Error where it is a link, or holds more than
    /// `most` bytes.
    [[nodiscard]] std::optional<std::string> read(const std::string& path, std::size_t most) const;
    /// The path of the nearest file of that name, from the path upward to the top; empty where there was
    /// none.
    [[nodiscard]] std::string find_upward(const std::string& path, std::string_view name) const;

  private:
    RevisionFiles(GitRepository repository, std::string commit);

    GitRepository repository_;
    std::string commit_;
};

} // namespace whodecides
