#pragma once

#include <iosfwd>
#include <span>

#include <whodecides/who.hpp>

#include "report/print_format.hpp"

namespace whodecides {

/// How the answer of `who` is printed; the first is the default.
std::span<const PrintFormat<WhoResult>> who_formats();

void write_who_text(const WhoResult& result, const PrintStyle& style, std::ostream& out);
void write_who_json(const WhoResult& result, const PrintStyle& style, std::ostream& out);

} // namespace whodecides
