#pragma once

#include <iosfwd>
#include <span>

#include <whodecides/plan.hpp>

#include "report/print_format.hpp"

namespace whodecides {

/// The formats of a plan.
std::span<const PrintFormat<PlanResult>> plan_formats();

void write_plan_text(const PlanResult& plan, const PrintStyle& style, std::ostream& out);
void write_plan_json(const PlanResult& plan, const PrintStyle& style, std::ostream& out);
void write_plan_markdown(const PlanResult& plan, const PrintStyle& style, std::ostream& out);

} // namespace whodecides
