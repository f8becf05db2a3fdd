#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "docs/option.hpp"

namespace whodecides::cli {

/// "full, concise or json".
std::string choice_names(std::span<const Choice> choices);
/// The same for what an option takes.
std::string choice_names(const OptionSpec& option);

/// The help of the program, wrapped to `width` columns.
std::string help(std::size_t width);
/// The help of a command.
std::string help(const CommandSpec& command, std::size_t width);

} // namespace whodecides::cli
