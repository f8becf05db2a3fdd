#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <whodecides/span.hpp>

#include "model/duty.hpp"

namespace whodecides {

/// A letter of a framework. `max` of unlimited: no upper bound.
struct Letter {
    static constexpr std::uint16_t unlimited = UINT16_MAX;

    std::string symbol;             ///< "A"
    std::vector<std::string> words; ///< "accountable", and other words that are as good as the letter
    DutySet duties;
    std::uint16_t min = 0;
    std::uint16_t max = unlimited;
    bool group_allowed = true; ///< a team without a lead may hold it
    bool person_only = false;  ///< DRI's D
};

/// A framework as data: what its letters mean and how they may be dealt out. Letters collide between
/// frameworks (A has five meanings), so nothing is shared by letter.
struct Framework {
    std::string name; ///< "raci-vs"
    std::vector<Letter> letters;
    /// Pairs of letters (indices) one actor may hold together on one entry.
    std::vector<std::pair<std::uint8_t, std::uint8_t>> together;
    bool several_allowed = false; ///< one actor may hold any letters together
    /// Pairs one actor must not hold together although several are allowed (MOCHA: M is not O).
    std::vector<std::pair<std::uint8_t, std::uint8_t>> apart;
    /// Letters of which the second is wanted only beside the first (RASCI: S needs an R).
    std::vector<std::pair<std::uint8_t, std::uint8_t>> needs;
    bool parts_answering_from_deciding = false; ///< by design: darci, ratsi, mocha
    bool built_in = true;
    Span declared; ///< where a user-defined one stands

    /// The letter whose symbol or word that is, compared like a key.
    [[nodiscard]] std::optional<std::uint8_t> find_letter(std::string_view written) const;
    [[nodiscard]] bool may_hold_together(std::uint8_t a, std::uint8_t b) const;
};

/// The thirteen built-in frameworks (rules.md), in its order.
std::span<const Framework> built_in_frameworks();

} // namespace whodecides
