#pragma once

#include "engine/moving/names.hpp"
#include "engine/read.hpp"

namespace whodecides::engine {

/// Who takes whose place.
struct Succession {
    Actor from;
    Actor to;
    Ref name; ///< of `to`
};

/// Lets `to` take the place of `from` wherever that place is an office: holder of a role, lead, deputy,
/// manager, coach, who settles and to whom one escalates; and member of a team that decides together, where
/// no lead does. Membership elsewhere, and who is affected, is nobody's office and stays. Where the key takes
/// no actor of that kind, all stays as well. Nobody becomes their own deputy, manager or coach: who would,
/// has those of `from` as manager, and nobody in the other places. Whether anything of this was to be done.
bool take_places(Understood& understood, const Succession& succession, MovingNames& names);

} // namespace whodecides::engine
