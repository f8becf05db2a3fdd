#pragma once

#include <vector>

#include <whodecides/entry_filter.hpp>

#include "engine/lookup/finding_marks.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// The entries that the filter lets through, in the order of the files. Throws Error for a team, a scope or a
/// tag that nothing has, with the nearest one.
std::vector<EntryId> chosen_entries(const Organisation& organisation, const EntryFilter& filter,
                                    const FindingMarks& marks);

/// The teams of those names; throws Error where a name is none of a team.
std::vector<TeamId> teams_named(const Organisation& organisation, const std::vector<std::string>& names);

/// Whether an actor is one of the teams, stands below one, is a role of one, or is somebody in one. O(1).
class InTeams {
  public:
    InTeams(const Organisation& organisation, const std::vector<TeamId>& teams);

    [[nodiscard]] bool has(Actor actor) const;

  private:
    std::vector<bool> people_, roles_, teams_;
};

} // namespace whodecides::engine
