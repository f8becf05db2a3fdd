#pragma once

#include <cstdint>
#include <string_view>

namespace whodecides {

/// Words people write where a name belongs.
enum class GenericWord : std::uint8_t {
    none,     ///< a name
    open,     ///< nobody yet, or nobody at all: TBD, nobody, n/a, ?
    anyone,   ///< somebody, but not who: someone, whoever
    group,    ///< a group that nothing declares: team, staff, management
    everyone, ///< everyone, all: such words have a meaning, all present people
};

/// Compared without case, blanks, hyphens and underscores. Meant for words that nothing declares.
GenericWord generic_word(std::string_view name);

} // namespace whodecides
