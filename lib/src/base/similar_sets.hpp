#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace whodecides {

/// A set of tokens, given by their hashes: sorted, each once. Only sets of equal kind are compared.
struct TokenSet {
    std::uint64_t kind = 0;
    std::span<const std::uint64_t> tokens;
};

/// Size of the intersection by size of the union (Jaccard 1901); 0 for two empty sets.
double jaccard(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

/// Sets with more tokens are texts rather than titles: they are similar only to their equals.
constexpr std::size_t most_compared_tokens = 24;

/// Joins sets of which the Jaccard similarity reaches `threshold` (above 0.5), and those joined to a
/// common third: for each set the smallest index of its group. Exact, and near-linear also where all
/// sets are drawn from a few dozen tokens and the similar pairs themselves are too many to list.
std::vector<std::uint32_t> similar_groups(std::span<const TokenSet> sets, double threshold);

} // namespace whodecides
