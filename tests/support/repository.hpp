#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "support/files.hpp"

namespace whodecides::test {

/// Whether git is there; says that a test is skipped where it is not.
bool has_git();

/// A git repository in a folder of its own, without any settings of the user's.
class Repository {
  public:
    Repository();

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    /// Writes a file of the work tree, with the folders it takes.
    void write(const std::string& name, std::string_view bytes) const;
    /// Commits the work tree as it stands and names the commit.
    void commit(const std::string& tag) const;
    /// Runs git; throws std::runtime_error unless it ends with 0.
    void git(const std::string& arguments) const;

  private:
    TemporaryFolder folder_;
};

} // namespace whodecides::test
