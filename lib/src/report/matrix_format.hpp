#pragma once

#include <iosfwd>
#include <span>

#include <whodecides/matrix.hpp>

#include "report/print_format.hpp"

namespace whodecides {

using MatrixFormat = PrintFormat<MatrixResult>;

/// The first is the default.
std::span<const MatrixFormat> matrix_formats();

void write_matrix_text(const MatrixResult& result, const PrintStyle& style, std::ostream& out);
void write_matrix_markdown(const MatrixResult& result, const PrintStyle& style, std::ostream& out);
void write_matrix_csv(const MatrixResult& result, const PrintStyle& style, std::ostream& out);
void write_matrix_json(const MatrixResult& result, const PrintStyle& style, std::ostream& out);

} // namespace whodecides
