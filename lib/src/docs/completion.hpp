#pragma once

#include <span>
#include <string>
#include <string_view>

#include "docs/option.hpp"

/// What shells complete, printed from the commands, their options and the catalogue of rules.
namespace whodecides::docs {

/// Everything that can stand on a command line.
struct CommandLine {
    std::span<const CommandSpec> commands;
    std::span<const OptionSpec* const> before; ///< options that may stand before the command
};

/// A shell, and the script that teaches it.
struct Shell {
    std::string_view name;
    std::string_view help; ///< where the script goes, in a few words
    std::string (*script)(const CommandLine& line);
};

std::span<const Shell> shells();
/// The shell of that name, or nullptr.
const Shell* find_shell(std::string_view name);

std::string bash_completion(const CommandLine& line);
std::string zsh_completion(const CommandLine& line);
std::string fish_completion(const CommandLine& line);

} // namespace whodecides::docs
