#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/error.hpp>
#include <whodecides/moves.hpp>

#include "engine/lookup/names.hpp"
#include "engine/read.hpp"

namespace whodecides::engine {

/// A move that names nobody, nothing, or what it cannot be about.
class MoveError : public Error {
  public:
    MoveError(const std::string& message, std::size_t at) : Error(message), move(at) {}

    std::size_t move; ///< which of the moves, from 0
};

/// What the inputs would say after the moves, one after the other. `now` is the organisation they make as
/// they are; names of moves are looked up in it, also after moves that let nobody be called so. Where the
/// organisation implies its people, it goes on implying them. The result does not need `now`. Throws
/// MoveError. Time grows in proportion to the facts for each move.
Understood with(const Understood& understood, const Organisation& now, std::span<const Move> moves);

/// The mode of that name, as files spell it; throws Error, with the nearest.
Mode mode_named(std::string_view written);

/// The move with the names that people and entries have for people, in place of ids, and with these beside
/// them where two entries have one title; for sentence(). The names of the move are those of the
/// organisation.
Move as_spoken(const Move& move, const Organisation& organisation, Lookup& lookup);

} // namespace whodecides::engine
