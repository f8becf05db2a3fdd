#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "docs/option.hpp"

namespace whodecides::docs {

/// A part of a documentation file that is generated: the lines between one that holds "begin generated
/// NAME" and one that holds "end generated NAME".
struct Region {
    std::string_view file; ///< from the top of the source tree
    std::string_view name;
    std::string text;
};

/// Every generated part of the manual and the README.
std::vector<Region> regions(std::span<const CommandSpec> commands);

/// The content of a file with the region put in. Throws Error where the marks are missing.
std::string with_region(std::string_view content, const Region& region);

std::string command_reference(std::span<const CommandSpec> commands); ///< for whodecides(1)
std::string profile_reference();                                      ///< for whodecides(1)
std::string draft_reference();                                        ///< for whodecides(1)
std::string key_reference();                                          ///< for whodecides.yaml(5)
std::string framework_reference();                                    ///< for whodecides.yaml(5)
std::string settings_reference();                                     ///< for whodecides.yaml(5)
std::string rule_reference();                                         ///< for whodecides-rules(7)
std::string rule_table();                                             ///< for the README, as Markdown

} // namespace whodecides::docs
