#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace whodecides {

/// Quantile of sorted values, of which there is at least one: interpolated between neighbours (Hyndman and
/// Fan 1996, type 7).
inline double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

} // namespace whodecides
