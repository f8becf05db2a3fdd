#pragma once

#include <cstddef>

#include <whodecides/matrix.hpp>

namespace whodecides::engine {

/// Drops the signs that stand in no cell, from the number `own` on: the letters of the framework stay.
void leave_unused_signs_out(Matrix& matrix, std::size_t own);

/// Puts rows and columns in order; those that are equal keep theirs. Decisions stay before responsibilities,
/// and the rest behind all other columns.
void sort(Matrix& matrix, MatrixSort order);

} // namespace whodecides::engine
