#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/rows.hpp"
#include "base/similar_sets.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// The words of a title as they are compared.
struct TitleWords {
    std::vector<std::uint64_t> tokens; ///< hashes of the stems in the order of the text, each once
    std::uint64_t bounds = 0;          ///< of the numbers, and of words such as "above" and "up to"
};

/// Takes a title apart: tokens are runs of letters, digits, `+` and `#`, folded and stemmed (stem.hpp),
/// without the commonest English words. Numbers, and words that say on which side of a number something
/// lies, draw boundaries: titles that differ in them mean different things.
TitleWords title_words(std::string_view title);

/// The titles of all entries as sets of tokens.
class Titles {
  public:
    explicit Titles(const Organisation& organisation);

    /// Only sets of equal kind (the boundaries a title draws) are to be compared. Empty for retired entries.
    [[nodiscard]] TokenSet of(EntryId entry) const { return {bounds_[entry.value], tokens_[entry.value]}; }
    /// Equal for titles with the same tokens in the same order; those that differ only in order, such as
    /// "move from A to B" and "move from B to A", mean different things.
    [[nodiscard]] std::uint64_t order(EntryId entry) const { return orders_[entry.value]; }

  private:
    Rows<std::uint64_t> tokens_; ///< sorted
    std::vector<std::uint64_t> bounds_;
    std::vector<std::uint64_t> orders_;
};

} // namespace whodecides
