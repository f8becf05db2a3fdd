#include "report/matrix_picture.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"

namespace whodecides {
namespace {

/// Letters that own before the others, as people write them: "A/R".
std::string joined(const Matrix& matrix, const std::vector<std::size_t>& letters) {
    std::string text;
    for (const bool owns : {true, false})
        for (const std::size_t letter : letters)
            if (matrix.letters[letter].owns == owns)
                text += (text.empty() ? "" : "/") + matrix.letters[letter].symbol;
    return text;
}

constexpr std::size_t widest_unread = 24;

std::string text_of(const Matrix& matrix, const MatrixCell& cell) {
    std::string text = joined(matrix, cell.letters);
    if (!cell.through.empty())
        text += fmt::format("{}({})", text.empty() ? "" : " ", joined(matrix, cell.through));
    for (const std::string& unread : cell.unread)
        text += fmt::format("{}{}!", text.empty() ? "" : "/", text::fitted(unread, widest_unread));
    return text;
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

void transpose(MatrixPicture& picture) {
    std::vector<std::vector<MatrixPicture::Cell>> turned(picture.columns.size());
    for (std::size_t row = 0; row < picture.cells.size(); ++row)
        for (MatrixPicture::Cell& cell : picture.cells[row])
            turned[cell.column].push_back({row, std::move(cell.text), cell.severity});
    picture.cells = std::move(turned);
    std::swap(picture.rows, picture.columns);
}

std::string_view columns_in_words(const Matrix& matrix) {
    switch (matrix.by) {
    case MatrixBy::named:
        return "person, role and team";
    case MatrixBy::person:
        return "person";
    case MatrixBy::role:
        return "role";
    case MatrixBy::team:
        break;
    }
    return "team";
}

template <class Predicate>
bool has_cell(const Matrix& matrix, Predicate holds) {
    return std::ranges::any_of(matrix.rows,
                               [&](const MatrixRow& row) { return std::ranges::any_of(row.cells, holds); });
}

bool has_through(const Matrix& matrix) {
    return has_cell(matrix, [](const MatrixCell& cell) { return !cell.through.empty(); });
}

bool has_unread(const Matrix& matrix) {
    return has_cell(matrix, [](const MatrixCell& cell) { return !cell.unread.empty(); });
}

std::string_view through_text(MatrixBy by) {
    return by == MatrixBy::person ? " In brackets: held through a role or a team."
           : by == MatrixBy::role ? " In brackets: held by a person, who has this role alone, or has none."
                                  : " In brackets: held by a role or a person of the team.";
}

} // namespace

MatrixPicture picture_of(const Matrix& matrix) {
    MatrixPicture picture;
    for (const MatrixColumn& column : matrix.columns)
        picture.columns.push_back(
            {to_string(column.kind), column.id, column.name, column.entries, &column.analysis});
    for (const MatrixRow& row : matrix.rows) {
        const auto lettered = static_cast<std::size_t>(std::ranges::count_if(row.cells, has_letters));
        picture.rows.push_back({to_string(row.kind), row.id, row.title, lettered, &row.analysis});
        picture.cells.emplace_back();
        for (const MatrixCell& cell : row.cells)
            picture.cells.back().push_back({cell.column, text_of(matrix, cell), cell.severity});
    }
    picture.transposed = matrix.transposed;
    if (matrix.transposed)
        transpose(picture);
    return picture;
}

std::string matrix_title(const MatrixResult& result) {
    const Matrix& matrix = result.matrix;
    const auto decisions =
        static_cast<std::size_t>(std::ranges::count(matrix.rows, SubjectKind::decision, &MatrixRow::kind));
    const std::string entries =
        matrix.rows.size() == matrix.entries
            ? counted(matrix.entries, "entry", "entries")
            : fmt::format("{} of {}", matrix.rows.size(), counted(matrix.entries, "entry", "entries"));
    return fmt::format("Responsibility matrix of {} ({}, {}) by {}, in the letters of {}, as of {}", entries,
                       counted(decisions, "decision"),
                       counted(matrix.rows.size() - decisions, "responsibility", "responsibilities"),
                       columns_in_words(matrix), matrix.framework, result.input.as_of());
}

std::string matrix_legend(const Matrix& matrix) {
    std::vector<std::string> letters;
    std::vector<std::string> signs;
    for (const MatrixLetter& letter : matrix.letters)
        (letter.stand_in ? signs : letters).push_back(fmt::format("{} {}", letter.symbol, letter.word));
    std::string text = fmt::format("{}.", fmt::join(letters, ", "));
    if (!signs.empty())
        text += fmt::format(" {} has no letter for: {}.", matrix.framework, fmt::join(signs, ", "));
    if (has_through(matrix))
        text += through_text(matrix.by);
    if (has_unread(matrix))
        text += " With ! behind it: what stands there is no letter, so what they hold is not known.";
    return text;
}

std::string_view no_rows_text(const Matrix& matrix) {
    return matrix.entries == 0 ? "There is no decision and no responsibility."
                               : "No entry is left by what was asked for.";
}

std::string_view marks_legend() {
    return "! error, ? warning, ~ note";
}

std::vector<std::size_t> findings_shown(const MatrixPicture& picture) {
    const auto& [entries, others] = picture.transposed ? std::tie(picture.columns, picture.rows)
                                                       : std::tie(picture.rows, picture.columns);
    std::vector<std::size_t> found;
    std::set<std::size_t> seen;
    for (const std::vector<MatrixPicture::Item>* items : {&entries, &others})
        for (const MatrixPicture::Item& item : *items)
            for (const std::size_t finding : item.analysis->findings)
                if (seen.insert(finding).second)
                    found.push_back(finding);
    return found;
}

std::string findings_elsewhere_text(const Matrix& matrix) {
    const std::size_t count = matrix.findings_elsewhere;
    if (count == 0)
        return {};
    return fmt::format("{} {} about what is no row or column here; `whodecides check` tells all.",
                       counted(count, "finding"), count == 1 ? "is" : "are");
}

std::string remarks_text(const MatrixAnalysis& analysis) {
    return joined(analysis.remarks);
}

std::string rules_text(const MatrixResult& result, const MatrixAnalysis& analysis) {
    std::vector<std::string> names;
    for (const std::size_t finding : analysis.findings) {
        std::string name(result.input.findings()[finding].rule->name);
        if (std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    }
    return joined(names);
}

} // namespace whodecides
