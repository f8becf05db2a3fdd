#pragma once

#include <span>
#include <string>

#include <whodecides/check.hpp>

#include "report/format.hpp"

namespace whodecides {

/// "2 errors, 1 warning and 3 notes" without those there are none of; "nothing found".
std::string severities_in_words(std::span<const Finding* const> findings);

/// "2 errors and 1 warning in 80 entries of 60 people".
std::string headline(const Analysis& analysis);

/// "15 people, 1 of them away".
std::string people_in_words(const Coverage& coverage);

/// Files that were met and may well be meant, a line each for the first few; empty where there are none.
std::string not_read_in_words(const Coverage& coverage);

/// "1 cause explains 62 of 128 findings:" and, a line each, the first few and what to do; empty where
/// findings have nothing in common. Whole lines.
std::string causes_in_words(const Analysis& analysis);

/// The headline; how many more comments suppress and how many a
/// baseline takes out, and what of it is fixed; how many are spared because they came with a date; how many
/// problems of the input are kept from the reader; of many findings also their rules. Whole lines.
std::string summary(const Analysis& analysis, const ReportStyle& style);

/// What a change makes weaker, a line each below the line that says so; empty where nothing.
std::string weakened_in_words(const Analysis& analysis);

/// Appends what was left out and what was not checked: a line each, or in full where the style asks.
void append_coverage(std::string& out, const Analysis& analysis, const ReportStyle& style);

} // namespace whodecides
