#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <whodecides/finding.hpp>

namespace whodecides::engine {

/// Findings of one organisation before and after moves, by their indices.
struct Pairing {
    struct Pair {
        std::size_t before = 0;
        std::size_t after = 0;
    };
    std::vector<Pair> both;         ///< by `after`, ascending
    std::vector<std::size_t> gone;  ///< of those before, ascending
    std::vector<std::size_t> fresh; ///< of those after, ascending
};

/// A finding is the same one where rule and subject are, of a rule about the organisation as a whole where
/// the rule is: whatever the wording, and whomever it names besides. Of several that are alike first those
/// are paired whose fingerprints are equal, then the most severe with the most severe. O(n log n).
Pairing paired(std::span<const Finding> before, std::span<const Finding> after);

} // namespace whodecides::engine
