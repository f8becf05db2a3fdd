#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"
#include "engine/views/profile_rows.hpp"

namespace whodecides::engine {

/// The whole organisation, and what of it belongs to each team: its people with those of the teams below it,
/// the active entries that it, its roles or its people answer for or decide, and the pairs of teams of which
/// one is the team or part of it.
class ProfileParts {
  public:
    explicit ProfileParts(const Organisation& organisation, const Channels& channels);

    [[nodiscard]] ProfilePart organisation() const { return {everybody_, entries_, all_work_, all_advice_}; }
    [[nodiscard]] ProfilePart of(TeamId team) const {
        return {people_[team.value], team_entries_[team.value], work_[team.value], advice_[team.value]};
    }

  private:
    void deal_people(const Organisation& organisation);
    void deal_entries(const Organisation& organisation);
    void deal_pairs(const Organisation& organisation, const Channels& channels);

    std::vector<PersonId> everybody_;
    std::vector<EntryId> entries_;
    std::vector<std::uint32_t> all_work_;
    std::vector<std::uint32_t> all_advice_;
    Rows<PersonId> people_;
    Rows<EntryId> team_entries_;
    Rows<std::uint32_t> work_;
    Rows<std::uint32_t> advice_;
};

} // namespace whodecides::engine
