#pragma once

#include <string>
#include <string_view>

#include "engine/run_settings.hpp"
#include "engine/strict_file.hpp"

namespace whodecides::engine {

constexpr std::size_t most_settings_bytes = StrictFile::most_bytes;

/// Understands the bytes of a settings file, wherever they come from; `path` is how it is called in messages
/// and origins. Reads no other file. An empty file says nothing. Throws Mistakes. Whether a framework is
/// known shows only with the inputs.
Settings read_settings(std::string_view path, std::string bytes);

} // namespace whodecides::engine
