#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "base/nearest.hpp"

using whodecides::nearest;
using whodecides::NearestIndex;

namespace {

/// The textbook recurrence over the whole matrix.
std::size_t slow_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::string slow_nearest(const std::string& name, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t best_distance = name.size() / 3 + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t found = slow_distance(name, candidate);
        if (!candidate.empty() && found < best_distance) {
            best_distance = found;
            best = candidate;
        }
    }
    return best;
}

} // namespace

TEST_CASE("the nearest name is the one a person meant") {
    const std::vector<std::string_view> keys{"accountable", "responsible", "consulted", "informed"};
    CHECK(nearest("acountable", keys) == "accountable");
    CHECK(nearest("Accountabel", keys) == "accountable");
    CHECK(nearest("INFORMED", keys) == "informed");
    CHECK(nearest("supervisor", keys).empty());
    CHECK(nearest("", keys).empty());
    CHECK(nearest("ab", std::vector<std::string_view>{"ac"}).empty());
    CHECK(nearest("bob", std::vector<std::string_view>{"bop", "rob"}) == "bop");
    CHECK(nearest("Zoé", std::vector<std::string_view>{"zoë"}) == "zoë");
}

TEST_CASE("nearest agrees with the textbook on random names") {
    std::mt19937 random(7);
    const auto name = [&random](std::size_t most) {
        std::string out(random() % (most + 1), 'a');
        for (char& c : out)
            c = static_cast<char>('a' + random() % 3);
        return out;
    };
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::string> candidates;
        for (int i = 0; i < 6; ++i)
            candidates.push_back(name(12));
        const std::vector<std::string_view> views(candidates.begin(), candidates.end());
        const std::string wanted = name(12);
        CHECK(nearest(wanted, views) == slow_nearest(wanted, candidates));
        CHECK(NearestIndex(views).find(wanted).candidate == nearest(wanted, views));
    }
}

TEST_CASE("a name is held against 100,000 candidates at once") {
    std::vector<std::string> names{"person-70000"};
    for (int i = 0; i < 100'000; ++i)
        names.push_back("person-" + std::to_string(i * 7919 % 1'000'003));
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto begin = std::chrono::steady_clock::now();
    CHECK(nearest("persn-70000", views) == "person-70000");
    CHECK(nearest(std::string(1'000'000, 'x'), views).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}
