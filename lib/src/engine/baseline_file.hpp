#pragma once

#include <cstddef>
#include <iosfwd>
#include <string_view>

#include <whodecides/baseline.hpp>

/// A baseline as a file: JSON of schema whodecides.baseline/1, an entry a line.
namespace whodecides::engine {

constexpr std::string_view baseline_schema = "whodecides.baseline/1";
constexpr std::size_t most_baseline_bytes = std::size_t{64} << 20U;

/// Understands the bytes of a baseline, wherever they come from; `path` is how messages call it. Throws Error
/// for what is no baseline, or one of another version.
Baseline read_baseline(std::string_view path, std::string_view bytes);

void write_baseline(const Baseline& baseline, std::ostream& out);

} // namespace whodecides::engine
