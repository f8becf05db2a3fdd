#pragma once

#include <cstddef>
#include <cstdint>

#include "base/groups.hpp"
#include "base/similar_sets.hpp"

/// What the two halves of similar_groups share: for short sets (similar_sets.cpp) and for long ones
/// (similar_long_sets.cpp).
namespace whodecides {

/// A Jaccard threshold as counts of tokens.
class Similarity {
  public:
    explicit Similarity(double threshold) : threshold_(threshold) {}

    /// How many tokens may differ in a union of that size.
    [[nodiscard]] std::size_t allowed(std::size_t united) const {
        return static_cast<std::size_t>((1 - threshold_) * static_cast<double>(united) + rounding);
    }
    [[nodiscard]] bool enough(std::size_t shared, std::size_t united) const {
        return static_cast<double>(shared) + rounding >= threshold_ * static_cast<double>(united);
    }
    [[nodiscard]] bool operator()(const TokenSet& a, const TokenSet& b) const {
        return a.kind == b.kind && jaccard(a.tokens, b.tokens) + rounding >= threshold_;
    }
    /// How many tokens two sets of these sizes must share.
    [[nodiscard]] std::size_t needed(std::size_t a, std::size_t b) const {
        const double share = threshold_ / (1 + threshold_) * static_cast<double>(a + b);
        const auto whole = static_cast<std::size_t>(share);
        return static_cast<double>(whole) + rounding >= share ? whole : whole + 1;
    }

  private:
    static constexpr double rounding = 1e-9;
    double threshold_;
};

/// The finaliser of splitmix64 (Vigna): spreads a hash over all bits.
constexpr std::uint64_t scrambled(std::uint64_t value) {
    value ^= value >> 30U;
    value *= 0xbf58476d1ce4e5b9ULL;
    value ^= value >> 27U;
    value *= 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

/// A set under one of its hashes, for joining by sorting.
struct Keyed {
    std::uint64_t key;
    std::uint32_t set;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

/// Unions in which at most so many tokens may differ are joined by leaving tokens out; above, by parts.
constexpr std::size_t few_differing = 2;

/// Joins those of the given sets whose union allows more than `few_differing` tokens to differ.
void join_long_sets(std::span<const TokenSet> sets, std::span<const std::uint32_t> distinct,
                    Similarity similarity, Groups& groups);

} // namespace whodecides
