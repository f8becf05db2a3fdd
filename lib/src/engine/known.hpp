#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <whodecides/finding.hpp>

namespace whodecides::engine {

/// Which of the findings were there before: by their fingerprints, else, where text has moved to another
/// file, by all that a fingerprint rests on but the file; each of those before is met once. One that has more
/// places than it had is new. Both have fingerprints. O(n log n).
std::vector<bool> known_again(std::span<const Finding> findings, std::span<const Finding> before);

/// Indices of those that were not there before.
std::vector<std::size_t> not_known(std::span<const Finding> findings, std::span<const Finding> before);

} // namespace whodecides::engine
