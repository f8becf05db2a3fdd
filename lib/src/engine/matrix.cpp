#include <utility>

#include <whodecides/matrix.hpp>

#include "engine/checked.hpp"
#include "engine/lookup/finding_marks.hpp"
#include "engine/views/matrix.hpp"
#include "model/measures/measures.hpp"

namespace whodecides {

std::string_view to_string(MatrixBy by) {
    switch (by) {
    case MatrixBy::named:
        return "named";
    case MatrixBy::person:
        return "person";
    case MatrixBy::role:
        return "role";
    case MatrixBy::team:
        break;
    }
    return "team";
}

std::string_view to_string(MatrixSort sort) {
    switch (sort) {
    case MatrixSort::place:
        return "place";
    case MatrixSort::title:
        return "title";
    case MatrixSort::findings:
        return "findings";
    case MatrixSort::busiest:
        break;
    }
    return "busiest";
}

std::string_view to_string(MatrixColumnKind kind) {
    switch (kind) {
    case MatrixColumnKind::person:
        return "person";
    case MatrixColumnKind::role:
        return "role";
    case MatrixColumnKind::team:
        return "team";
    case MatrixColumnKind::everyone:
        return "everyone";
    case MatrixColumnKind::name:
        return "name";
    case MatrixColumnKind::rest:
        break;
    }
    return "rest";
}

MatrixResult matrix(const MatrixRequest& request) {
    engine::Checked checked = engine::check_whole(request);
    const Measures measures(checked.input.organisation);
    const engine::FindingMarks marks(checked.input.organisation, checked.results.findings);
    Matrix made = engine::matrix_view(checked.input.organisation, measures, marks, request);
    return {Analysis(std::move(checked.input.sources), std::move(checked.results)), std::move(made)};
}

} // namespace whodecides
