#pragma once

#include <cstddef>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides {

/// Shows that an entry has more seats of one kind than an option of the rule allows: the place is the key of
/// the first, all are labelled, `counted` stands against the threshold.
void show_seats(const Context& context, Finding& finding, EntryId entry,
                const std::vector<const Seat*>& seats, std::size_t counted, const RuleOption& most);

/// The people in the seats, by name or as the only holder of a role, are those the finding concerns.
void concern_seated(Finding& finding, const Organisation& organisation,
                    const std::vector<const Seat*>& seats);

} // namespace whodecides
