#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "model/measures/concentration.hpp"

using namespace whodecides;

namespace {

doctest::Approx near(double value) {
    return doctest::Approx(value).epsilon(1e-9);
}

/// Whole items alone.
Concentration of(std::vector<double> held) {
    double sum = 0;
    for (const double value : held)
        sum += value;
    const std::size_t people = held.size();
    return concentration(std::move(held), people, static_cast<std::size_t>(std::lround(sum)));
}

double gini_by_pairs(const std::vector<double>& held) {
    double differences = 0;
    double sum = 0;
    for (const double a : held) {
        sum += a;
        for (const double b : held)
            differences += std::abs(a - b);
    }
    return differences / (2 * static_cast<double>(held.size()) * sum);
}

double hhi_by_shares(const std::vector<double>& held) {
    double sum = 0;
    double squares = 0;
    for (const double value : held)
        sum += value;
    for (const double value : held)
        squares += value / sum * value / sum;
    return squares;
}

/// Every way to deal `items` whole items to `people`, and of each measure the smallest value.
struct Least {
    double gini = 2;
    double hhi = 2;

    Least(std::size_t items, std::size_t people) {
        std::vector<double> held(people, 0.0);
        deal(held, 0, items);
    }

  private:
    void deal(std::vector<double>& held, std::size_t at, std::size_t left) {
        if (at + 1 == held.size()) {
            held[at] = static_cast<double>(left);
            gini = std::min(gini, gini_by_pairs(held));
            hhi = std::min(hhi, hhi_by_shares(held));
            return;
        }
        for (std::size_t some = 0; some <= left; ++some) {
            held[at] = static_cast<double>(some);
            deal(held, at + 1, left - some);
        }
    }
};

} // namespace

TEST_CASE("the index of four firms with 30, 30, 20 and 20 percent is 2,600, as the merger guidelines say") {
    const Concentration market = of({30, 30, 20, 20});
    CHECK(market.hhi == near(0.26));
    CHECK(market.effective_number() == near(1 / 0.26));
    CHECK(market.largest_share() == near(0.3));
}

TEST_CASE("the Gini coefficient of 1 to 5 is 4/15, and of one holder among n it is (n-1)/n") {
    CHECK(of({1, 2, 3, 4, 5}).gini == near(4.0 / 15));
    CHECK(of({5, 1, 4, 2, 3}).gini == near(4.0 / 15));
    CHECK(of({0, 0, 0, 12}).gini == near(0.75));
    CHECK(of({3, 3, 3}).gini == near(0));
}

TEST_CASE("equal parts are never less than even, however they are rounded") {
    for (std::size_t people = 1; people <= 100; ++people) {
        const std::vector<double> held(people, 1.0 / static_cast<double>(people));
        CHECK(concentration(held, people, 0).gini >= 0);
    }
}

TEST_CASE("the smallest values are those of the fairest of all splits") {
    for (std::size_t people = 2; people <= 5; ++people)
        for (std::size_t items = 1; items <= 9; ++items) {
            CAPTURE(people);
            CAPTURE(items);
            const Least least(items, people);
            std::vector<double> one_holder(people, 0.0);
            one_holder.front() = static_cast<double>(items);
            const Concentration measured = of(one_holder);
            CHECK(measured.least_gini == near(least.gini));
            CHECK(measured.least_hhi == near(least.hhi));
            const auto k = static_cast<double>(items);
            const auto n = static_cast<double>(people);
            const auto q = static_cast<double>(items / people);
            const auto r = static_cast<double>(items % people);
            CHECK(measured.least_gini == near(r * (n - r) / (n * k)));
            CHECK(measured.least_hhi == near((r * (q + 1) * (q + 1) + (n - r) * q * q) / (k * k)));
        }
}

TEST_CASE("the fairest split has no excess, and one holder all of it") {
    for (const auto& fair : {std::vector<double>{1, 1, 1, 0, 0}, {2, 2, 1}, {4, 4}, {1, 1}}) {
        CHECK(*of(fair).excess_gini() == near(0));
        CHECK(*of(fair).excess_hhi() == near(0));
    }
    for (const auto& one : {std::vector<double>{7, 0, 0}, {0, 2}, {0, 0, 0, 0, 30}}) {
        CHECK(*of(one).excess_gini() == near(1));
        CHECK(*of(one).excess_hhi() == near(1));
    }
}

TEST_CASE("where the fairest split is also the least fair, or nobody is there to share, the excess is "
          "undefined") {
    CHECK(!of({1, 0, 0}).excess_gini());
    CHECK(!of({1, 0, 0}).excess_hhi());
    CHECK(!of({9}).excess_gini());
    CHECK(!of({9}).excess_hhi());
    CHECK(!of({}).excess_hhi());
    CHECK(!of({0, 0}).excess_gini());
    CHECK(of({0, 0}).effective_number() == 0);
    CHECK(of({9}).effective_number() == near(1));
}

TEST_CASE("doubling every entry leaves the raw figures and the shares as they are") {
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> held(2 + random() % 9);
        for (double& value : held)
            value = static_cast<double>(random() % 6);
        held.front() += 1;
        std::vector<double> doubled = held;
        for (double& value : doubled)
            value *= 2;
        CHECK(of(doubled).gini == near(of(held).gini));
        CHECK(of(doubled).hhi == near(of(held).hhi));
        CHECK(of(doubled).largest_share() == near(of(held).largest_share()));
        CHECK(of(held).gini == near(gini_by_pairs(held)));
        CHECK(of(held).hhi == near(hhi_by_shares(held)));
    }
}

TEST_CASE("who holds nothing counts, listed or not") {
    const Concentration listed = concentration({3, 1, 0, 0, 0}, 5, 4);
    const Concentration left_out = concentration({1, 3}, 5, 4);
    CHECK(listed.gini == near(left_out.gini));
    CHECK(*listed.excess_hhi() == near(*left_out.excess_hhi()));
    CHECK(left_out.people == 5);
}

TEST_CASE("parts of shared items fill up the fairest split where whole ones leave a gap") {
    // Five whole items and one that is divided among three people: 2, 2 and 1 and the part.
    const Concentration gap = concentration({2 + 1.0 / 3, 2 + 1.0 / 3, 1 + 1.0 / 3}, 3, 5);
    CHECK(gap.items == near(6));
    CHECK(gap.least_gini == near(0));
    CHECK(gap.least_hhi == near(1.0 / 3));
    CHECK(*gap.excess_gini() > 0);
    const Concentration fair = concentration({2, 2, 2}, 3, 5);
    CHECK(*fair.excess_gini() == near(0));
    // A half is not enough to fill the gap: 1, 1, 1/4 and 1/4 is the fairest.
    const Concentration half = concentration({1, 1, 0.25, 0.25}, 4, 2);
    CHECK(half.least_gini == near(half.gini));
    CHECK(half.least_hhi == near(half.hhi));
    CHECK(*half.excess_hhi() == near(0));
    // Only parts: they can always be even, so that nothing is undefined.
    CHECK(*concentration({1.0 / 2, 1.0 / 2}, 4, 0).excess_hhi() == near((0.5 - 0.25) / 0.75));
    CHECK(*concentration({1.0}, 4, 0).excess_gini() == near(1));
}

TEST_CASE("a hundred thousand people take no time") {
    std::vector<double> held(100'000);
    for (std::size_t i = 0; i < held.size(); ++i)
        held[i] = static_cast<double>(i % 5);
    const Concentration many = of(held);
    CHECK(many.gini == near(0.4));
    CHECK(many.effective_number() > 60'000);
}
