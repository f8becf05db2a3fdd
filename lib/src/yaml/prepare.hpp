#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/problem.hpp"
#include "source/source.hpp"

namespace whodecides::yaml {

/// What has to be seen in the bytes before the parser reads them.
struct Prepared {
    std::optional<Problem> refusal; ///< the file is no text in UTF-8 as YAML wants it
    /// A copy of equal length with lone carriage returns made line feeds and surrogate escapes masked;
    /// empty where the source needs neither.
    std::string copy;
    bool masked = false; ///< whether there are surrogate escapes
    /// What the parser reads in place of the copy or the source; empty where it can take these.
    std::string for_parser;
};

/// Why bytes are no text in UTF-8 at all: in UTF-16 or UTF-32, with a NUL byte, or above 2 GiB.
[[nodiscard]] std::optional<Problem> refusal(std::string_view bytes, std::uint32_t source_index);

[[nodiscard]] Prepared prepare(const Source& source, std::uint32_t source_index);

/// The first byte from `from` on that YAML allows nowhere: a control character, or the byte order mark
/// of a file that was joined to another. npos where there is none.
[[nodiscard]] std::size_t find_forbidden(std::string_view bytes, std::size_t from);
[[nodiscard]] Problem forbidden(std::string_view bytes, std::size_t at, std::uint32_t source_index);

} // namespace whodecides::yaml
