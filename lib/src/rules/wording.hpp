#pragma once

#include <span>
#include <string>

#include "model/called.hpp"
#include "model/organisation.hpp"

/// How rules speak of seats and thresholds in messages and labels.
namespace whodecides {

/// The key or letter of a seat in back quotes: "`accountable`", "`A`".
std::string key_of(const Seat& seat);

/// A label on the name in a seat: "Alice Ng in `accountable`", "Alice Ng is `A`".
Label seat_label(const Organisation& organisation, const Seat& seat);

/// "the threshold is 7 voices (published)": what a metric rests on, as a note.
std::string threshold_note(const RuleOption& option, double value);

/// The logical path of an entry's key: /decisions/refund/accountable.
std::string path_of(const Organisation& organisation, EntryId entry, std::string_view key);
/// The same for several seats of the entry: of their keys the smallest, whichever the text has first.
std::string path_of(const Organisation& organisation, EntryId entry, std::span<const Seat* const> seats);

} // namespace whodecides
