#pragma once

#include <string>
#include <string_view>

#include <whodecides/matrix.hpp>

namespace whodecides::test {

/// The matrix of a text, on 2026-01-01.
MatrixResult matrix_of(const std::string& yaml, MatrixRequest request = {});

/// "ana: A/R, ben: (C)": what stands in the row of that id, by the names of the columns; fails the test where
/// there is no such row.
std::string cells(const Matrix& matrix, std::string_view row);

/// "A 1, C 2": what is counted, without what is not there.
std::string counts(const Matrix& matrix, const MatrixAnalysis& analysis);

} // namespace whodecides::test
