#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "source/problem.hpp"

namespace whodecides::yaml {

/// Of a document that cannot be read: the first line between `begin` and `end` that a version control system
/// wrote where it could not merge.
[[nodiscard]] std::optional<Problem> merge_conflict(std::string_view bytes, std::size_t begin,
                                                    std::size_t end, std::uint32_t source_index);

} // namespace whodecides::yaml
