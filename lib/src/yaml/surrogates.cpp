#include "yaml/surrogates.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>

#include "base/text.hpp"

namespace whodecides::yaml {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view mask = "\\uFFFD";
constexpr std::size_t escape_size = mask.size();

constexpr bool is_surrogate(std::uint32_t point) {
    return point >= 0xD800 && point <= 0xDFFF;
}

/// The number of an escape `\uXXXX` or `\UXXXXXXXX` at that place; 0 for everything else.
std::uint32_t escaped_point(std::string_view bytes, std::size_t at) {
    if (at + 1 >= bytes.size() || bytes[at] != '\\' || (bytes[at + 1] != 'u' && bytes[at + 1] != 'U'))
        return 0;
    const std::size_t digits = bytes[at + 1] == 'u' ? 4 : 8;
    if (at + 2 + digits > bytes.size())
        return 0;
    const char* const begin = bytes.data() + at + 2;
    std::uint32_t point = 0;
    const auto read = std::from_chars(begin, begin + digits, point, 16);
    return read.ptr == begin + digits ? point : 0;
}

bool is_surrogate_escape(std::string_view bytes, std::size_t at) {
    return bytes.substr(at).starts_with("\\u") && is_surrogate(escaped_point(bytes, at));
}

/// The next escape of a surrogate; a backslash that is itself escaped begins none.
std::size_t next_surrogate(std::string_view bytes, std::size_t at) {
    while ((at = bytes.find('\\', at)) != npos && !is_surrogate_escape(bytes, at))
        at += 2;
    return at;
}

/// Reads what of a source becomes U+FFFD in the text, and tells what it really says.
std::string next_replaced(std::string_view source, std::size_t& at) {
    for (;; ++at) {
        if (at >= source.size())
            return std::string(replacement);
        if (source.substr(at).starts_with(replacement)) {
            at += replacement.size();
            return std::string(replacement);
        }
        if (source[at] != '\\')
            continue;
        const std::uint32_t point = escaped_point(source, at);
        if (is_surrogate(point) || point == 0xFFFD)
            break;
        ++at; // what is escaped begins no escape
    }
    const std::uint32_t high = escaped_point(source, at);
    at += source[at + 1] == 'u' ? escape_size : escape_size + 4;
    const std::uint32_t low = is_surrogate_escape(source, at) ? escaped_point(source, at) : 0;
    if (high < 0xD800 || high > 0xDBFF || low < 0xDC00)
        return std::string(replacement);
    at += escape_size;
    std::string joined;
    text::append(joined, static_cast<char32_t>(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)));
    return joined;
}

} // namespace

bool has_surrogate_escape(std::string_view bytes) {
    return next_surrogate(bytes, 0) != npos;
}

void mask_surrogates(std::string& bytes) {
    for (std::size_t at = 0; (at = next_surrogate(bytes, at)) != npos; at += escape_size)
        bytes.replace(at, escape_size, mask);
}

std::string with_surrogates(std::string_view text, std::string_view source) {
    std::string result;
    std::size_t read = 0;
    std::size_t in_text = 0;
    for (std::size_t found; (found = text.find(replacement, in_text)) != npos;) {
        result += text.substr(in_text, found - in_text);
        const std::string said = next_replaced(source, read);
        result += said;
        in_text = found + replacement.size();
        // A pair was masked by two.
        if (said != replacement && text.substr(in_text).starts_with(replacement))
            in_text += replacement.size();
    }
    result += text.substr(in_text);
    return result;
}

void unmask(std::string& text, std::size_t begin, std::string_view masked, std::string_view source) {
    std::size_t at = masked.find(mask);
    for (; at != npos && (begin = text.find(mask, begin)) != npos; at = masked.find(mask, at + escape_size)) {
        text.replace(begin, escape_size, source.substr(at, escape_size));
        begin += escape_size;
    }
}

} // namespace whodecides::yaml
