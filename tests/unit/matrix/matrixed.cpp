#include "unit/matrix/matrixed.hpp"
#include "support/requests.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "report/matrix_picture.hpp"

namespace whodecides::test {

MatrixResult matrix_of(const std::string& yaml, MatrixRequest request) {
    return with_text(std::move(request), yaml, matrix);
}

std::string cells(const Matrix& matrix, std::string_view row) {
    const auto found = std::ranges::find(matrix.rows, row, &MatrixRow::id);
    if (found == matrix.rows.end())
        throw std::runtime_error("no row of " + std::string(row));
    const MatrixPicture picture = picture_of(matrix);
    std::string text;
    for (const MatrixPicture::Cell& cell :
         picture.cells[static_cast<std::size_t>(found - matrix.rows.begin())])
        text += (text.empty() ? "" : ", ") + matrix.columns[cell.column].name + ": " + cell.text;
    return text;
}

std::string counts(const Matrix& matrix, const MatrixAnalysis& analysis) {
    std::string text;
    for (std::size_t i = 0; i < matrix.letters.size(); ++i)
        if (analysis.tally[i] > 0)
            text += (text.empty() ? "" : ", ") + matrix.letters[i].symbol + " " +
                    std::to_string(analysis.tally[i]);
    return text;
}

} // namespace whodecides::test
