#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "base/agreement.hpp"

using namespace whodecides;

namespace {

using Answers = std::vector<std::optional<std::uint32_t>>;
using Table = std::vector<Answers>; ///< a row for each observer

/// A line of a published table: a digit for each unit, a dot where the observer left it out.
Answers observer(const char* digits) {
    Answers row;
    for (; *digits != 0; ++digits)
        row.push_back(*digits == '.' ? std::nullopt
                                     : std::optional(static_cast<std::uint32_t>(*digits - '0')));
    return row;
}

std::vector<std::uint32_t> answers_to(const Table& table, std::size_t unit) {
    std::vector<std::uint32_t> answers;
    for (const Answers& row : table)
        if (row[unit])
            answers.push_back(*row[unit]);
    return answers;
}

NominalAgreement agreement(const Table& table) {
    NominalAgreement result;
    for (std::size_t unit = 0; unit < table.front().size(); ++unit)
        result.add(answers_to(table, unit));
    return result;
}

/// The definition, by pairs: disagreement within the units, each weighing as many as it has answers, against
/// disagreement between any two answers that count, wherever they stand.
struct ByPairs {
    double observed = 0;
    double expected = 0;

    explicit ByPairs(const Table& table) {
        std::vector<std::uint32_t> all;
        double within = 0;
        for (std::size_t unit = 0; unit < table.front().size(); ++unit) {
            const auto answers = answers_to(table, unit);
            if (answers.size() < 2)
                continue;
            within += static_cast<double>(answers.size()) * differing(answers);
            all.insert(all.end(), answers.begin(), answers.end());
        }
        observed = within / static_cast<double>(all.size());
        expected = differing(all);
    }

    static double differing(const std::vector<std::uint32_t>& answers) {
        std::size_t pairs = 0;
        std::size_t differing = 0;
        for (std::size_t a = 0; a < answers.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                ++pairs;
                differing += answers[a] != answers[b] ? 1 : 0;
            }
        return static_cast<double>(differing) / static_cast<double>(pairs);
    }
};

} // namespace

TEST_CASE("alpha is that of the published examples") {
    // Krippendorff 2011: A (binary, two observers), B (nominal, two), C (nominal, four, with answers
    // missing).
    const auto binary = agreement({observer("0100000010"), observer("1110010000")});
    CHECK(*binary.alpha() == doctest::Approx(0.095).epsilon(0.005));
    CHECK(*binary.share() == doctest::Approx(0.6));
    CHECK(binary.units() == 10);
    CHECK(binary.alike() == 6);

    const auto nominal = agreement({observer("112243335441"), observer("212223335444")});
    CHECK(*nominal.alpha() == doctest::Approx(0.692).epsilon(0.001));

    const auto missing = agreement({observer("123321412..."), observer("1233224125.3"),
                                    observer(".3332342251."), observer("12332441251.")});
    CHECK(*missing.alpha() == doctest::Approx(0.743).epsilon(0.001));
    CHECK(missing.units() == 11); // the twelfth has one answer
}

TEST_CASE("alpha is what the definition by pairs says, for random tables with gaps") {
    std::mt19937 random(5);
    std::size_t compared = 0;
    for (int round = 0; round < 400; ++round) {
        const std::size_t observers = 2 + random() % 5;
        const std::size_t units = 1 + random() % 12;
        const std::uint32_t values = 1 + random() % 4;
        Table table(observers, Answers(units));
        for (Answers& row : table)
            for (auto& answer : row)
                if (random() % 4 != 0)
                    answer = static_cast<std::uint32_t>(random() % values);
        const NominalAgreement found = agreement(table);
        if (!found.share())
            continue;
        const ByPairs expected(table);
        CHECK(*found.share() == doctest::Approx(1 - expected.observed));
        CHECK(*found.by_chance() == doctest::Approx(1 - expected.expected));
        REQUIRE(found.alpha().has_value() == (expected.expected > 0));
        if (found.alpha()) {
            CHECK(*found.alpha() == doctest::Approx(1 - expected.observed / expected.expected));
            ++compared;
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("alpha is unknown where nothing varies or nothing can be compared") {
    const auto same = agreement({observer("2222"), observer("22.2")});
    CHECK(same.units() == 3);
    CHECK(same.alike() == 3);
    CHECK(*same.share() == 1);
    CHECK(!same.alpha());

    const auto apart = agreement({observer("12.."), observer("..12")});
    CHECK(apart.units() == 0);
    CHECK(!apart.share());
    CHECK(!apart.by_chance());
    CHECK(!apart.alpha());

    CHECK(!NominalAgreement().alpha());
}

TEST_CASE("units alike can be added at once") {
    const std::vector<std::uint32_t> blank{0, 0, 0};
    const std::vector<std::uint32_t> other{0, 1, 1};
    NominalAgreement one_by_one;
    for (int i = 0; i < 7; ++i)
        one_by_one.add(blank);
    one_by_one.add(other);
    NominalAgreement at_once;
    at_once.add(other);
    at_once.add(blank, 7);
    CHECK(at_once.units() == 8);
    CHECK(at_once.alike() == 7);
    CHECK(*at_once.alpha() == doctest::Approx(*one_by_one.alpha()));
}

TEST_CASE("the share of pairs needs a pair") {
    const std::vector<std::uint32_t> answers{3, 3, 5};
    CHECK(*share_of_pairs(answers) == doctest::Approx(1.0 / 3));
    CHECK(!share_of_pairs(std::vector<std::uint32_t>{3}));
}
