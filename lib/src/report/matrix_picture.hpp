#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <whodecides/matrix.hpp>

#include "base/severity_mark.hpp"

namespace whodecides {

/// The matrix as it is laid out: turned round where that is asked for, letters as text.
struct MatrixPicture {
    /// A row or a column.
    struct Item {
        std::string_view kind; ///< "decision", "person"
        std::string_view id;
        std::string_view name;
        std::size_t cells = 0; ///< with letters
        const MatrixAnalysis* analysis = nullptr;
    };
    struct Cell {
        std::size_t column = 0;
        std::string text; ///< "A/R (C)"; "V!" where V is no letter
        std::optional<Severity> severity;
    };

    std::vector<Item> rows;
    std::vector<Item> columns;
    std::vector<std::vector<Cell>> cells; ///< per row, ascending by column
    bool transposed = false;              ///< entries are columns
};

/// Borrows the matrix.
MatrixPicture picture_of(const Matrix& matrix);

// What the formats say in the same words.

/// "Responsibility matrix of 6 entries (5 decisions, 1 responsibility) by 4 people, roles and teams, as of
/// ..."
std::string matrix_title(const MatrixResult& result);
/// What letters and signs mean, in sentences.
std::string matrix_legend(const Matrix& matrix);
/// What stands in place of a matrix without rows.
std::string_view no_rows_text(const Matrix& matrix);
/// What the marks of severities mean.
std::string_view marks_legend();
/// Indices of the findings about rows and columns, each once, rows first, in their order.
std::vector<std::size_t> findings_shown(const MatrixPicture& picture);
/// How many findings are about something else; empty where none is.
std::string findings_elsewhere_text(const Matrix& matrix);
/// "no A; many C"
std::string remarks_text(const MatrixAnalysis& analysis);
/// The rules that found something, each once: "no-accountable; self-check".
std::string rules_text(const MatrixResult& result, const MatrixAnalysis& analysis);

} // namespace whodecides
