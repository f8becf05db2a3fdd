#pragma once

namespace whodecides::text {

constexpr bool is_between(char32_t point, char32_t first, char32_t last) {
    return first <= point && point <= last;
}

constexpr bool is_ascii_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr bool is_ascii_letter_or_digit(char byte) {
    return is_ascii_letter(byte) || (byte >= '0' && byte <= '9');
}

/// Letters and digits of all scripts with their marks, by leaving out the blocks of punctuation and symbols:
/// typographic quotes and dashes part words like their plain forms.
constexpr bool is_letter_or_digit(char32_t point) {
    if (point < 0x80)
        return is_between(point, '0', '9') || is_between(point, 'a', 'z') || is_between(point, 'A', 'Z');
    if (point < 0xC0)
        return point == 0xAA || point == 0xB5 || point == 0xBA;
    return point != 0xD7 && point != 0xF7 && !is_between(point, 0x2000, 0x2BFF) &&
           !is_between(point, 0x2E00, 0x2E7F) && !is_between(point, 0x3000, 0x3004) &&
           !is_between(point, 0x3007, 0x3020) && !is_between(point, 0xFE10, 0xFE6F) &&
           !is_between(point, 0xFF00, 0xFF0F) && !is_between(point, 0xFFFD, 0xFFFF) &&
           !is_between(point, 0x1F000, 0x1FAFF);
}

} // namespace whodecides::text
