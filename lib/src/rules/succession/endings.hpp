#pragma once

#include <vector>

#include "base/date.hpp"
#include "rules/rule.hpp"

namespace whodecides {

/// A person who is still named somewhere, a role, or an entry whose `until` falls into a stretch of days.
struct Ending {
    Actor actor;                 ///< the person or role; unknown for an entry
    EntryId entry;               ///< the entry; unknown for an actor
    std::vector<Label> mentions; ///< of a person: where they are named
    std::vector<Actor> emptied;  ///< of a person: roles and teams that name nobody who stays
};

/// Everything that ends from `first` to `last`, both included: people, roles, then entries. Of the people
/// those whom seats, roles or the lead of a team name; whoever has left is gone, whatever their dates.
std::vector<Ending> endings(const Organisation& organisation, Date first, Date last);

const Written<Date>& until_of(const Organisation& organisation, const Ending& ending);

/// "the role Guide", "2 places name Ana Ruiz, who": what a message says is written down until some day.
std::string who_ends(const Organisation& organisation, const Ending& ending, std::string_view still = {});

/// Starts a finding on what ends, with all but its message.
Draft& start_ending(Report& report, const Organisation& organisation, const Ending& ending);

} // namespace whodecides
