#pragma once

#include <span>
#include <vector>

#include <whodecides/diff.hpp>

#include "engine/views/diff_entries.hpp"
#include "engine/views/diff_parties.hpp"

namespace whodecides::engine {

/// Compares the seats of the entries: fills in the moves, the changes of holders and the balances.
/// O(seats x holders of one seat), of which most 64 are told apart.
void compare_duties(const Parties& parties, std::span<const EntryPair> pairs, Diff& diff);

} // namespace whodecides::engine
