#pragma once

#include <iosfwd>
#include <span>

#include <whodecides/compare.hpp>

#include "report/print_format.hpp"

namespace whodecides {

std::span<const PrintFormat<CompareResult>> compare_formats();

void write_compare_text(const CompareResult& result, const PrintStyle& style, std::ostream& out);
void write_compare_markdown(const CompareResult& result, const PrintStyle& style, std::ostream& out);
void write_compare_csv(const CompareResult& result, const PrintStyle& style, std::ostream& out);
void write_compare_json(const CompareResult& result, const PrintStyle& style, std::ostream& out);

} // namespace whodecides
