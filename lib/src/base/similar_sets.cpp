// Two sets with a union of u tokens and similarity t differ in at most (1 - t) u of them. So few of the
// tokens of a title may differ that similar sets are found by hashes of what they have in common: of the
// set, of the set less one token, and of the set less two (t = 0.8: unions below 15). Sets that share all
// but one token each are all similar to one another, so of such a bucket only neighbours are joined; no
// pairs are listed. Longer sets: similar_long_sets.cpp.
//
// The hash of a set is the sum of its tokens' hashes, so that taking a token away is a subtraction.

#include "base/similar_sets.hpp"

#include <algorithm>
#include <bit>

#include "base/similarity.hpp"

namespace whodecides {

namespace {

using Tokens = std::span<const std::uint64_t>;

/// From hash to the first set that has it: open addressing, half full at most.
class Table {
  public:
    explicit Table(std::size_t count)
        : mask_(std::bit_ceil(std::max<std::size_t>(8, 2 * count)) - 1), slots_(mask_ + 1, Keyed{0, none}) {}

    static constexpr std::uint32_t none = UINT32_MAX;

    [[nodiscard]] std::uint32_t find(std::uint64_t key) const { return slots_[slot(key)].set; }
    /// The set that was there, or `none` when this one was added.
    std::uint32_t find_or_add(std::uint64_t key, std::uint32_t set) {
        Keyed& at = slots_[slot(key)];
        if (at.set != none)
            return at.set;
        at = {key, set};
        return none;
    }

  private:
    [[nodiscard]] std::size_t slot(std::uint64_t key) const {
        std::size_t i = scrambled(key) & mask_;
        while (slots_[i].set != none && slots_[i].key != key)
            i = (i + 1) & mask_;
        return i;
    }
    std::size_t mask_;
    std::vector<Keyed> slots_;
};

class Join {
  public:
    Join(std::span<const TokenSet> sets, Similarity similarity)
        : sets_(sets), similarity_(similarity), groups_(sets.size()), table_(sets.size()) {
        hashes_.reserve(sets.size());
        for (const TokenSet& set : sets) {
            std::uint64_t hash = scrambled(set.kind + 1);
            for (const std::uint64_t token : set.tokens)
                hash += scrambled(token);
            hashes_.push_back(hash);
        }
    }

    std::vector<std::uint32_t> run() {
        join_equal();
        join_subsets();
        join_swaps();
        join_long_sets(sets_, distinct_, similarity_, groups_);
        std::vector<std::uint32_t> result(sets_.size());
        for (std::uint32_t i = 0; i < result.size(); ++i)
            result[i] = groups_.find(i);
        return result;
    }

  private:
    void join_if_similar(std::uint32_t a, std::uint32_t b) {
        if (!groups_.joined(a, b) && similarity_(sets_[a], sets_[b]))
            groups_.join(a, b);
    }

    /// Joins equal sets; the others, each once, are `distinct_`.
    void join_equal() {
        for (std::uint32_t i = 0; i < sets_.size(); ++i) {
            const std::uint32_t equal = table_.find_or_add(hashes_[i], i);
            if (equal == Table::none)
                distinct_.push_back(i);
            else
                join_if_similar(equal, i);
        }
    }

    /// Joins each set with those that lack one or two of its tokens.
    void join_subsets() {
        for (const std::uint32_t i : distinct_) {
            const Tokens tokens = sets_[i].tokens;
            const std::size_t size = tokens.size();
            if (size < 2 || similarity_.allowed(size) > few_differing)
                continue;
            const bool one = similarity_.enough(size - 1, size);
            const bool two = similarity_.enough(size - 2, size);
            for (std::size_t a = 0; one && a < size; ++a) {
                const std::uint64_t less_one = hashes_[i] - scrambled(tokens[a]);
                join_with(i, less_one);
                for (std::size_t b = a + 1; two && b < size; ++b)
                    join_with(i, less_one - scrambled(tokens[b]));
            }
        }
    }
    void join_with(std::uint32_t set, std::uint64_t hash) {
        const std::uint32_t found = table_.find(hash);
        if (found != Table::none)
            join_if_similar(set, found);
    }

    /// Joins sets that share all but one token each.
    void join_swaps() {
        std::vector<Keyed> keyed;
        for (const std::uint32_t i : distinct_) {
            const Tokens tokens = sets_[i].tokens;
            const std::size_t size = tokens.size();
            if (size < 2 || similarity_.allowed(size + 1) > few_differing ||
                !similarity_.enough(size - 1, size + 1))
                continue;
            for (const std::uint64_t token : tokens)
                keyed.push_back({hashes_[i] - scrambled(token), i});
        }
        std::ranges::sort(keyed);
        for (std::size_t i = 1; i < keyed.size(); ++i) {
            if (keyed[i - 1].key == keyed[i].key)
                join_if_similar(keyed[i - 1].set, keyed[i].set);
        }
    }

    std::span<const TokenSet> sets_;
    Similarity similarity_;
    Groups groups_;
    Table table_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> distinct_;
};

} // namespace

double jaccard(Tokens a, Tokens b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++shared;
            ++i;
            ++k;
        } else if (a[i] < b[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    const std::size_t united = a.size() + b.size() - shared;
    return united == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(united);
}

std::vector<std::uint32_t> similar_groups(std::span<const TokenSet> sets, double threshold) {
    return Join(sets, Similarity(threshold)).run();
}

} // namespace whodecides
