#pragma once

#include <iosfwd>
#include <span>
#include <string>

#include <whodecides/diff.hpp>

#include "report/print_format.hpp"

namespace whodecides {

struct DiffStyle : PrintStyle {
    std::string before; ///< what was compared, in words: "`main`"
    std::string after;
};

using DiffFormat = PrintFormat<DiffResult, DiffStyle>;

std::span<const DiffFormat> diff_formats();

void write_diff_text(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_json(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_markdown(const DiffResult& result, const DiffStyle& style, std::ostream& out);
void write_diff_reviewers(const DiffResult& result, const DiffStyle& style, std::ostream& out);

} // namespace whodecides
