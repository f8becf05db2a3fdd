#pragma once

#include "model/things.hpp"

namespace whodecides::engine {

/// Whether the approvers of two entries can stand on one: as many of them suffice on both, or one of the two
/// has none.
bool approvals_agree(const Entry& one, const Entry& other);

/// Whether they need the same rights, up to the same limits.
bool same_needs(const Entry& one, const Entry& other);

/// What the entry that goes on takes over besides seats and work: the rights it needs, with the higher limit,
/// its forums, how many approvers suffice, and that it is critical. How it is decided stays its own. Throws
/// Error where the approvals do not agree. To be called before the seats are added.
void take_terms(const Entry& from, Entry& into);

} // namespace whodecides::engine
