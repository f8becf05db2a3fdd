#include "report/matrix_format.hpp"

#include <array>

namespace whodecides {

std::span<const MatrixFormat> matrix_formats() {
    static constexpr std::array<MatrixFormat, 4> list{{
        {"text", "a grid for the terminal, in blocks where it is wide", write_matrix_text},
        {"markdown", "a table for a report or a wiki", write_matrix_markdown},
        {"csv", "a table for spreadsheets", write_matrix_csv},
        {"json", "one object of schema whodecides.matrix/1, for programs", write_matrix_json},
    }};
    return list;
}

} // namespace whodecides
