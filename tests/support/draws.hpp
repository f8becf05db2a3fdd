#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string_view>

namespace whodecides {

/// What small random organisations are made with; the same seed draws the same everywhere.
class Draws {
  public:
    explicit Draws(unsigned seed) : random_(seed) {}

    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    bool one_in(unsigned times) { return below(times) == 0; }
    template <std::size_t N>
    std::string_view of(const std::array<std::string_view, N>& ids) {
        return ids[below(N)];
    }

  private:
    std::mt19937 random_;
};

} // namespace whodecides
