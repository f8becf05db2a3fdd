#pragma once

#include <span>
#include <string>
#include <vector>

#include <whodecides/check.hpp>

#include "report/format.hpp"

namespace whodecides {

/// The findings the reader asked for, in the order asked for.
std::vector<const Finding*> shown(const Analysis& analysis, const ReportStyle& style);

/// Of what does not count, where a format tells it: as much as --top leaves after the findings.
std::span<const Accepted> shown_accepted(const Analysis& analysis, const ReportStyle& style);

/// What the order is, where it is not by place, and how many findings are not printed. Whole lines.
std::string shown_in_words(const Analysis& analysis, const ReportStyle& style);

} // namespace whodecides
