#pragma once

#include <whodecides/matrix.hpp>

#include "engine/lookup/finding_marks.hpp"
#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Lays out the matrix that the request asks for. Throws Error where it asks for what nobody has.
Matrix matrix_view(const Organisation& organisation, const Measures& measures, const FindingMarks& marks,
                   const MatrixRequest& request);

} // namespace whodecides::engine
