#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace whodecides {

/// How far several observers agree who gave each unit one of a list of values without an order; any of them
/// may have left any unit out. A unit with fewer than two answers says nothing about agreement and is passed
/// over.
///
/// Krippendorff's alpha for nominal data (Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability",
/// 2011, sections B and C). A unit u with m_u answers gives each of its m_u (m_u - 1) ordered pairs of
/// answers the weight 1 / (m_u - 1); o_cc is the weight of the pairs of two answers c, n_c how many answers
/// are c, and n = sum of n_c is that of all answers that count. Then
///
///     share     = sum of o_cc / n                            what is observed to agree
///     by chance = sum of n_c (n_c - 1) / (n (n - 1))         what would, if the answers were dealt out anew
///     alpha     = 1 - (1 - share) / (1 - by chance)
///
/// 1: all agree. 0: as by chance. Below 0: less than by chance. Where all answers that count are the same,
/// chance would have them agree as well, and alpha is undefined.
class NominalAgreement {
  public:
    /// Adds the answers to one unit, or to `times` units alike, as numbers of values: any small numbers.
    void add(std::span<const std::uint32_t> answers, std::size_t times = 1);

    /// Units with two answers or more.
    [[nodiscard]] std::size_t units() const { return units_; }
    /// Those of them on which all answers are the same.
    [[nodiscard]] std::size_t alike() const { return alike_; }
    /// Nothing where no unit counts.
    [[nodiscard]] std::optional<double> share() const;
    [[nodiscard]] std::optional<double> by_chance() const;
    /// Nothing where no unit counts, or all answers are the same.
    [[nodiscard]] std::optional<double> alpha() const;

  private:
    std::size_t units_ = 0;
    std::size_t alike_ = 0;
    double coinciding_ = 0;            ///< sum of o_cc
    std::vector<std::uint64_t> given_; ///< n_c
};

/// The share of the pairs of two answers that are the same; nothing below two answers.
std::optional<double> share_of_pairs(std::span<const std::uint32_t> answers);

} // namespace whodecides
