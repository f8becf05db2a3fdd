#pragma once

#include <string>
#include <string_view>

#include <whodecides/rule.hpp>

namespace whodecides {

/// The colours of a terminal; every name is empty where no colour is wanted.
struct Colours {
    std::string_view error, warning, note; ///< the severities, also of what is underlined for them
    std::string_view frame;                ///< line numbers, arrows, labels of other places
    std::string_view strong;
    std::string_view off;

    [[nodiscard]] std::string_view of(Severity severity) const {
        return severity == Severity::error ? error : severity == Severity::warning ? warning : note;
    }
};

constexpr Colours no_colours{};
/// Bold red, yellow and cyan, as compilers have it; blue for everything that only frames.
constexpr Colours terminal_colours{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m",
                                   "\x1b[1;34m", "\x1b[1m",    "\x1b[0m"};

} // namespace whodecides
