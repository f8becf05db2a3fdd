#pragma once

#include <span>
#include <string>
#include <string_view>

/// JSON Schemas of what the program reads and writes.
namespace whodecides::docs {

/// A schema that is printed under a name. Draft 7: editors know it best.
struct Schema {
    std::string_view name;
    std::string_view help; ///< a few words
    std::string (*text)(); ///< the whole document, with a line break at its end
};

/// All of them; the first is that of the files people write.
std::span<const Schema> schemas();
/// The schema of that name, or nullptr.
const Schema* find_schema(std::string_view name);

} // namespace whodecides::docs
