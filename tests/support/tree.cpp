#include "support/tree.hpp"

#include <algorithm>
#include <sstream>

#include "support/paths.hpp"

namespace whodecides::test {

namespace fs = std::filesystem;

namespace {

/// Folders at the top that are no part of the project (.gitignore).
bool is_foreign(const std::string& name) {
    return name == ".git" || name == ".cache" || name == "build" || name.starts_with("build-") ||
           name == "compile_commands.json";
}

} // namespace

std::vector<ProjectFile> project_files() {
    std::vector<ProjectFile> files;
    for (const auto& top : fs::directory_iterator(source_dir())) {
        const std::string name = top.path().filename().string();
        if (is_foreign(name))
            continue;
        if (!top.is_directory()) {
            files.push_back({top.path(), name});
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            if (entry.is_regular_file())
                files.push_back({entry.path(), fs::relative(entry.path(), source_dir()).generic_string()});
        }
    }
    std::ranges::sort(files, {}, &ProjectFile::name);
    return files;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace whodecides::test
