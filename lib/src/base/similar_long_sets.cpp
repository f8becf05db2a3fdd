// Where at most D tokens of a union may differ, the tokens are cut into D + 2 parts by their hashes: at
// least two parts of similar sets are equal, so each two parts make a hash to join on (after Arasu, Ganti,
// Kaushik: Efficient exact set-similarity joins, VLDB 2006). That is quick where all titles are drawn from
// few words. Where many share most of their words a bucket grows large; it is joined by prefixes then
// (Xiao, Wang, Lin, Yu: Efficient similarity joins for near duplicate detection, WWW 2008), which is quick
// just there: with the rare words first, sets that are not similar share none of their first words.

#include <algorithm>
#include <bit>
#include <tuple>
#include <vector>

#include "base/similarity.hpp"

namespace whodecides {

namespace {

/// A set as the join sees it.
struct Cut {
    std::uint32_t set;
    std::uint32_t size;
    std::uint64_t bits; ///< one for each token, some of them shared: a quick bound of the difference
};

class LongJoin {
  public:
    LongJoin(std::span<const TokenSet> sets, Similarity similarity, std::size_t distance, Groups& groups)
        : sets_(sets), similarity_(similarity), distance_(distance), parts_(distance + 2), groups_(groups) {
        while (similarity.allowed(least_union_) < distance)
            ++least_union_;
    }

    void add(std::uint32_t set) {
        const auto& tokens = sets_[set].tokens;
        if (tokens.size() > most_compared_tokens || !similarity_.enough(tokens.size(), least_union_) ||
            similarity_.allowed(tokens.size()) > distance_)
            return;
        Cut cut{set, static_cast<std::uint32_t>(tokens.size()), 0};
        const std::size_t first = sums_.size();
        sums_.resize(first + parts_, scrambled(sets_[set].kind + 1));
        for (const std::uint64_t token : tokens) {
            const std::uint64_t hash = scrambled(token);
            cut.bits |= std::uint64_t{1} << (hash >> 58U);
            sums_[first + hash % parts_] += hash;
        }
        cuts_.push_back(cut);
    }

    void run() {
        for (std::size_t a = 0; a < parts_; ++a) {
            for (std::size_t b = a + 1; b < parts_; ++b)
                join_equal_parts(a, b);
        }
    }

  private:
    void join_equal_parts(std::size_t a, std::size_t b) {
        std::vector<Keyed> keyed;
        keyed.reserve(cuts_.size());
        for (std::uint32_t i = 0; i < cuts_.size(); ++i) {
            const std::uint64_t* sums = &sums_[i * parts_];
            keyed.push_back({scrambled(sums[a]) + sums[b], i});
        }
        std::ranges::sort(keyed);
        std::vector<Cut> bucket;
        for (std::size_t i = 0; i < keyed.size();) {
            bucket.clear();
            const std::uint64_t key = keyed[i].key;
            for (; i < keyed.size() && keyed[i].key == key; ++i)
                bucket.push_back(cuts_[keyed[i].set]);
            join_bucket(bucket);
        }
    }

    void join_bucket(std::vector<Cut>& bucket) {
        constexpr std::size_t large = 300;
        if (bucket.size() < 2)
            return;
        const std::uint32_t group = groups_.find(bucket.front().set);
        if (std::ranges::all_of(bucket, [&](const Cut& cut) { return groups_.find(cut.set) == group; }))
            return;
        if (bucket.size() > large) {
            join_by_prefixes(bucket);
            return;
        }
        for (std::size_t i = 0; i < bucket.size(); ++i) {
            for (std::size_t k = i + 1; k < bucket.size(); ++k)
                join_if_similar(bucket[i], bucket[k]);
        }
    }

    void join_if_similar(const Cut& a, const Cut& b) {
        if (std::popcount(a.bits ^ b.bits) <= static_cast<int>(distance_) && !groups_.joined(a.set, b.set) &&
            similarity_(sets_[a.set], sets_[b.set]))
            groups_.join(a.set, b.set);
    }

    struct Posting {
        std::uint64_t token;
        std::uint32_t count; ///< how many sets of the bucket have the token
        std::uint32_t member;
    };

    /// The tokens of the bucket's sets, each set's rarest first.
    [[nodiscard]] std::vector<Posting> by_rarity(std::span<const Cut> bucket) const {
        std::vector<Posting> postings;
        for (std::uint32_t i = 0; i < bucket.size(); ++i) {
            for (const std::uint64_t token : sets_[bucket[i].set].tokens)
                postings.push_back({token, 0, i});
        }
        std::ranges::sort(postings, {}, &Posting::token);
        for (std::size_t i = 0, end = 0; i < postings.size(); i = end) {
            while (end < postings.size() && postings[end].token == postings[i].token)
                ++end;
            for (std::size_t k = i; k < end; ++k)
                postings[k].count = static_cast<std::uint32_t>(end - i);
        }
        std::ranges::sort(postings, [](const Posting& a, const Posting& b) {
            return std::tie(a.member, a.count, a.token) < std::tie(b.member, b.count, b.token);
        });
        return postings;
    }

    void join_by_prefixes(std::vector<Cut>& bucket) {
        std::ranges::stable_sort(bucket, {}, &Cut::size);
        const std::vector<Posting> postings = by_rarity(bucket);
        // Of a set, as many tokens are in the index as a set of its own size could miss and one more, and
        // as many are looked up as the smallest similar set could miss and one more.
        std::vector<Posting> index;
        std::vector<Posting> lookups;
        for (std::size_t i = 0; i < postings.size();) {
            const std::size_t size = bucket[postings[i].member].size;
            const std::size_t indexed = size - similarity_.needed(size, size) + 1;
            std::size_t smallest = size;
            while (smallest > 1 && similarity_.enough(smallest - 1, size))
                --smallest;
            const std::size_t looked_up = size - smallest + 1;
            index.insert(index.end(), &postings[i], &postings[i] + indexed);
            lookups.insert(lookups.end(), &postings[i], &postings[i] + looked_up);
            i += size;
        }
        const auto order = [](const Posting& a, const Posting& b) {
            return std::tie(a.token, a.member) < std::tie(b.token, b.member);
        };
        std::ranges::sort(index, order);
        std::ranges::sort(lookups, order);
        std::size_t begin = 0;
        for (const Posting& lookup : lookups) {
            while (begin < index.size() && index[begin].token < lookup.token)
                ++begin;
            for (std::size_t k = begin;
                 k < index.size() && index[k].token == lookup.token && index[k].member < lookup.member; ++k)
                join_if_similar(bucket[index[k].member], bucket[lookup.member]);
        }
    }

    std::span<const TokenSet> sets_;
    Similarity similarity_;
    std::size_t distance_;
    std::size_t parts_;
    std::size_t least_union_ = 1; ///< the smallest in which `distance_` tokens may differ
    Groups& groups_;
    std::vector<Cut> cuts_;
    std::vector<std::uint64_t> sums_; ///< of the hashes in each part: `parts_` for each cut
};

} // namespace

void join_long_sets(std::span<const TokenSet> sets, std::span<const std::uint32_t> distinct,
                    Similarity similarity, Groups& groups) {
    std::size_t largest = most_compared_tokens;
    while (similarity.enough(most_compared_tokens, largest + 1))
        ++largest;
    for (std::size_t distance = few_differing + 1; distance <= similarity.allowed(largest); ++distance) {
        LongJoin join(sets, similarity, distance, groups);
        for (const std::uint32_t set : distinct)
            join.add(set);
        join.run();
    }
}

} // namespace whodecides
