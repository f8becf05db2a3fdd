#pragma once

#include <span>

#include <whodecides/moves.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// What the inputs would say after the moves, one after the other. `now` is the organisation they make as
/// they are; names of moves are looked up in it. Throws Error where a move names nobody, nothing, or what it
/// cannot be about.
Understood with(const Understood& understood, const Organisation& now, std::span<const Move> moves);

} // namespace whodecides::engine
