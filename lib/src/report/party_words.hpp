#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/who.hpp>

/// How sentences call those behind a name.
namespace whodecides {

/// Before a verb a team is whoever speaks for it; behind one, as in "tell Support", it is the team.
enum class Position : std::uint8_t { subject, object };

/// Without what stands in brackets: "Bob Reyes" of a role with one holder, "the Duty officer" of one held in
/// turn, "the Council".
std::string bare_name(const SeatParty& party);
/// What stands in brackets: "Payments lead", "Chandra, Elif or Finn, in turn"; often empty.
std::string aside(const SeatParty& party);
/// Both: "Bob Reyes (Payments lead)".
std::string as_subject(const SeatParty& party);

/// The parties by name, each human once; people who share a role one by one.
std::vector<std::string> party_names(const std::vector<const SeatParty*>& parties, Position position);
/// Those for which somebody is there.
std::vector<const SeatParty*> those_there(const std::vector<const SeatParty*>& parties);
/// Whether a verb behind them is in the plural.
bool is_plural(const std::vector<const SeatParty*>& parties);
/// "A, B and 7 more".
std::string joined_names(std::span<const std::string> names, std::string_view last);

/// Why nobody is there: "nobody holds that role", "Vera Holm, who holds it, is not available"; of a person
/// "not available, and nobody stands in".
std::string why_empty(const SeatParty& party);
/// "Carol Diaz or Dan Ode stands in".
std::string stands_in(const std::vector<Subject>& deputies);

} // namespace whodecides
