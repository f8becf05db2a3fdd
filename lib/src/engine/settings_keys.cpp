#include "engine/settings_keys.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <whodecides/preset.hpp>

#include "base/words.hpp"

namespace whodecides::engine {

namespace {

constexpr std::array<std::string_view, 4> levels{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 4> severities{"error", "warning", "note", off_word};
constexpr std::array<std::string_view, 1> today_word{"today"};
constexpr std::array<std::string_view, 3> reference_words{"auto", "declared", "implied"};

std::span<const std::string_view> preset_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        for (const Preset& preset : presets())
            list.push_back(preset.name);
        return list;
    }();
    return names;
}

} // namespace

std::span<const SettingKey> setting_keys() {
    using enum SettingShape;
    static const std::array<SettingKey, 9> table{{
        {setting::include, patterns, {}, {}, "what a walk through a folder takes; all there is, unless said"},
        {setting::exclude,
         patterns,
         {},
         {},
         "what a walk leaves out; a folder left out is not walked, a file named is always read"},
        {setting::fail_on, word, levels, levels[0], "the lowest severity that counts for the exit status"},
        {setting::as_of, day, today_word, today_word[0],
         "the day on which people are present and dates have passed"},
        {setting::framework, name, {}, "raci", "the framework of grids and letters whose file names none"},
        {setting::preset, word, preset_names(), preset_names()[0], "how all rules are set, before `rules`"},
        {setting::references, word, reference_words, reference_words[0],
         "what names are that no file declares: mistakes (declared), people (implied), or people only where "
         "no actor is declared at all (auto)"},
        {setting::baseline, file, {}, {}, "a file of findings that are known and do not count"},
        {setting::rules,
         rules,
         {},
         {},
         "for a rule or a group a severity, or a mapping of `severity` and the rule's options"},
    }};
    return table;
}

const SettingKey* find_setting_key(std::string_view name) {
    const auto found = std::ranges::find(setting_keys(), name, &SettingKey::name);
    return found == setting_keys().end() ? nullptr : &*found;
}

std::string takes(const SettingKey& key) {
    switch (key.shape) {
    case SettingShape::patterns:
        return "a pattern or a list of patterns";
    case SettingShape::word: {
        const std::vector<std::string> words(key.choices.begin(), key.choices.end());
        return listed(words, words.size(), "or");
    }
    case SettingShape::day:
        return "a date, YYYY-MM-DD, or today";
    case SettingShape::name:
        return "a name";
    case SettingShape::file:
        return "a path";
    case SettingShape::rules:
        return "a mapping from rules or groups to what holds for them";
    }
    return {};
}

std::span<const std::string_view> severity_words() {
    return severities;
}

} // namespace whodecides::engine
