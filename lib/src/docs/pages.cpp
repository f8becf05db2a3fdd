#include "docs/pages.hpp"

#include <fmt/format.h>

#include <whodecides/check.hpp>

namespace whodecides::docs {

std::vector<Region> regions(std::span<const CommandSpec> commands) {
    return {
        {"man/whodecides.1", "commands", command_reference(commands)},
        {"man/whodecides.1", "measures", profile_reference()},
        {"man/whodecides.1", "gaps", draft_reference()},
        {"man/whodecides.yaml.5", "keys", key_reference()},
        {"man/whodecides.yaml.5", "frameworks", framework_reference()},
        {"man/whodecides.yaml.5", "settings", settings_reference()},
        {"man/whodecides-rules.7", "rules", rule_reference()},
        {"README.md", "rules", rule_table()},
    };
}

std::string with_region(std::string_view content, const Region& region) {
    const std::size_t begin_mark = content.find(fmt::format("begin generated {}", region.name));
    const std::size_t end_mark = content.find(fmt::format("end generated {}", region.name));
    if (begin_mark == std::string_view::npos || end_mark == std::string_view::npos || end_mark < begin_mark)
        throw Error(fmt::format("{} has no marks for the generated part {}", region.file, region.name));
    const std::size_t begin = content.find('\n', begin_mark) + 1;
    const std::size_t end = content.rfind('\n', end_mark) + 1;
    return fmt::format("{}{}{}", content.substr(0, begin), region.text, content.substr(end));
}

} // namespace whodecides::docs
