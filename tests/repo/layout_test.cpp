#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/tree.hpp"

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

bool is_code(const ProjectFile& file) {
    return file.path.extension() == ".cpp" || file.path.extension() == ".hpp";
}

/// How far right a folder of the library stands; what stands further right must not be included. `report`,
/// `export` and `docs` stand side by side.
struct Folder {
    std::string_view name;
    int rank;
};
constexpr std::array<Folder, 10> folders{{{"base", 0},
                                          {"source", 1},
                                          {"yaml", 2},
                                          {"model", 3},
                                          {"rules", 4},
                                          {"engine", 5},
                                          {"report", 6},
                                          {"export", 6},
                                          {"docs", 6},
                                          {"cli", 7}}};

const Folder* folder_named(std::string_view name) {
    const auto found = std::ranges::find(folders, name, &Folder::name);
    return found == folders.end() ? nullptr : &*found;
}

/// The folder a file of the library or the program stands in; the public headers count as base.
const Folder* folder_of(std::string_view name) {
    constexpr std::string_view inside = "lib/src/";
    if (name.starts_with("lib/include/"))
        return folder_named("base");
    if (name.starts_with("cli/"))
        return folder_named("cli");
    if (!name.starts_with(inside))
        return nullptr;
    name.remove_prefix(inside.size());
    return folder_named(name.substr(0, name.find('/')));
}

/// What an include line asks for, without its quotes or brackets; empty for any other line.
std::string_view included(std::string_view line) {
    constexpr std::string_view start = "#include ";
    if (!line.starts_with(start))
        return {};
    line.remove_prefix(start.size() + 1);
    return line.substr(0, line.find_first_of("\">"));
}

bool may_include(const Folder& from, std::string_view target) {
    const auto slash = target.find('/');
    if (slash == std::string_view::npos)
        return true;
    const Folder* to = folder_named(target.substr(0, slash));
    return to == nullptr || to == &from || to->rank < from.rank;
}

} // namespace

TEST_CASE("a folder includes only from itself and from what stands left of it") {
    CHECK(may_include(*folder_named("yaml"), "source/source.hpp"));
    CHECK_FALSE(may_include(*folder_named("yaml"), "model/things.hpp"));
    CHECK_FALSE(may_include(*folder_named("report"), "docs/options.hpp"));

    std::size_t seen = 0;
    for (const ProjectFile& file : project_files()) {
        if (!is_code(file) || (!file.name.starts_with("lib/") && !file.name.starts_with("cli/")))
            continue;
        const Folder* folder = folder_of(file.name);
        REQUIRE_MESSAGE(folder != nullptr, file.name, " stands in a folder without a place in the order");
        for (const std::string& line : lines_of(read_file(file.path)))
            CHECK_MESSAGE(may_include(*folder, included(line)), file.name, " must not have: ", line);
        ++seen;
    }
    CHECK(seen > 40);
}

TEST_CASE("each library is seen by one folder") {
    struct Owner {
        std::string_view header;
        std::string_view owner;
    };
    constexpr std::array owners{Owner{"yaml-cpp/", "lib/src/yaml/"}, Owner{"CLI/", "cli/parse"}};
    for (const ProjectFile& file : project_files()) {
        if (!is_code(file) || (!file.name.starts_with("lib/") && !file.name.starts_with("cli/")))
            continue;
        for (const std::string& line : lines_of(read_file(file.path))) {
            for (const Owner& owner : owners) {
                if (included(line).starts_with(owner.header))
                    CHECK_MESSAGE(file.name.starts_with(owner.owner), file.name, " must not have: ", line);
            }
            if (file.name.starts_with("lib/include/") && !included(line).empty()) {
                const bool plain = included(line).find('/') == std::string_view::npos ||
                                   included(line).starts_with("whodecides/");
                CHECK_MESSAGE(plain, file.name, " is public and must not have: ", line);
            }
        }
    }
}

TEST_CASE("the top shows seven entries") {
    const std::set<std::string> wanted{"CMakeLists.txt", "README.md", "cli", "examples", "lib", "man",
                                       "tests"};
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(source_dir())) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && !name.starts_with("build") && name != "compile_commands.json")
            found.insert(name);
    }
    CHECK(found == wanted);
}

TEST_CASE("files of code stay short") {
    constexpr std::size_t most = 400;
    for (const ProjectFile& file : project_files()) {
        const bool table = file.name.find("_tables.hpp") != std::string::npos;
        if (!is_code(file) || table)
            continue;
        const std::size_t lines = lines_of(read_file(file.path)).size();
        CHECK_MESSAGE(lines <= most, file.name, " has ", lines, " lines");
    }
}

TEST_CASE("the library uses nothing of ranges that clang 14 cannot compile with libstdc++ 12") {
    // All that is or returns a std::ranges::subrange; the fuzz targets are built with clang.
    constexpr std::array<std::string_view, 12> kept_out{"std::views::",
                                                        "std::ranges::views",
                                                        "std::ranges::subrange",
                                                        "std::ranges::unique(",
                                                        "std::ranges::remove(",
                                                        "std::ranges::remove_if(",
                                                        "std::ranges::equal_range(",
                                                        "std::ranges::partition(",
                                                        "std::ranges::rotate(",
                                                        "std::ranges::search(",
                                                        "std::ranges::stable_partition(",
                                                        "std::ranges::find_end("};
    for (const ProjectFile& file : project_files()) {
        if (!file.name.starts_with("lib/") || !is_code(file))
            continue;
        const std::string code = read_file(file.path);
        for (const std::string_view name : kept_out)
            CHECK_MESSAGE(code.find(name) == std::string::npos, file.name, " uses ", name);
    }
}

TEST_CASE("every header begins with a guard") {
    for (const ProjectFile& file : project_files()) {
        if (file.path.extension() == ".hpp")
            CHECK_MESSAGE(read_file(file.path).starts_with("#pragma once\n"), file.name);
    }
}

TEST_CASE("no file names a path of the machine it was written on") {
    // Put together here, so that this file does not hold them.
    const std::string slash = "/";
    const std::vector<std::string> paths{slash + "work/", slash + "root/", slash + "home/"};
    for (const ProjectFile& file : project_files()) {
        const std::string text = read_file(file.path);
        for (const std::string& path : paths)
            CHECK_MESSAGE(text.find(path) == std::string::npos, file.name, " holds ", path);
    }
}

TEST_CASE("sources are formatted") {
    if (std::system("clang-format --version >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: clang-format is not installed");
        return;
    }
    std::string command = "clang-format --dry-run -Werror";
    for (const ProjectFile& file : project_files()) {
        if (is_code(file))
            command += " '" + file.path.string() + "'";
    }
    CHECK_MESSAGE(std::system(command.c_str()) == 0, "run clang-format -i on the files named above");
}
