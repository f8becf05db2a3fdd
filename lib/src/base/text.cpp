#include "base/text.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "base/letters.hpp"
#include "base/log_command.hpp"
#include "base/unicode_tables.hpp"

namespace whodecides::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The length and the payload of a lead byte; length 0 where it leads nothing.
Decoded from_lead(unsigned char lead) {
    if (lead < 0x80)
        return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0)
        return {lead & 0x1FU, 2};
    if (lead >= 0xE0 && lead < 0xF0)
        return {lead & 0x0FU, 3};
    if (lead >= 0xF0 && lead < 0xF5)
        return {lead & 0x07U, 4};
    return {0, 0};
}

/// Whether a decoded value is an overlong form, a surrogate or beyond Unicode.
bool is_misencoded(const Decoded& value) {
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    return value.point < least[value.length] || value.point > 0x10FFFF ||
           (value.point >= 0xD800 && value.point <= 0xDFFF);
}

/// How many bytes from `at` are ASCII, in steps of eight.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    std::size_t end = at;
    while (end + 8 <= bytes.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + end, 8);
        if ((eight & high_bits) != 0)
            break;
        end += 8;
    }
    return end - at;
}

template <std::size_t Count>
bool is_in(const PointRange (&ranges)[Count], char32_t point) {
    const auto* after = std::ranges::upper_bound(ranges, point, {}, &PointRange::first);
    return after != std::begin(ranges) && point <= std::prev(after)->last;
}

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char fold_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Where a text will stand: what may begin a line can be taken for a command.
enum class Within : std::uint8_t { lines, one_line };

std::string printable(std::string_view bytes, Within within) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode(bytes, at);
        const std::string_view rest = bytes.substr(at);
        at += next.length;
        if (next.point == '[' && ends_like_log_command(out))
            out.append(no_width).append("[");
        else if (within == Within::lines && next.point == ':' && begins_log_command(out, rest))
            out.append(":").append(no_width);
        else if (next.point < 0x20)
            append(out, 0x2400 + next.point);
        else if (next.point == 0x7F)
            append(out, 0x2421);
        else if ((next.point >= 0x80 && next.point < 0xA0) || is_disguise(next.point))
            append(out, replacement);
        else
            append(out, next.point);
    }
    return out;
}

} // namespace

Decoded decode(std::string_view bytes, std::size_t at) {
    Decoded value = from_lead(static_cast<unsigned char>(bytes[at]));
    if (value.length == 0 || at + value.length > bytes.size())
        return {replacement, 1};
    for (std::size_t i = 1; i < value.length; ++i) {
        if (!is_continuation(bytes[at + i]))
            return {replacement, 1};
        value.point = (value.point << 6U) | (static_cast<unsigned char>(bytes[at + i]) & 0x3FU);
    }
    return is_misencoded(value) ? Decoded{replacement, 1} : value;
}

void append(std::string& out, char32_t point) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

std::size_t count_points(std::string_view bytes) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t run = ascii_run(bytes, at);
        count += run;
        at += run;
        if (at < bytes.size()) {
            at += decode(bytes, at).length;
            ++count;
        }
    }
    return count;
}

std::size_t width(char32_t point) {
    if (point < 0x300)
        return 1;
    if (is_in(zero_width_ranges, point))
        return 0;
    return is_in(wide_ranges, point) ? 2 : 1;
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        at += ascii_run(bytes, at);
        if (at == bytes.size())
            break;
        const Decoded next = decode(bytes, at);
        if (next.length == 1 && next.point == replacement)
            return false;
        at += next.length;
    }
    return true;
}

bool is_disguise(char32_t point) {
    constexpr PointRange disguises[] = {{0x061C, 0x061C},  {0x200E, 0x200F}, {0x2028, 0x202E},
                                        {0x2060, 0x2064},  {0x2066, 0x2069}, {0xFEFF, 0xFEFF},
                                        {0xE0000, 0xE007F}};
    return is_in(disguises, point);
}

std::string printable(std::string_view bytes) {
    return printable(bytes, Within::lines);
}

std::string printable_within_line(std::string_view bytes) {
    return printable(bytes, Within::one_line);
}

char32_t fold(char32_t point) {
    if (point < 0x80)
        return static_cast<char32_t>(fold_ascii(static_cast<char>(point)));
    const auto* after = std::ranges::upper_bound(fold_ranges, point, {}, &FoldRange::first);
    if (after == std::begin(fold_ranges))
        return point;
    const FoldRange& range = *std::prev(after);
    if (point > range.last || (point - range.first) % range.stride != 0)
        return point;
    return static_cast<char32_t>(static_cast<std::int32_t>(point) + range.delta);
}

std::string folded(std::string_view bytes) {
    bytes = trimmed(bytes);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode(bytes, at);
        if (next.length == 1 && next.point < 0x80)
            out.push_back(fold_ascii(bytes[at]));
        else if (next.length == 1) // an invalid byte stays itself, so that two different ones stay different
            out.push_back(bytes[at]);
        else
            append(out, fold(next.point));
        at += next.length;
    }
    return out;
}

std::string key_folded(std::string_view bytes) {
    std::string out = folded(bytes);
    std::erase_if(out, [](char c) { return is_blank(c) || c == '-' || c == '_'; });
    return out;
}

bool is_word_byte(char byte) {
    return is_ascii_letter_or_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

std::string_view trimmed(std::string_view bytes) {
    while (!bytes.empty() && is_blank(bytes.front()))
        bytes.remove_prefix(1);
    while (!bytes.empty() && is_blank(bytes.back()))
        bytes.remove_suffix(1);
    return bytes;
}

} // namespace whodecides::text
