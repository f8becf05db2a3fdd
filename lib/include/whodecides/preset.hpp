#pragma once

#include <span>
#include <string_view>

namespace whodecides {

/// A threshold that a preset sets.
struct PresetOption {
    std::string_view rule;
    std::string_view option;
    double value;
};

/// A way to set all rules at once; constant data, lives as long as the program.
struct Preset {
    std::string_view name;
    std::string_view help;         ///< a few words
    bool raises = false;           ///< what would be a note is a warning, what would be a warning an error
    bool all_rules = false;        ///< rules that are off by default run
    bool organisation_wide = true; ///< rules that look at the whole organisation run
    std::span<const std::string_view> off{}; ///< rules that do not run
    std::span<const PresetOption> options{};
};

/// All presets; the first is the default, which changes nothing. Constant; safe from any thread.
std::span<const Preset> presets();

/// The preset of that name, or nullptr.
const Preset* find_preset(std::string_view name);

} // namespace whodecides
