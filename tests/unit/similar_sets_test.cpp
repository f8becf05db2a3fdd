#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include "base/similar_sets.hpp"

using namespace whodecides;

namespace {

using Tokens = std::vector<std::uint64_t>;

std::vector<TokenSet> views(const std::vector<Tokens>& sets) {
    std::vector<TokenSet> all;
    for (const Tokens& tokens : sets)
        all.push_back({0, tokens});
    return all;
}

/// The same by looking at each pair, over and over until nothing changes.
std::vector<std::uint32_t> brute_force(const std::vector<TokenSet>& sets, double threshold) {
    std::vector<std::uint32_t> group(sets.size());
    for (std::uint32_t i = 0; i < group.size(); ++i)
        group[i] = i;
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
        for (std::uint32_t k = 0; k < i; ++k) {
            if (sets[i].kind != sets[k].kind || group[i] == group[k])
                continue;
            const double value = jaccard(sets[i].tokens, sets[k].tokens);
            const bool equal = sets[i].tokens.size() == sets[k].tokens.size() && value == 1;
            if (equal || value + 1e-9 >= threshold) {
                const std::uint32_t low = std::min(group[i], group[k]);
                const std::uint32_t high = std::max(group[i], group[k]);
                std::ranges::replace(group, high, low);
            }
        }
    }
    return group;
}

Tokens random_set(std::mt19937& random, std::size_t vocabulary, std::size_t least, std::size_t most) {
    std::uniform_int_distribution<std::size_t> size(least, most);
    std::uniform_int_distribution<std::uint64_t> token(1, vocabulary);
    std::set<std::uint64_t> tokens;
    for (std::size_t n = std::min(size(random), vocabulary); tokens.size() < n;)
        tokens.insert(token(random) * 7919);
    return {tokens.begin(), tokens.end()};
}

/// A few tokens more or fewer.
Tokens varied(std::mt19937& random, const Tokens& original, std::size_t changes, std::size_t vocabulary) {
    std::set<std::uint64_t> tokens(original.begin(), original.end());
    std::uniform_int_distribution<std::uint64_t> token(1, vocabulary);
    for (std::size_t i = 0; i < changes; ++i) {
        if (random() % 2 == 0 && tokens.size() > 1)
            tokens.erase(std::next(tokens.begin(), static_cast<long>(random() % tokens.size())));
        else if (tokens.size() < most_compared_tokens)
            tokens.insert(token(random) * 7919);
    }
    return {tokens.begin(), tokens.end()};
}

} // namespace

TEST_CASE("Jaccard similarity") {
    CHECK(jaccard(Tokens{1, 2, 3, 4}, Tokens{2, 3, 4, 5}) == doctest::Approx(0.6));
    CHECK(jaccard(Tokens{1}, Tokens{1}) == 1);
    CHECK(jaccard(Tokens{1}, Tokens{}) == 0);
    CHECK(jaccard(Tokens{}, Tokens{}) == 0);
}

TEST_CASE("the threshold itself is enough, a little less is not") {
    const std::vector<Tokens> sets{{1, 2, 3, 4, 5}, {1, 2, 3, 4}, {1, 2, 3}, {6, 7}, {6, 7}};
    CHECK(similar_groups(views(sets), 0.8) == std::vector<std::uint32_t>{0, 0, 2, 3, 3});
}

TEST_CASE("sets of another kind are not compared") {
    const Tokens tokens{1, 2, 3};
    const std::vector<TokenSet> sets{{1, tokens}, {2, tokens}, {1, tokens}};
    CHECK(similar_groups(sets, 0.8) == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("the join finds what looking at each pair finds") {
    std::mt19937 random(20240229);
    for (const double threshold : {0.8, 0.7, 0.9, 0.75}) {
        for (const std::size_t vocabulary : {12U, 30U, 60U, 1000U}) {
            for (const std::size_t most : {6U, 12U, 24U}) {
                std::vector<Tokens> sets;
                for (int i = 0; i < 40; ++i)
                    sets.push_back(random_set(random, vocabulary, 1, most));
                for (int i = 0; i < 110; ++i) {
                    const Tokens& near = sets[random() % sets.size()];
                    sets.push_back(varied(random, near, random() % (near.size() / 3 + 2), vocabulary));
                }
                std::ranges::shuffle(sets, random);
                const auto all = views(sets);
                CAPTURE(threshold);
                CAPTURE(vocabulary);
                CAPTURE(most);
                CHECK(similar_groups(all, threshold) == brute_force(all, threshold));
            }
        }
    }
}

TEST_CASE("the join is exact where many titles share most of their words") {
    std::mt19937 random(7);
    std::vector<Tokens> sets;
    for (int i = 0; i < 1500; ++i) {
        Tokens tokens = random_set(random, 300, 2, 3);
        for (std::uint64_t shared = 1; shared <= 10; ++shared)
            tokens.push_back(shared << 40U);
        sets.push_back(tokens);
    }
    const auto all = views(sets);
    const auto groups = similar_groups(all, 0.8);
    CHECK(groups == brute_force(all, 0.8));
    CHECK(std::set<std::uint32_t>(groups.begin(), groups.end()).size() > 1);
}

TEST_CASE("texts that are too long for titles are similar to their equals only") {
    Tokens text(100);
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = i;
    Tokens shorter(text.begin(), text.end() - 1);
    CHECK(similar_groups(views({text, shorter, text}), 0.8) == std::vector<std::uint32_t>{0, 1, 0});
}
