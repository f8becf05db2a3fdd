#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>

#include "engine/succession/holdings.hpp"
#include "model/organisation.hpp"

/// Who may own an entry, and who of those comes first: the same for all that suggests people.
namespace whodecides::engine {

/// Whether the person could own the entry: is there, neither checks it nor is deliberately out of it, and
/// holds nothing on it or on entries of the same scope that must not go together with owning it; where a
/// mandate demands the set-up, no other duty of its control.
bool may_take(const Organisation& organisation, const Holdings& holdings, PersonId person, EntryId entry);

/// Whoever leaves within that time would only hand over what they take. A judgement: three times what
/// expires-soon looks ahead, since a hand-over takes weeks.
constexpr std::chrono::days soon{90};
/// The day of leaving, where that is soon; of an actor the last such day of those behind it who are there,
/// where all of them leave.
std::optional<Date> leaves_soon(const Organisation& organisation, PersonId person);
std::optional<Date> leaves_soon(const Organisation& organisation, Actor actor);
/// "who leaves on 2026-12-15"; empty where that is not soon.
std::string leaving_words(std::optional<Date> last_day);

/// How far duties on an entry are from its work: to do it is nearest, then to drive the proposal, to own it
/// already, to help; to be asked and to be told are not of the work.
enum class Distance : std::uint8_t { does, drives, owns, helps, is_asked, is_told, none };
Distance distance_of(DutySet duties);

/// What speaks for somebody who may take an entry; the best is the least.
struct Merit {
    bool leaves = false; ///< soon
    Distance distance = Distance::none;
    double load = 0;

    friend auto operator<=>(const Merit&, const Merit&) = default;
};

} // namespace whodecides::engine
