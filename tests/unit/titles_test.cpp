#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/measures/titles.hpp"

using namespace whodecides;

namespace {

std::vector<std::uint64_t> tokens(std::string_view title) {
    std::vector<std::uint64_t> all = title_words(title).tokens;
    std::ranges::sort(all);
    return all;
}

double similarity(std::string_view a, std::string_view b) {
    return jaccard(tokens(a), tokens(b));
}

bool same_bounds(std::string_view a, std::string_view b) {
    return title_words(a).bounds == title_words(b).bounds;
}

} // namespace

TEST_CASE("titles are compared by the stems of their words") {
    CHECK(similarity("Approve the refunds", "approving a REFUND") == 1);
    CHECK(similarity("Präsenz der Lehrkräfte", "PRÄSENZ DER LEHRKRÄFTE") == 1);
    CHECK(tokens("Choose a card processor for the shop").size() == 4);
    CHECK(tokens("the of and").empty());
    CHECK(tokens("").empty());
    CHECK(tokens("—…“”·").empty());
}

TEST_CASE("plus and number sign belong to a word, other marks part words") {
    CHECK(similarity("Maintain C++", "Maintain C#") == doctest::Approx(1.0 / 3));
    CHECK(similarity("cluster-api provider", "cluster api/provider") == 1);
}

TEST_CASE("numbers and the words beside them draw boundaries") {
    CHECK(same_bounds("Approve refunds", "Grant credit"));
    CHECK_FALSE(same_bounds("Plan Q1", "Plan Q2"));
    CHECK_FALSE(same_bounds("Approve refunds above 1,000", "Approve refunds up to 1,000"));
    CHECK_FALSE(same_bounds("Approve refunds above 1,000", "Approve refunds above 2,000"));
    CHECK(same_bounds("Above 100 euros: approve", "Approve above 100 euros"));
    CHECK(same_bounds("Set up a shop", "Shop"));
}

TEST_CASE("tokens keep the order of the text, each once") {
    CHECK(title_words("move stock from north to south").tokens !=
          title_words("move stock from south to north").tokens);
    CHECK(title_words("review of the review plan").tokens == title_words("review plan").tokens);
}

TEST_CASE("entries have their titles, retired ones none") {
    Organisation organisation;
    organisation.entries.resize(3);
    organisation.entries[0].title.value = "Move stock from north to south";
    organisation.entries[1].title.value = "Move stock from south to north";
    organisation.entries[2].title.value = "Move stock from north to south";
    organisation.entries[2].status = EntryStatus::retired;
    const Titles titles(organisation);
    CHECK(jaccard(titles.of({0}).tokens, titles.of({1}).tokens) == 1);
    CHECK(titles.order({0}) != titles.order({1}));
    CHECK(titles.of({2}).tokens.empty());
}

TEST_CASE("a title of a million words is read in no time") {
    std::string title;
    for (int i = 0; i < 1000000; ++i)
        title += "w" + std::to_string(i % 300000) + " ";
    CHECK(title_words(title).tokens.size() == 300000);
}
