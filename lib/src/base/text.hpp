#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Text as bytes in UTF-8. Nothing here knows a locale; every function is pure and thread-safe.
namespace whodecides::text {

/// One code point and the bytes it takes. An invalid byte is U+FFFD of length 1.
struct Decoded {
    char32_t point = 0;
    std::size_t length = 0;
};
Decoded decode(std::string_view bytes, std::size_t at);

void append(std::string& out, char32_t point);

/// Number of code points; every invalid byte is one.
std::size_t count_points(std::string_view bytes);

/// Columns a terminal needs: 0 for combining marks, 2 for wide East Asian characters and emoji.
std::size_t width(char32_t point);

[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Marks that turn the direction of text around them, line separators, and what nobody sees (word joiners,
/// byte order marks, tags): they make a text look like another one. Not the zero width joiner, of which
/// emoji are made, nor the zero width space, with which printable() parts commands.
bool is_disguise(char32_t point);

/// Valid UTF-8 without control characters: invalid bytes become U+FFFD, control characters their
/// visible pictures (U+2400 and up). What may be shown to a terminal.
std::string printable(std::string_view bytes);
/// The same for what never begins a line: `::` in it is no command.
std::string printable_within_line(std::string_view bytes);

/// Unicode simple case folding from a table.
char32_t fold(char32_t point);
/// The text folded, with white space at both ends taken away.
std::string folded(std::string_view bytes);

/// How keys are compared: folded, without blanks, hyphens and underscores.
std::string key_folded(std::string_view bytes);

/// Whether the byte is a letter or a digit, or a part of a character beyond ASCII.
bool is_word_byte(char byte);

std::string_view trimmed(std::string_view bytes);

} // namespace whodecides::text
