#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/framework.hpp"
#include "model/things.hpp"

namespace whodecides {

/// The letters and words of one framework, ready for looking up millions of cells.
class LetterIndex {
  public:
    explicit LetterIndex(const Framework& framework);

    [[nodiscard]] std::optional<std::uint8_t> find(std::string_view written) const;

  private:
    static constexpr std::uint8_t none = Seat::no_letter;

    std::array<std::uint8_t, 256> single_; ///< by the byte of a symbol of one ASCII letter
    std::vector<std::pair<std::string, std::uint8_t>> spellings_; ///< folded, sorted
};

} // namespace whodecides
