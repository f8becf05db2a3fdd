#include "model/measures/lowest_team.hpp"

#include <algorithm>

namespace whodecides {

TeamId lowest_team(const Organisation& organisation, PersonId person) {
    const auto teams = organisation.teams_of(person);
    TeamId lowest;
    for (const TeamId team : teams)
        if (!lowest.known() || organisation.within(team, lowest))
            lowest = team;
    const bool alone =
        std::ranges::all_of(teams, [&](TeamId team) { return organisation.within(lowest, team); });
    return alone ? lowest : TeamId{};
}

} // namespace whodecides
