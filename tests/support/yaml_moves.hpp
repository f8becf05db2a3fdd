#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <whodecides/moves.hpp>

namespace whodecides::test {

/// YAML files that moves are applied to as somebody with an editor would, key by key. It knows nothing of the
/// analyzer's own reader or of its way to apply moves: what the two make of a move can be compared. Comments
/// are lost. Understood are bodies in the long form, under people, roles, teams, decisions and
/// responsibilities, in files without errors of YAML; not rows of grids. Throws std::runtime_error where a
/// move asks for more.
class EditedFiles {
  public:
    /// Reads the files; of folders all *.yaml in them.
    explicit EditedFiles(const std::vector<std::filesystem::path>& paths);
    ~EditedFiles();
    EditedFiles(const EditedFiles&) = delete;
    EditedFiles& operator=(const EditedFiles&) = delete;

    void apply(const Move& move);
    /// Writes all files into a folder, by names that keep their order.
    void write(const std::filesystem::path& folder) const;

  private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

} // namespace whodecides::test
