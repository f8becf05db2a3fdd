#pragma once

#include <optional>
#include <span>

#include "yaml/pieces.hpp"
#include "yaml/read.hpp"

namespace whodecides::yaml {

/// Puts together what the pieces of one source said, as if it had been read as a whole. Nothing where a
/// piece is not what it was taken for: one whole document without problems or aliases, a block mapping;
/// and where pieces of one mapping repeat a key. Then only reading the whole tells what is the matter.
std::optional<Documents> join(std::span<Documents> parts, std::span<const Piece> pieces);

} // namespace whodecides::yaml
