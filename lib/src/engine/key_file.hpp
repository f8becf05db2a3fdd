#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

#include <whodecides/codes.hpp>

namespace whodecides::engine {

constexpr std::string_view key_schema = "whodecides.key/1";
constexpr std::size_t most_key_bytes = std::size_t{256} << 20U;

/// Reads what codes stand for, as write_key() writes it; `path` is what messages call the file. Throws Error
/// for what is no such file.
CodeBook read_key(std::string_view path, std::string_view bytes);

/// JSON with a line for each code.
void write_key(const CodeBook& codes, std::ostream& out);

} // namespace whodecides::engine
