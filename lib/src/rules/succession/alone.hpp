#pragma once

#include "model/organisation.hpp"

namespace whodecides {

/// The one person behind all of an entry's seats with a duty. Unknown where there is none or several (names,
/// holders of a role, leads), and where a group, `everyone` or a name nobody knows is among them: somebody
/// else is there then, or may be. O(seats).
PersonId alone_in(const Organisation& organisation, const Entry& entry, Duty duty);

} // namespace whodecides
