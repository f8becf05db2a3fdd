// The matrix for a report or a wiki: one table, however wide; a page scrolls.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/markdown_table.hpp"
#include "report/matrix_format.hpp"
#include "report/matrix_picture.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

using Item = MatrixPicture::Item;

std::string with_mark(std::string_view text, const std::optional<Severity>& severity) {
    std::string shown(text);
    if (severity)
        shown += fmt::format("{}{}", shown.empty() ? "" : " ", mark_of(*severity));
    return shown;
}

class MarkdownPrinter {
  public:
    MarkdownPrinter(Page& page, const MatrixResult& result)
        : page_(page), out_(page.text()), result_(result), matrix_(result.matrix),
          picture_(picture_of(result.matrix)) {}

    void print() {
        out_ += fmt::format("# {}\n", markdown_text(matrix_title(result_)));
        if (matrix_.rows.empty()) {
            paragraph(no_rows_text(matrix_));
            paragraph(findings_elsewhere_text(matrix_));
            return;
        }
        MarkdownTable table(out_, columns());
        for (std::size_t row = 0; row < picture_.rows.size() && page_.turn(); ++row)
            table.add(cells_of(row));
        add_sums(table);
        paragraph(matrix_legend(matrix_));
        print_findings();
    }

  private:
    void paragraph(std::string_view words) {
        if (!words.empty())
            out_ += fmt::format("\n{}\n", markdown_text(words));
    }

    [[nodiscard]] std::vector<MarkdownTable::Column> columns() const {
        std::vector<MarkdownTable::Column> columns{{""}};
        for (const Item& column : picture_.columns)
            columns.push_back({with_mark(column.name, column.analysis->severity), Table::Align::centre});
        for (const MatrixLetter& letter : matrix_.letters)
            columns.push_back({letter.symbol, Table::Align::right});
        columns.push_back({""});
        return columns;
    }

    [[nodiscard]] std::vector<std::string> cells_of(std::size_t r) const {
        const Item& row = picture_.rows[r];
        std::vector<std::string> cells{with_mark(row.name, row.analysis->severity)};
        cells.resize(1 + picture_.columns.size());
        for (const MatrixPicture::Cell& cell : picture_.cells[r])
            cells[1 + cell.column] = with_mark(cell.text, cell.severity);
        for (const std::size_t count : row.analysis->tally)
            cells.push_back(std::to_string(count));
        cells.push_back(remarks_text(*row.analysis));
        return cells;
    }

    void add_sums(MarkdownTable& table) const {
        for (std::size_t letter = 0; letter < matrix_.letters.size(); ++letter) {
            std::vector<std::string> cells{
                fmt::format("{} {}", matrix_.letters[letter].symbol, matrix_.letters[letter].word)};
            for (const Item& column : picture_.columns)
                cells.push_back(std::to_string(column.analysis->tally[letter]));
            table.add_sums(cells);
        }
    }

    void print_findings() {
        const std::vector<std::size_t> findings = findings_shown(picture_);
        if (!findings.empty())
            out_ += fmt::format("\n## Findings ({})\n\n", markdown_text(marks_legend()));
        for (const std::size_t index : findings) {
            const Finding& finding = result_.input.findings()[index];
            out_ += fmt::format("- {} {} ({})\n", markdown_text(mark_of(finding.severity)),
                                markdown_text(finding.message), finding.rule->name);
        }
        paragraph(findings_elsewhere_text(matrix_));
    }

    Page& page_;
    std::string& out_;
    const MatrixResult& result_;
    const Matrix& matrix_;
    const MatrixPicture picture_;
};

} // namespace

void write_matrix_markdown(const MatrixResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    MarkdownPrinter(page, result).print();
}

} // namespace whodecides
