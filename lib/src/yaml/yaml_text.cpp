#include "yaml/yaml_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace whodecides {

namespace {

/// What other readers of YAML take for something else than a text.
bool is_taken_word(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"null", "true", "false", "yes", "no",  "on",
                                                     "off",  "y",    "n",     "nan", "inf", "~"};
    return text.size() <= 5 && std::ranges::find(words, text::folded(text)) != words.end();
}

/// Characters that mean nothing in YAML, wherever they stand behind a letter.
bool is_harmless(char c) {
    return text::is_word_byte(c) || std::string_view(" _./()+-'").find(c) != std::string_view::npos;
}

bool needs_escape(char32_t point) {
    constexpr char32_t last_control = 0x9F;
    const bool control = point < 0x20 || (point >= 0x7F && point <= last_control);
    const bool no_character = (point & 0xFFFEU) == 0xFFFEU;
    return control || no_character || text::is_disguise(point);
}

bool is_plain(std::string_view text) {
    if (text.empty() || text.back() == ' ' || is_taken_word(text))
        return false;
    const bool begins =
        text::is_ascii_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0x80;
    // "1.1 Plan" is a text; "1.1", "1e5" and "2026-01-01" are no texts to other readers.
    const bool numbered = text.front() >= '0' && text.front() <= '9' &&
                          text.find(' ') != std::string_view::npos &&
                          std::ranges::any_of(text.substr(text.find(' ')), text::is_ascii_letter);
    if ((!begins && !numbered) || !std::ranges::all_of(text, is_harmless) || !text::is_valid_utf8(text))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        if (needs_escape(next.point) || next.point == 0xA0)
            return false;
        at += next.length;
    }
    return true;
}

} // namespace

std::string yaml_text(std::string_view text) {
    if (is_plain(text))
        return std::string(text);
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        at += next.length;
        if (next.point == '"' || next.point == '\\')
            out += '\\';
        if (!needs_escape(next.point))
            text::append(out, next.point);
        else if (next.point <= 0xFF)
            out += fmt::format("\\x{:02X}", static_cast<unsigned>(next.point));
        else if (next.point <= 0xFFFF)
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(next.point));
        else
            out += fmt::format("\\U{:08X}", static_cast<unsigned>(next.point));
    }
    return out + '"';
}

std::string yaml_comment(std::string_view text) {
    // Directives to this program begin so; a stranger's remark gives none.
    constexpr std::string_view sign = "whodecides:";
    std::string out = text::printable(text);
    for (auto at = out.find(sign); at != std::string::npos; at = out.find(sign, at + sign.size()))
        out.insert(at + sign.size() - 1, 1, ' ');
    return out;
}

} // namespace whodecides
