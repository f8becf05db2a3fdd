#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/who.hpp>

namespace whodecides {

/// "org/pay.yaml:38"; empty for a place that is nowhere.
std::string place_text(const Analysis& analysis, const Span& span);

/// Whose people have a line of their own: those a sentence is about, who decide, answer or have to agree, and
/// whoever holds a role; or those behind every seat.
enum class Behind : std::uint8_t { those_who_decide, every_seat };

/// What a sentence about an entry rests on, in columns: duty, who, where.
std::vector<std::vector<std::string>> duty_rows(const Analysis& analysis, const EntryDuties& duties,
                                                Behind behind);

/// Appends these for somebody at a terminal: a line for each seat, then the mode and what settles it.
void append_duty_table(std::string& out, const Analysis& analysis, const EntryDuties& duties,
                       std::size_t width);

} // namespace whodecides
