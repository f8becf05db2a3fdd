#pragma once

#include <span>
#include <vector>

#include <whodecides/profile.hpp>

#include "engine/views/profile_facts.hpp"

namespace whodecides::engine {

/// Whose rows are counted: people who count, and active entries. Pairs of teams are numbers into
/// Channels::pairs() and Channels::advice().
struct ProfilePart {
    std::span<const PersonId> people;
    std::span<const EntryId> entries;
    std::span<const std::uint32_t> work_pairs;
    std::span<const std::uint32_t> advice_pairs;
};

/// One row for each measure, in their order.
std::vector<ProfileRow> profile_rows(const ProfileFacts& facts, const ProfilePart& part);

} // namespace whodecides::engine
