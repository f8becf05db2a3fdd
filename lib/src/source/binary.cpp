#include "source/binary.hpp"

#include <cstddef>

#include "base/text.hpp"

namespace whodecides {

namespace {

/// Characters of control that no text has, and bytes that are no UTF-8.
bool is_strange(const text::Decoded& next) {
    constexpr char32_t no_character = 0xFFFD;
    const bool control =
        next.point < U' ' && next.point != U'\t' && next.point != U'\r' && next.point != U'\n';
    return control || next.point == 0x7F || (next.point == no_character && next.length == 1);
}

} // namespace

bool is_binary(std::string_view bytes) {
    constexpr std::size_t beginning = 4096;
    constexpr std::size_t part = 3;
    bytes = bytes.substr(0, beginning);
    std::size_t strange = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < bytes.size(); ++all) {
        const text::Decoded next = text::decode(bytes, at);
        strange += is_strange(next) ? 1 : 0;
        at += next.length;
    }
    return bytes.find('\0') != std::string_view::npos || (all > 0 && strange * part >= all);
}

} // namespace whodecides
