#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

/// Changes to an organisation, as people would agree on them at a table.
namespace whodecides {

/// One change. People, roles, teams and entries are called as files call them; see each kind for which of the
/// fields count.
struct Move {
    enum class Kind : std::uint8_t {
        /// `actor`, a person, has left: the same as `status: left`.
        leave,
        /// The seats of `actor` go to `to`: those on `entry`, or all where none is named; with them go the
        /// places as holder, lead, tie-break and the like where no entry is named.
        reassign,
        /// Of those who answer for or decide `entry`, `actor` alone goes on; the others are consulted.
        pick,
        /// `entry`, or the team `actor` where no entry is named, decides in `mode`, and `to`, where it is
        /// named,
        /// settles what is stuck.
        set_mode,
        /// `to` stands in for `actor`.
        deputy,
        /// `actor` is told of `entry` rather than asked.
        inform,
        /// `to` answers for and decides `entry` in place of `actor`, who is told.
        hand_down,
        /// `entry` goes into `into`: it is retired, and its seats that the other lacks go along.
        merge,
    };

    Kind kind = Kind::leave;
    std::string actor = {};
    std::string to = {};
    std::string entry = {};
    std::string into = {};
    std::string mode = {}; ///< as in files: "consent"
    Span place = {};       ///< where a moves file says it; unknown where none does
};

/// The key of a moves file: "hand down".
std::string_view to_string(Move::Kind kind);

/// "Carol Diaz stands in for Bob Reyes": one sentence without full stop, in the words of the move.
std::string sentence(const Move& move);

/// The moves as a file that `simulate --moves` reads; see whodecides.yaml(5).
std::string moves_file(const std::vector<Move>& moves);

} // namespace whodecides
