#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <whodecides/who.hpp>

/// Who does what on an entry, in sentences: the same in every format. Texts hold names as they are written;
/// whoever prints them escapes them. No sentence has a full stop.
namespace whodecides {

/// "Bob Reyes decides (Payments lead); Vera Holm (CFO) must agree; ask Legal first; tell Support; Vera Holm
/// is not available: Carol Diaz stands in".
std::string sentence(const EntryDuties& duties);
/// The beginning of that, up to the first semicolon: who decides, or answers for a duty.
std::string who_decides(const EntryDuties& duties);
/// Who that is, without how: "Bob Reyes (Payments lead) decides", "the Council answers for", "nobody
/// decides".
std::string who_owns(const EntryDuties& duties);

/// Who has to agree: "Vera Holm (CFO) or Alice Ng (who decides)"; empty where nobody has to.
std::string who_agrees(const EntryDuties& duties);
/// Those with a duty, other than the one who decides alone: "Legal and Carol Diaz".
std::string who_is(const EntryDuties& duties, std::string_view duty);
/// "the Council", "Vera Holm (CFO)", "Legal".
std::string called(const SeatParty& party);

/// Duties of one seat on an entry of that kind: "decides" says that it answers as well; of a responsibility
/// that is "answers".
std::string plain_words(const std::vector<std::string_view>& duties, SubjectKind kind);
/// "5 days".
std::string duration(double hours);
/// "led by the role CFO, held by Vera Holm"; empty for no step.
std::string route_words(const std::vector<RouteStep>& route);
/// A role or a team as a sentence names it: "the role CFO", "the team Payments"; all others by their title.
std::string named(const Subject& subject);

} // namespace whodecides
