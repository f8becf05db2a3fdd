#pragma once

#include <cstddef>
#include <string_view>

/// What people write in a cell beside its letters.
namespace whodecides {

/// Where the remark in brackets ends that begins at `at`, behind its bracket or at the end of the cell where
/// nothing closes it; 0 where no bracket opens there.
std::size_t remark_end(std::string_view cell, std::size_t at);

/// What stands before a remark in brackets that ends the cell: "A" of "A (up to 5,000)"; else empty.
std::string_view before_remark(std::string_view cell);

/// Whether a cell says that nobody knows yet: "?", "tbd". Meant for what is no letter.
bool says_unknown(std::string_view cell);

/// Whether a text may be letters of a framework that nobody has declared: single letters alone, or parted as
/// letters are, "E/D".
bool reads_as_letters(std::string_view cell);

} // namespace whodecides
