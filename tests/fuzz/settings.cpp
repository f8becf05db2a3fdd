#include <string>
#include <string_view>

#include "engine/settings_file.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/targets.hpp"

namespace whodecides::fuzz {

namespace {

/// Empty where the settings can be read, else everything that is said about them.
std::string mistakes_in(std::string_view bytes) {
    try {
        static_cast<void>(engine::read_settings("org/.whodecides.yaml", std::string(bytes)));
    } catch (const engine::Mistakes& mistakes) {
        require(!mistakes.lines().empty(), "refused without a reason");
        for (const std::string& line : mistakes.lines())
            require(line.starts_with("org/.whodecides.yaml:"), "a mistake without its place");
        return mistakes.what();
    }
    return {};
}

} // namespace

void settings(std::string_view bytes) {
    const std::string mistakes = mistakes_in(bytes);
    require_harmless(mistakes, "what is wrong with settings");
    require(mistakes_in(bytes) == mistakes, "a second reading says something else");
}

} // namespace whodecides::fuzz
