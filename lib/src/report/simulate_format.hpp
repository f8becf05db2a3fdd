#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/simulate.hpp>

#include "report/print_format.hpp"

namespace whodecides {

std::span<const PrintFormat<SimulateResult>> simulate_formats();
/// Of the ranking of everybody, under the same names.
std::span<const PrintFormat<AbsencesResult>> absences_formats();

void write_simulate_text(const SimulateResult& result, const PrintStyle& style, std::ostream& out);
void write_simulate_markdown(const SimulateResult& result, const PrintStyle& style, std::ostream& out);
void write_simulate_json(const SimulateResult& result, const PrintStyle& style, std::ostream& out);
void write_absences_text(const AbsencesResult& result, const PrintStyle& style, std::ostream& out);
void write_absences_markdown(const AbsencesResult& result, const PrintStyle& style, std::ostream& out);
void write_absences_json(const AbsencesResult& result, const PrintStyle& style, std::ostream& out);

// What text and Markdown say in the same words. Names in them are as they are written; whoever prints them
// escapes them.

/// "Without Ana Ruiz 4 of 24 entries stall and 2 lose their owner."
std::string headline(const Simulation& simulation);
/// "3 entries that stand still now would move, and 5 findings are new." What is better and worse besides;
/// empty where nothing is.
std::string besides(const Simulation& simulation);
/// Whether any finding is new, gone or changed.
bool findings_differ(const Simulation& simulation);
/// "Findings: 3 new, 2 gone, 1 changed, 11 as now".
std::string findings_title(const Simulation& simulation);
/// " from warning"; empty where the severity stays and only the words change.
std::string former_severity(const SimulateResult& result, const ChangedFinding& changed);
// Lines about entries, which are called by the id or by the title; what is the same of several stands on one.

/// Why entries stall: "sign: it waits for `shop`", "nobody is left who decides it: shop (critical) and logo".
std::vector<std::string> stalled_lines(const Simulation& simulation, std::string Subject::*name);
/// "logo: Ana Ruiz owns it now; Bo Lind, who stands in, could take it".
std::vector<std::string> orphaned_lines(const Simulation& simulation, std::string Subject::*name);
/// "Bo Lind and Cem Ay report to Ana Ruiz now", "Ana Ruiz leads Ops now".
std::vector<std::string> office_lines(const Simulation& simulation);
/// "logo: it moves", "they have an owner: logo and shop".
std::vector<std::string> better_lines(const Simulation& simulation, std::string Subject::*name);
/// "3", "3 and 2 more": of a person whose load changes, what they would carry.
std::string suggested_seats(const LoadChange& change);
/// What the ranking counts, in a sentence.
std::string absences_headline(const AbsencesResult& result);
/// What is not in it.
std::string_view absences_note();

} // namespace whodecides
