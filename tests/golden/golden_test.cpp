#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/paths.hpp"
#include "support/program.hpp"

// Whole runs of the program. Each folder beside this file is a place to run in; each *.run in it holds a
// command line and everything the run printed:
//
//     $ check --as-of 2026-01-01 . < input.yaml
//     status 1
//     ---- stdout
//     ...
//     ---- stderr
//     ...
//
// A second line `in examples` runs it in that folder of the source tree instead.
// WHODECIDES_RECORD=1 in the environment writes the files anew; read the difference before you keep it.

using namespace whodecides::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* out_mark = "---- stdout\n";
constexpr const char* err_mark = "---- stderr\n";

struct Golden {
    std::string command;
    fs::path folder;
    std::string header; ///< command and folder as written
    std::string rest;   ///< what the run has to print
};

/// Takes the first line off.
std::string take_line(std::string& text) {
    const auto end = text.find('\n');
    if (end == std::string::npos)
        throw std::runtime_error("a golden run begins with `$ arguments`");
    std::string line = text.substr(0, end);
    text.erase(0, end + 1);
    return line;
}

Golden read_golden(const fs::path& path) {
    Golden golden;
    golden.rest = read_file(path);
    golden.folder = path.parent_path();
    const std::string command = take_line(golden.rest);
    if (!command.starts_with("$ "))
        throw std::runtime_error(path.string() + ": a golden run begins with `$ arguments`");
    golden.command = command.substr(2);
    golden.header = command + "\n";
    if (golden.rest.starts_with("in ")) {
        const std::string line = take_line(golden.rest);
        golden.folder = source_dir() / line.substr(3);
        golden.header += line + "\n";
    }
    return golden;
}

std::string run(const Golden& golden) {
    std::vector<std::string> arguments = split_command(golden.command);
    std::string input;
    if (arguments.size() >= 2 && arguments[arguments.size() - 2] == "<") {
        input = read_file(golden.folder / arguments.back());
        arguments.resize(arguments.size() - 2);
    }
    const Run result = run_program(arguments, golden.folder, input);
    return "status " + std::to_string(result.status) + "\n" + out_mark + result.out + err_mark + result.err;
}

std::vector<fs::path> golden_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "tests" / "golden")) {
        if (entry.path().extension() == ".run")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("golden runs") {
    const bool record = std::getenv("WHODECIDES_RECORD") != nullptr;
    for (const fs::path& path : golden_files()) {
        const std::string name = fs::relative(path, source_dir()).generic_string();
        SUBCASE(name.c_str()) {
            const Golden golden = read_golden(path);
            const std::string found = run(golden);
            if (record)
                write_file(path, golden.header + found);
            const std::string difference = record ? "" : first_difference(golden.rest, found);
            CHECK_MESSAGE(difference.empty(), name, " differs at ", difference,
                          "\nif that is as it should be, record it: WHODECIDES_RECORD=1 whodecides_tests "
                          "-tc=\"golden runs\"");
        }
    }
}
