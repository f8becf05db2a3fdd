#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides::test {

/// What a run of the program left behind.
struct Run {
    int status = 0;
    std::string out;
    std::string err;
};

/// Runs the whole program in this process, in `folder`, without any variable that changes its output.
Run run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                const std::string& input = {});

/// Runs a line of shell in an empty environment, in `folder`; `$whodecides` is the built program.
/// For what a process alone has: pipes, devices, descriptors.
Run run_shell(const std::string& line, const std::filesystem::path& folder);

/// Whether a text holds the part.
bool has(std::string_view text, std::string_view part);

/// Cuts a command line at blanks; single and double quotes hold words together.
std::vector<std::string> split_command(const std::string& line);

/// Where two texts begin to differ, in words: the number of the line and the line of both; empty where
/// they are equal.
std::string first_difference(const std::string& expected, const std::string& found);

} // namespace whodecides::test
