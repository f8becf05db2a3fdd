#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/span.hpp>

/// Changes to an organisation, as people would agree on them at a table.
namespace whodecides {

/// One change. People, roles, teams and entries are called as files call them; see each kind for which of the
/// fields count. A duty that a move gives is written with the letter of the entry's framework where that has
/// one for just this duty, else as `accountable`, `consulted` and so on. Who gains a duty beside a lesser one
/// on the same entry (to be heard, told or left out) has the greater alone.
struct Move {
    enum class Kind : std::uint8_t {
        /// `actor`, a person, has left: the same as `status: left`.
        leave,
        /// The seats of `actor` on `entry`, or on all entries where none is named, go to `to`, with the
        /// effort written for them. What `actor` holds through a role or a team stays with that. Where no
        /// entry is named, the offices go along: holder, lead, deputy, manager, coach, tie-break, escalation,
        /// and member of a team that decides together without a lead. Other memberships, rights and who is
        /// affected stay. Nobody becomes their own manager, coach or deputy: `to` reports to the managers of
        /// `actor` then.
        reassign,
        /// Of those who answer for or decide `entry`, `actor` alone goes on; the others are consulted, unless
        /// they hold another seat on it that is no less. Who holds it through a role with others takes it
        /// from the role.
        pick,
        /// `entry`, or the team `actor` where no entry is named, decides in `mode`, and `to`, where it is
        /// named, settles what is stuck.
        set_mode,
        /// `to`, a person or a role, stands in for `actor`, beside those who do already.
        deputy,
        /// `actor` is told of `entry` rather than asked.
        inform,
        /// `to` answers for or decides `entry` in place of `actor`, or of the role or team through which
        /// `actor` does; who did is told, unless they hold another seat on it.
        hand_down,
        /// `entry` goes into `into`: it is retired, and its seats that the other lacks go along, with effort,
        /// domains, and who is affected. Where `into` has an owner, those of `entry` are consulted. What
        /// depends on `entry` depends on `into`.
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

/// The moves as a file that `simulate --moves` reads; see whodecides.yaml(5). Bytes that are no UTF-8 come
/// out as U+FFFD.
std::string moves_file(const std::vector<Move>& moves);

} // namespace whodecides
