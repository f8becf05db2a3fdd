#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace whodecides::yaml {

/// A stretch of a large text that is, or should be, YAML in itself.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    /// The piece begins with further pairs of the mapping that is the last value of the piece before;
    /// otherwise with pairs of the root.
    bool inside = false;
};

/// Cuts a text that looks like one block mapping of block mappings (`people:`, then a line for each) before
/// keys of the first and the second level, into pieces of at least `least` bytes. It goes by the looks
/// of lines only, which quotes and brackets may belie: who reads the pieces must see that each is whole.
/// One piece where the text looks otherwise.
std::vector<Piece> cut(std::string_view bytes, std::size_t begin, std::size_t least);

} // namespace whodecides::yaml
