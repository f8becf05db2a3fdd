#include "model/measures/concentration.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace whodecides {
namespace {

/// Sums of fractions such as three thirds differ from whole numbers by less than this.
constexpr double rounding = 1e-9;

/// Gini's coefficient of `n` values, of which those in `sorted` are the highest and the others 0.
double gini_of(const std::vector<double>& sorted, double n, double sum) {
    double weighted = 0;
    double rank = n - static_cast<double>(sorted.size());
    for (const double value : sorted) {
        rank += 1;
        weighted += (2 * rank - n - 1) * value;
    }
    return weighted / (n * sum);
}

void fairest(Concentration& result, std::size_t whole) {
    const auto n = static_cast<double>(result.people);
    const auto each = static_cast<double>(whole / result.people);
    const auto ahead = static_cast<double>(whole % result.people);
    const double parts = std::max(0.0, result.items - static_cast<double>(whole));
    const double behind = n - ahead;
    if (ahead == 0 || parts > behind - rounding) {
        result.least_gini = 0;
        result.least_hhi = 1 / n;
        return;
    }
    const double filled = each + parts / behind;
    result.least_gini = ahead * (behind - parts) / (n * result.items);
    result.least_hhi =
        (ahead * (each + 1) * (each + 1) + behind * filled * filled) / (result.items * result.items);
}

std::optional<double> excess(double value, double least, double most) {
    if (most - least < rounding)
        return std::nullopt;
    return std::clamp((value - least) / (most - least), 0.0, 1.0);
}

} // namespace

Concentration concentration(std::vector<double> held, std::size_t people, std::size_t whole) {
    Concentration result;
    result.people = std::max(people, held.size());
    std::ranges::sort(held);
    result.items = std::accumulate(held.begin(), held.end(), 0.0);
    if (result.people == 0 || result.items <= 0)
        return result;
    result.largest = held.back();
    // Equal parts such as 1/17 do not add up to nothing exactly.
    result.gini = std::max(0.0, gini_of(held, static_cast<double>(result.people), result.items));
    for (const double value : held)
        result.hhi += (value / result.items) * (value / result.items);
    fairest(result, whole);
    return result;
}

double Concentration::most_gini() const {
    return people == 0 ? 0 : 1 - 1 / static_cast<double>(people);
}

std::optional<double> Concentration::excess_gini() const {
    if (people < 2 || items <= 0)
        return std::nullopt;
    return excess(gini, least_gini, most_gini());
}

std::optional<double> Concentration::excess_hhi() const {
    if (people < 2 || items <= 0)
        return std::nullopt;
    return excess(hhi, least_hhi, 1);
}

double Concentration::effective_number() const {
    return hhi > 0 ? 1 / hhi : 0;
}

} // namespace whodecides
