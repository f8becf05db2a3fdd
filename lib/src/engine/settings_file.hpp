#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/error.hpp>

#include "engine/run_settings.hpp"

namespace whodecides::engine {

/// What is wrong with a file that is not read on because of it: a line for each mistake,
/// "path:line:column: cause; fix". what() is all of them.
class Mistakes : public Error {
  public:
    explicit Mistakes(std::vector<std::string> lines);
    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

  private:
    std::vector<std::string> lines_; ///< without control characters
};

constexpr std::size_t most_settings_bytes = std::size_t{1} << 20U;

/// Understands the bytes of a settings file, wherever they come from; `path` is how it is called in messages
/// and origins. Reads no other file. An empty file says nothing. Throws Mistakes. Whether a framework is
/// known shows only with the inputs.
Settings read_settings(std::string_view path, std::string bytes);

} // namespace whodecides::engine
