#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The settings file `.whodecides.yaml` as data.
namespace whodecides::engine {

/// What a key takes.
enum class SettingShape : std::uint8_t {
    patterns, ///< a pattern or a list of them, as in .gitignore
    word,     ///< one of the choices
    day,      ///< YYYY-MM-DD, or one of the choices
    name,     ///< a text
    file,     ///< a path, relative to the folder of the settings file
    rules,    ///< a mapping from a rule or a group to a severity, or to a mapping of severity and options
};

/// One key of the file. This table drives the reader, suggestions, `whodecides config`, the manual and the
/// schema.
struct SettingKey {
    std::string_view name;
    SettingShape shape = SettingShape::word;
    std::span<const std::string_view> choices;
    std::string_view usual; ///< what holds where nobody says anything; empty: nothing
    std::string_view help;  ///< one line
};

namespace setting {
constexpr std::string_view include = "include", exclude = "exclude", fail_on = "fail_on", as_of = "as_of",
                           framework = "framework", preset = "preset", references = "references",
                           baseline = "baseline", rules = "rules";
} // namespace setting

/// All keys, in the order of the manual.
std::span<const SettingKey> setting_keys();
/// The key of that name, or nullptr; spelt exactly so.
const SettingKey* find_setting_key(std::string_view name);

/// What a key takes, in words: "error, warning, note or never", "a pattern or a list of patterns".
std::string takes(const SettingKey& key);

/// The key below a rule for how much its findings count; all others there are the rule's options.
constexpr std::string_view severity_key = "severity";
/// What it takes, and what may stand for it after a rule's or a group's name: "error", ..., "off".
std::span<const std::string_view> severity_words();
/// The last of them: the rule does not run.
constexpr std::string_view off_word = "off";

} // namespace whodecides::engine
