#pragma once

#include <span>
#include <vector>

#include <whodecides/diff.hpp>

#include "engine/views/diff_entries.hpp"
#include "engine/views/diff_parties.hpp"

namespace whodecides::engine {

/// An entry as readers know it.
Subject entry_subject(const Entry& entry);

/// What each holder gains and loses in all; whom most changes for first. O(seats x holders of one seat).
std::vector<DutyBalance> balances(const Parties& parties, std::span<const EntryPair> pairs);

} // namespace whodecides::engine
