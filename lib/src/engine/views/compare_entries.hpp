#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// An entry as each voice has it; unknown where it does not.
using SharedEntry = std::vector<EntryId>;

/// The entries of several voices that are not retired, those that are one side by side, in the order in which
/// the voices have them. A nullptr is a voice that is left out.
std::vector<SharedEntry> shared_entries(std::span<const Organisation* const> voices);

/// How many voices have it.
std::size_t voices_with(const SharedEntry& entry);

} // namespace whodecides::engine
