#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/measures/line.hpp"
#include "model/measures/seated.hpp"

namespace whodecides {

/// How far somebody stands above somebody else in the reporting line.
struct Distance {
    Seated upper;
    Seated lower;
    std::uint32_t levels = 0; ///< 0 where both are one person
};

/// For each of `uppers` the nearest of `lowers` who is the same person or stands below them, if anybody does;
/// in the order of `uppers`' seats. People on or below a reporting cycle stand below nobody. O(n log n).
std::vector<Distance> nearest_below(const Line& line, std::span<const Seated> uppers,
                                    std::span<const Seated> lowers);

} // namespace whodecides
