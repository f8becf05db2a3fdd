// The matrix for a report or a wiki: one table, however wide; a page scrolls.

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/matrix_format.hpp"
#include "report/matrix_picture.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

using Item = MatrixPicture::Item;

std::string with_mark(std::string_view text, const std::optional<Severity>& severity) {
    std::string shown = markdown_text(text);
    if (severity)
        shown += fmt::format("{}{}", shown.empty() ? "" : " ", markdown_text(mark_of(*severity)));
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
        print_head();
        for (std::size_t row = 0; row < picture_.rows.size() && page_.turn(); ++row)
            print_row(row);
        print_foot();
        paragraph(matrix_legend(matrix_));
        print_findings();
    }

  private:
    void paragraph(std::string_view words) {
        if (!words.empty())
            out_ += fmt::format("\n{}\n", markdown_text(words));
    }

    void print_head() {
        out_ += "\n| |";
        for (const Item& column : picture_.columns)
            out_ += fmt::format(" {} |", with_mark(column.name, column.analysis->severity));
        for (const MatrixLetter& letter : matrix_.letters)
            out_ += fmt::format(" {} |", markdown_text(letter.symbol));
        out_ += " |\n|---|";
        for (std::size_t i = 0; i < picture_.columns.size(); ++i)
            out_ += ":---:|";
        for (std::size_t i = 0; i < matrix_.letters.size(); ++i)
            out_ += "---:|";
        out_ += "---|\n";
    }

    void print_row(std::size_t r) {
        const Item& row = picture_.rows[r];
        out_ += fmt::format("| {} |", with_mark(row.name, row.analysis->severity));
        auto next = picture_.cells[r].begin();
        for (std::size_t i = 0; i < picture_.columns.size(); ++i) {
            const bool here = next != picture_.cells[r].end() && next->column == i;
            out_ += here ? fmt::format(" {} |", with_mark(next->text, next->severity)) : " |";
            next += here ? 1 : 0;
        }
        for (const std::size_t count : row.analysis->tally)
            out_ += fmt::format(" {} |", count);
        out_ += fmt::format(" {} |\n", markdown_text(remarks_text(*row.analysis)));
    }

    void print_foot() {
        for (std::size_t letter = 0; letter < matrix_.letters.size(); ++letter) {
            out_ += fmt::format("| **{} {}** |", markdown_text(matrix_.letters[letter].symbol),
                                markdown_text(matrix_.letters[letter].word));
            for (const Item& column : picture_.columns)
                out_ += fmt::format(" {} |", column.analysis->tally[letter]);
            for (std::size_t i = 0; i < matrix_.letters.size(); ++i)
                out_ += " |";
            out_ += " |\n";
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
