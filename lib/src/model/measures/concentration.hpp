#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace whodecides {

/// How evenly items lie with people: the Gini coefficient, the Herfindahl-Hirschman index, and how far
/// both exceed the fairest split there could be. With fewer items than people even that one is uneven, and
/// the raw figures alone would call it so.
struct Concentration {
    std::size_t people = 0;
    double items = 0;
    double largest = 0; ///< what the person with the most holds
    double gini = 0;    ///< 0: everybody holds the same; up to (people - 1) / people
    double hhi = 0;     ///< the sum of squared shares; 1: one person holds everything
    double least_gini = 0;
    double least_hhi = 0;

    [[nodiscard]] double most_gini() const;
    /// (gini - least) / (most - least): 0 for the fairest split, 1 for one holder. Nothing, not 0, for fewer
    /// than two people or no items, and where the fairest split is also the least fair (one item).
    [[nodiscard]] std::optional<double> excess_gini() const;
    [[nodiscard]] std::optional<double> excess_hhi() const;
    /// How many people with equal shares would be as concentrated: 1 / hhi; 0 without items.
    [[nodiscard]] double effective_number() const;
    /// The share of the person with the most.
    [[nodiscard]] double largest_share() const { return items > 0 ? largest / items : 0; }
};

/// `held` is what each person holds; people who hold nothing may be left out of it, but count in `people`.
/// `whole` of the items are indivisible. The rest are parts of shared items, which the fairest split may
/// deal out as it likes: it gives whole items in turn, and fills up with parts those who got one fewer.
/// Without parts its values are the published ones: r(n-r)/(nk) and (r(q+1)^2 + (n-r)q^2)/k^2 for
/// k = qn + r. O(holders log holders).
Concentration concentration(std::vector<double> held, std::size_t people, std::size_t whole);

} // namespace whodecides
