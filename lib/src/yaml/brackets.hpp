#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace whodecides::yaml {

/// The first thing that does not match in a stretch of text; each is a place.
struct Mismatch {
    std::optional<std::size_t> quote; ///< an opening quote that is never closed
    std::optional<std::size_t> open;  ///< a bracket that is not closed
    std::optional<std::size_t> close; ///< a bracket that closes nothing, or another kind than `open`
};

/// Looks where brackets and quotes do not match, to explain what the parser could not read. It knows as
/// much of YAML as that needs: quotes and brackets count where a value may begin, not inside texts,
/// comments and block scalars.
[[nodiscard]] Mismatch find_mismatch(std::string_view bytes, std::size_t begin, std::size_t end);

} // namespace whodecides::yaml
