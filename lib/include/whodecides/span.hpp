#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace whodecides {

/// A stretch of bytes in one input. Lines and columns do not exist until something is printed;
/// see Analysis::place. `begin` and `end` are byte offsets into the file as it is on disk (a byte
/// order mark counts), `end` is exclusive. `source` numbers the inputs of the run, ordered by path.
struct Span {
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    std::uint32_t source = nowhere;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool known() const { return source != nowhere; }
    [[nodiscard]] bool contains(const Span& other) const {
        return source == other.source && begin <= other.begin && other.end <= end;
    }
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// A place as people count: lines and columns start at 1, columns count code points, the end is the
/// column after the last one.
struct Place {
    std::string_view path; ///< as named or met on the walk; lives as long as the Analysis
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t end_line = 0;
    std::size_t end_column = 0;
};

} // namespace whodecides
