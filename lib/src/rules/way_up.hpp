#pragma once

#include "rules/rule.hpp"

/// What rules that look up the reporting line share.
namespace whodecides {

/// Reports that managers are not in use, for a rule that has found something to place in the line: what is
/// written of it counts, however little else is.
void note_missing_line(const Context& context, Report& report);

/// The first of those who answer for the entry who stands below the person in the line; unknown where nobody
/// does.
PersonId answers_below(const Context& context, EntryId entry, PersonId upper);

/// Labels the way up the reporting line from one person to another above them: where each says who their
/// manager is. The first few steps of a long way.
void label_way_up(Finding& finding, const Organisation& organisation, PersonId lower, PersonId upper);

/// Shows that one seat of an entry stands above another in the line: the place is the upper one, then come
/// the lower one and the way up. Both people are concerned.
void show_above(Finding& finding, const Organisation& organisation, EntryId entry, const Seated& upper,
                const Seated& lower);

/// Makes a draft be about seats of one entry, and labels all but the one that is the place. The people in
/// them.
std::vector<PersonId> tell_seats(Draft& draft, const Organisation& organisation, EntryId entry,
                                 std::span<const Seated> seats, const Seat& place);

} // namespace whodecides
