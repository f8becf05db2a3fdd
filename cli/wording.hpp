#pragma once

#include <span>
#include <string>
#include <string_view>

namespace whodecides::cli {

/// A word of the command line in back quotes, harmless to a terminal.
std::string in_quotes(std::string_view word);

/// "; did you mean `json`?", the nearest of the candidates with `prefix` before it; empty where none is near.
std::string guess(std::string_view word, std::span<const std::string_view> candidates,
                  std::string_view prefix = {});

} // namespace whodecides::cli
