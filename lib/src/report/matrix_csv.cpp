// The matrix for spreadsheets (RFC 4180). Below the rows stand the counts of the columns, behind the columns
// those of the rows; cells hold letters, and what stands there and is none.

#include <algorithm>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/matrix_format.hpp"
#include "report/matrix_picture.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

void append_text(std::string& out, std::string_view text) {
    out.append(",").append(csv_cell(text));
}

void append_head(std::string& out, const Matrix& matrix, const MatrixPicture& picture) {
    out += "kind,id,title";
    for (const MatrixPicture::Item& column : picture.columns)
        append_text(out, column.name);
    for (const MatrixLetter& letter : matrix.letters)
        append_text(out, fmt::format("count of {}", letter.symbol));
    out += ",remarks,rules\r\n";
}

void append_row(std::string& out, const MatrixResult& result, const MatrixPicture& picture, std::size_t r) {
    const MatrixPicture::Item& row = picture.rows[r];
    out += row.kind;
    append_text(out, row.id);
    append_text(out, row.name);
    auto next = picture.cells[r].begin();
    for (std::size_t i = 0; i < picture.columns.size(); ++i) {
        if (next == picture.cells[r].end() || next->column != i)
            out += ','; // most cells of a large matrix are empty
        else
            append_text(out, next++->text);
    }
    for (const std::size_t count : row.analysis->tally)
        out += fmt::format(",{}", count);
    append_text(out, remarks_text(*row.analysis));
    append_text(out, rules_text(result, *row.analysis));
    out += "\r\n";
}

/// Excel takes a file without this mark for one in an older encoding. Programs that split lines would rather
/// have none, so it stands only where it matters.
void append_mark(std::string& out, const MatrixPicture& picture) {
    const auto plain = [](std::string_view text) {
        return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    };
    const auto plain_cells = [&](const auto& cells) {
        return std::ranges::all_of(cells, [&](const auto& cell) { return plain(cell.text); });
    };
    if (!std::ranges::all_of(picture.rows, plain, &MatrixPicture::Item::name) ||
        !std::ranges::all_of(picture.columns, plain, &MatrixPicture::Item::name) ||
        !std::ranges::all_of(picture.cells, plain_cells))
        out += "\xEF\xBB\xBF";
}

/// A line about the columns.
template <class Value>
void append_foot(std::string& out, const MatrixResult& result, const MatrixPicture& picture,
                 std::string_view title, Value value) {
    out += "count,";
    append_text(out, title);
    for (const MatrixPicture::Item& column : picture.columns)
        out += "," + value(column);
    out.append(result.matrix.letters.size() + 2, ',');
    out += "\r\n";
}

} // namespace

void write_matrix_csv(const MatrixResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const MatrixPicture picture = picture_of(result.matrix);
    append_mark(page.text(), picture);
    append_head(page.text(), result.matrix, picture);
    for (std::size_t row = 0; row < picture.rows.size() && page.turn(); ++row)
        append_row(page.text(), result, picture, row);
    for (std::size_t letter = 0; letter < result.matrix.letters.size(); ++letter)
        append_foot(page.text(), result, picture,
                    fmt::format("count of {}", result.matrix.letters[letter].symbol),
                    [&](const MatrixPicture::Item& column) {
                        return std::to_string(column.analysis->tally[letter]);
                    });
    append_foot(page.text(), result, picture, "rules", [&](const MatrixPicture::Item& column) {
        return csv_cell(rules_text(result, *column.analysis));
    });
}

} // namespace whodecides
