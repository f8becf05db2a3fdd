#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "yaml/tree.hpp"

namespace whodecides::yaml {

enum class Ending : std::uint8_t {
    found,
    unterminated, ///< the closing quote is missing
    absent,       ///< the text does not stand there: the scalar is empty
};

/// Where a scalar stands in the source.
struct Extent {
    Ending ending = Ending::absent;
    Style style = Style::plain;
    bool verbatim = false;      ///< its text is the bytes at `text_begin`
    std::size_t text_begin = 0; ///< known where `verbatim`
    std::size_t end = 0;        ///< after the last byte that is no blank, or after the closing quote
};

/// The parser tells where a scalar begins and what it says, but not where it ends: that is found by
/// walking its text and the bytes in step.
[[nodiscard]] Extent scalar_extent(std::string_view bytes, std::size_t begin, std::string_view text);

/// The place of the closing quote of the scalar whose opening quote stands at `begin`, or npos.
[[nodiscard]] std::size_t closing_quote(std::string_view bytes, std::size_t begin);

} // namespace whodecides::yaml
