#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides {

/// A git repository, read through the program `git`, which is made to ask nothing, fetch nothing and run
/// nothing that the repository says. The work tree and the index are never touched. All functions throw
/// Error, with git's words where it has some.
class GitRepository {
  public:
    /// The repository around a folder.
    explicit GitRepository(const std::string& folder);

    /// The top of its work tree, without links.
    [[nodiscard]] const std::filesystem::path& top() const { return top_; }
    /// The commit a revision stands for, as an object name.
    [[nodiscard]] std::string commit(const std::string& revision) const;
    /// The same; nothing where it stands for none.
    [[nodiscard]] std::optional<std::string> find_commit(const std::string& revision) const;

    /// The commit at which HEAD and a revision parted; the revision's own where they never were one. Throws
    /// Error as commit() does, and where a shallow clone may lack it.
    [[nodiscard]] std::string parting(const std::string& revision) const;

    struct File {
        std::string path; ///< relative to the top, with slashes
        std::string object;
        bool regular = true; ///< neither a link nor another repository
    };
    /// The files of a commit at and below these paths, relative to the top; "" is the top.
    [[nodiscard]] std::vector<File> files(const std::string& commit,
                                          std::span<const std::string> paths) const;

    /// The content of each object, in the order given. What holds more bytes than `most` comes as nothing.
    using Take = std::function<void(std::size_t index, std::optional<std::string> bytes)>;
    void read(std::span<const std::string> objects, std::uint64_t most, const Take& take) const;

  private:
    std::filesystem::path top_;
};

} // namespace whodecides
