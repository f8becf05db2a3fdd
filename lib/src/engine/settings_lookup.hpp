#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace whodecides::engine {

constexpr std::string_view settings_name = ".whodecides.yaml";

/// The settings file for inputs at these paths: the nearest one upward from the first path to the folder that
/// holds `.git`; without a repository the one in the path's own folder. Empty where there is none. Throws
/// Error where it is a link that leads out of the repository: what is checked must not have files read that
/// are none of its own.
std::string find_settings(std::span<const std::string> paths);

/// Who names a file. What a file that is checked names may not have the program wait for a pipe.
enum class NamedBy : std::uint8_t { command_line, file };

/// The bytes of a file that is no input: settings, a baseline. Throws Error where it cannot be read or holds
/// more than `most` bytes; `what` says in the message what it was to be.
std::string read_side_file(const std::string& path, std::string_view what, std::size_t most, NamedBy by);

} // namespace whodecides::engine
