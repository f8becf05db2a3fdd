#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

#include "base/date.hpp"

namespace whodecides {

/// A comment in a file that takes findings of some rules off the places it covers. Texts are views into the
/// source.
struct Suppression {
    enum class Reach : std::uint8_t { line, thing, file };
    struct Named {
        std::string_view rule;
        Span span;
    };

    Span comment;
    std::string_view file; ///< its path
    Reach reach = Reach::thing;
    Span covers;              ///< the line up to the comment, the key or item with its value, or the file
    std::vector<Named> rules; ///< at least one, each known
    std::string reason;
    std::optional<Date> until; ///< the last day on which it suppresses
    Span until_span;
};

} // namespace whodecides
