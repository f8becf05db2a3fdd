#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace whodecides::test {

/// A file of the project: what git would keep, found without git (build folders and `.git` are left out).
struct ProjectFile {
    std::filesystem::path path;
    std::string name; ///< relative to the source tree, with slashes
};

/// All files of the project, in the order of their names.
std::vector<ProjectFile> project_files();

/// The lines of a text without their line breaks.
std::vector<std::string> lines_of(const std::string& text);

} // namespace whodecides::test
