#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace whodecides::bench {

/// splitmix64 (Vigna): small, and the same everywhere.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// A number below `bound`.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    bool one_in(std::size_t many) { return below(many) == 0; }
    std::string_view one_of(std::span<const std::string_view> words) { return words[below(words.size())]; }

  private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t value = state_;
        value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31U);
    }
    std::uint64_t state_;
};

} // namespace whodecides::bench
