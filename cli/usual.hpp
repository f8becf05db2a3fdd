#pragma once

#include <cstddef>

namespace whodecides::cli {

/// How many people simulate --each ranks where --top does not say.
constexpr std::size_t usual_ranked = 20;

} // namespace whodecides::cli
