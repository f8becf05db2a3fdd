#pragma once

#include <iosfwd>
#include <span>

#include <whodecides/show.hpp>

#include "report/print_format.hpp"

namespace whodecides {

/// How `show` prints; the first is the default.
std::span<const PrintFormat<ShowResult>> show_formats();

void write_show_text(const ShowResult& result, const PrintStyle& style, std::ostream& out);
void write_show_markdown(const ShowResult& result, const PrintStyle& style, std::ostream& out);
void write_show_json(const ShowResult& result, const PrintStyle& style, std::ostream& out);

} // namespace whodecides
