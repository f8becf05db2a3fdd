#pragma once

#include <string_view>
#include <type_traits>

namespace whodecides::cli {

/// The value of an enumeration that to_string() gives that word, where `last` is its last one; that one for
/// any other word, of which the parsing of options leaves none.
template <class Enum>
Enum named(std::string_view word, Enum last) {
    using Number = std::underlying_type_t<Enum>;
    for (Number number = 0; number < static_cast<Number>(last); ++number)
        if (to_string(static_cast<Enum>(number)) == word)
            return static_cast<Enum>(number);
    return last;
}

} // namespace whodecides::cli
