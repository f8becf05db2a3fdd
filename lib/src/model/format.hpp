#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace whodecides {

/// Where a key may stand.
enum class Section : std::uint8_t {
    top,
    person,
    role,
    team,
    service,
    forum,
    entry,
    grid,
    framework,
    letter,
    duty_conflict,
    defaults,
};

enum class Shape : std::uint8_t {
    text,
    name,    ///< one actor
    names,   ///< one actor or a list of them
    texts,   ///< one text or a list of them
    entries, ///< one entry or a list of them
    forums,  ///< one forum or a list of them
    number,
    boolean,
    date,
    duration,
    choice, ///< one word of `choices`
    rights, ///< a mapping from a right to its limit, or true
    other,  ///< explained by `help`
};

/// One key of the format. This table drives the reader, suggestions, the schema and the manual.
struct FormatKey {
    Section section;
    std::string_view key;                       ///< as design.md writes it: "escalates_to"
    std::span<const std::string_view> synonyms; ///< plain words: "ask first"
    Shape shape;
    std::string_view kinds; ///< which actors it takes, in words: "person, role or team"; may be empty
    std::span<const std::string_view> choices;
    std::string_view help; ///< one line
};

/// The whole table, by section, in the order of the manual.
std::span<const FormatKey> format_keys();
/// The part of it for one section.
std::span<const FormatKey> format_keys(Section section);
/// The key of that section that `written` means (compared without case, blanks, hyphens, underscores),
/// or nullptr.
const FormatKey* find_key(Section section, std::string_view written);
/// The position of a word among the key's choices, compared like a key.
std::optional<std::size_t> find_choice(const FormatKey& format, std::string_view written);
/// `notes` and keys that begin with x- are the author's, everywhere; nothing reads them.
bool belongs_to_author(std::string_view key);
/// "person", "entry", "duty conflict"; the top level is "document".
std::string_view to_string(Section section);

} // namespace whodecides
