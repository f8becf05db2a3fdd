#include <algorithm>
#include <array>
#include <string_view>

#include <whodecides/preset.hpp>

namespace whodecides {
namespace {

// In a small team most things are everybody's, and nobody is spare: shares of the whole say little there, and
// a deputy is whoever is in. So few people also decide faster than seven voices suggest.
constexpr std::array<std::string_view, 1> small_team_off{"no-deputy"};
constexpr std::array small_team_options{PresetOption{"crowded-decision", "max_voices", 5}};

constexpr std::array list{
    Preset{.name = "default", .help = "each rule as its description says"},
    Preset{.name = "strict",
           .help = "notes are warnings and warnings errors, and rules that are off by default run",
           .raises = true,
           .all_rules = true},
    Preset{.name = "small-team",
           .help = "without no-deputy and the rules that look at the whole organisation; above 5 voices a "
                   "decision is crowded",
           .organisation_wide = false,
           .off = small_team_off,
           .options = small_team_options},
};

} // namespace

std::span<const Preset> presets() {
    return list;
}

const Preset* find_preset(std::string_view name) {
    const auto* const found = std::ranges::find(list, name, &Preset::name);
    return found == list.end() ? nullptr : found;
}

} // namespace whodecides
