#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace whodecides {

/// From `begin` up to and without `end`; bytes or columns, as the owner says.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A source line, or a part of it, as a terminal shows it, and where on the terminal the marked parts
/// stand.
struct Excerpt {
    std::string text;           ///< printable, tabs expanded, "..." where something was cut off
    std::vector<Stretch> marks; ///< in columns of `text`, each at least one wide
};

/// Shows `line` so that `marks` (bytes of the line, ordered, not empty) are seen, in at most `columns`
/// columns. Takes time in proportion to `columns`, however long the line is.
Excerpt excerpt(std::string_view line, std::span<const Stretch> marks, std::size_t columns);

} // namespace whodecides
