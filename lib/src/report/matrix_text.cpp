// The matrix for a terminal. Where not all columns fit beside one another they come in blocks, each with the
// names of the rows again and only those rows that have a letter there. The first has every row and its
// counts, unless that leaves room for hardly any column: then the counts are a table of their own.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/format.hpp"
#include "report/matrix_format.hpp"
#include "report/matrix_heads.hpp"
#include "report/table.hpp"
#include "report/text_page.hpp"

namespace whodecides {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_title = 16;
constexpr std::size_t least_beside = 8;  ///< columns that the counts of the rows must leave room for
constexpr std::size_t most_in_cell = 24; ///< columns; letters take less, what is none may not
constexpr std::string_view nothing = ".";

using Item = MatrixPicture::Item;

std::string heading_of(std::string_view kind) {
    return kind == "decision" ? "Decisions" : "Responsibilities";
}

std::string count_text(std::size_t count) {
    return std::to_string(count);
}

/// Columns side by side: from `begin` to before `end`.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class TextPrinter {
  public:
    TextPrinter(TextPage& page, const MatrixResult& result)
        : page_(page), out_(page.text()), result_(result), matrix_(result.matrix),
          picture_(picture_of(result.matrix)) {}

    void print() {
        page_.paragraph(matrix_title(result_));
        if (matrix_.rows.empty()) {
            page_.paragraph(no_rows_text(matrix_));
            page_.paragraph(findings_elsewhere_text(matrix_));
            return;
        }
        measure();
        const std::vector<Block> blocks = this->blocks();
        const std::vector<std::vector<std::size_t>> rows = rows_of(blocks);
        for (std::size_t i = 0; i < blocks.size() && page_.turn(); ++i)
            print_block(blocks[i], rows[i], i == 0 && beside_);
        if (heads_.codes)
            print_columns();
        if (!beside_)
            print_rows();
        out_ += '\n';
        page_.paragraph(matrix_legend(matrix_));
        print_findings();
    }

  private:
    /// Text in so many columns, in a colour; blanks are not coloured.
    void cell(std::string_view text, std::size_t width, std::string_view colour = {}) {
        const std::string shown = text::fitted(text, width);
        out_ += colour.empty() ? shown : fmt::format("{}{}{}", colour, shown, page_.colours().off);
        out_.append(width - text::columns(shown), ' ');
    }

    void number(std::string_view text, std::size_t width) {
        out_.append(gap + width - std::min(width, text::columns(text)), ' ');
        out_ += text;
    }

    void end_line() {
        out_.erase(out_.find_last_not_of(' ') + 1);
        out_ += '\n';
    }

    [[nodiscard]] std::string_view colour(const std::optional<Severity>& severity) const {
        return severity ? page_.colours().of(*severity) : std::string_view();
    }

    /// How wide everything is, and what stands over the columns.
    void measure() {
        for (const Item& row : picture_.rows)
            title_width_ = std::max(title_width_, text::columns(text::printable(row.name)));
        title_width_ = std::clamp(title_width_, least_title, std::max(least_title, page_.width() * 2 / 5));
        for (std::size_t i = 0; i < matrix_.letters.size(); ++i) {
            std::size_t width = text::columns(matrix_.letters[i].symbol);
            for (const Item& row : picture_.rows)
                width = std::max(width, count_text(row.analysis->tally[i]).size());
            tally_widths_.push_back(width);
        }
        for (const Item& row : picture_.rows)
            remark_width_ = std::max(remark_width_, text::columns(remarks_text(*row.analysis)));
        remark_width_ = std::min(remark_width_, page_.width() / 5);
        cell_widths_.assign(picture_.columns.size(), 1);
        for (const std::vector<MatrixPicture::Cell>& row : picture_.cells)
            for (const MatrixPicture::Cell& cell : row)
                cell_widths_[cell.column] =
                    std::max(cell_widths_[cell.column],
                             std::min(text::columns(cell.text), most_in_cell) + (cell.severity ? 1 : 0));
        heads_ = name_heads(picture_.columns);
        take_head_widths();
        const std::vector<Block> by_name = blocks();
        if (heads_.lines.size() != picture_.columns.size() || by_name.size() > 1 || !has_room(by_name)) {
            heads_ = code_heads(picture_.columns, picture_.transposed);
            take_head_widths();
            beside_ = has_room(blocks());
        }
    }

    void take_head_widths() {
        widths_ = cell_widths_;
        for (std::size_t i = 0; i < heads_.lines.size(); ++i)
            for (const std::string& line : heads_.lines[i])
                widths_[i] = std::max(widths_[i], text::columns(line) + mark_width(picture_.columns[i]));
    }

    static std::size_t mark_width(const Item& item) { return item.analysis->severity ? 1 : 0; }

    /// What the counts and the remarks of the rows take.
    [[nodiscard]] std::size_t analysis_width() const {
        std::size_t width = gap + 1;
        for (const std::size_t each : tally_widths_)
            width += gap + each;
        return width + (remark_width_ > 0 ? gap + remark_width_ : 0);
    }

    /// Whether the first block leaves room for the counts of the rows, and they for columns worth the name.
    [[nodiscard]] bool has_room(const std::vector<Block>& blocks) const {
        std::size_t used = 2 + title_width_ + analysis_width();
        for (std::size_t i = 0; i < blocks.front().end; ++i)
            used += gap + widths_[i];
        return used <= page_.width() && (blocks.size() == 1 || blocks.front().end >= least_beside);
    }

    /// As many columns as fit beside one another, at least one; in the first block there is less room.
    [[nodiscard]] std::vector<Block> blocks() const {
        std::vector<Block> blocks{{0, 0}};
        const std::size_t titles = 2 + title_width_;
        std::size_t used = titles + (beside_ ? analysis_width() : 0);
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const std::size_t needed = gap + widths_[i];
            if (used + needed > page_.width() && blocks.back().end > blocks.back().begin) {
                blocks.push_back({i, i});
                used = titles;
            }
            used += needed;
            blocks.back().end = i + 1;
        }
        return blocks;
    }

    /// The rows to print in each block: those with a letter there, and all of them beside their counts.
    [[nodiscard]] std::vector<std::vector<std::size_t>> rows_of(const std::vector<Block>& blocks) const {
        std::vector<std::size_t> block_of(widths_.size());
        for (std::size_t i = 0; i < blocks.size(); ++i)
            std::fill(block_of.begin() + static_cast<std::ptrdiff_t>(blocks[i].begin),
                      block_of.begin() + static_cast<std::ptrdiff_t>(blocks[i].end), i);
        std::vector<std::vector<std::size_t>> rows(blocks.size());
        for (std::size_t r = 0; r < picture_.rows.size(); ++r) {
            if (beside_)
                rows.front().push_back(r);
            for (const MatrixPicture::Cell& cell : picture_.cells[r])
                if (auto& here = rows[block_of[cell.column]]; here.empty() || here.back() != r)
                    here.push_back(r);
        }
        return rows;
    }

    void print_block(const Block& block, const std::vector<std::size_t>& rows, bool beside_counts) {
        out_ += '\n';
        const bool whole = block.end - block.begin == widths_.size();
        if (!whole)
            page_.paragraph(fmt::format("Columns {} to {} of {}{}", block.begin + 1, block.end,
                                        widths_.size(),
                                        beside_counts ? ", and the counts of each row over all of them."
                                                      : "; rows with nothing here are left out."));
        print_heads(block, beside_counts);
        std::string_view kind;
        for (const std::size_t r : rows) {
            const Item& row = picture_.rows[r];
            if (!picture_.transposed && row.kind != kind)
                page_.strong(heading_of(row.kind));
            kind = row.kind;
            print_row(r, block, beside_counts);
            if (!page_.turn())
                return;
        }
        if (!heads_.codes)
            print_foot(block);
    }

    void print_heads(const Block& block, bool beside_counts) {
        std::size_t lines = 1;
        for (std::size_t i = block.begin; i < block.end; ++i)
            lines = std::max(lines, heads_.lines[i].size());
        for (std::size_t line = 0; line < lines; ++line) {
            out_.append(2 + title_width_, ' ');
            for (std::size_t i = block.begin; i < block.end; ++i) {
                out_.append(gap, ' ');
                const std::vector<std::string>& head = heads_.lines[i];
                const std::size_t above = lines - head.size(); // they stand on the grid
                std::string words = line < above ? std::string() : head[line - above];
                if (const auto severity = picture_.columns[i].analysis->severity;
                    severity && line + 1 == lines)
                    words += mark_of(*severity);
                cell(words, widths_[i],
                     words.empty() ? std::string_view() : colour(picture_.columns[i].analysis->severity));
            }
            if (beside_counts && line + 1 == lines) {
                out_ += "  |";
                for (std::size_t i = 0; i < tally_widths_.size(); ++i)
                    number(matrix_.letters[i].symbol, tally_widths_[i]);
            }
            end_line();
        }
    }

    void print_row(std::size_t r, const Block& block, bool beside_counts) {
        const Item& row = picture_.rows[r];
        const auto& severity = row.analysis->severity;
        cell(severity ? std::string(mark_of(*severity)) : std::string(), 2, colour(severity));
        cell(row.name, title_width_);
        auto next =
            std::ranges::lower_bound(picture_.cells[r], block.begin, {}, &MatrixPicture::Cell::column);
        for (std::size_t i = block.begin; i < block.end; ++i) {
            out_.append(gap, ' ');
            if (next == picture_.cells[r].end() || next->column != i) {
                cell(nothing, widths_[i], page_.colours().frame);
                continue;
            }
            cell(next->severity ? fmt::format("{}{}", next->text, mark_of(*next->severity)) : next->text,
                 widths_[i], colour(next->severity));
            ++next;
        }
        if (beside_counts) {
            out_ += "  |";
            for (std::size_t i = 0; i < tally_widths_.size(); ++i)
                number(count_text(row.analysis->tally[i]), tally_widths_[i]);
            out_.append(gap, ' ');
            cell(remarks_text(*row.analysis), remark_width_, colour(severity));
        }
        end_line();
    }

    /// The counts of the columns, a line for each letter.
    void print_foot(const Block& block) {
        page_.strong("Count");
        for (std::size_t letter = 0; letter < matrix_.letters.size(); ++letter) {
            out_ += "  ";
            cell(fmt::format("{} {}", matrix_.letters[letter].symbol, matrix_.letters[letter].word),
                 title_width_);
            for (std::size_t i = block.begin; i < block.end; ++i) {
                out_.append(gap, ' ');
                cell(count_text(picture_.columns[i].analysis->tally[letter]), widths_[i]);
            }
            end_line();
        }
    }

    /// What the codes over the columns stand for, with the counts of each.
    void print_columns() {
        page_.heading("Columns");
        std::vector<Table::Column> head{
            {""}, {"", Table::Align::left, 3}, {"", Table::Align::left, 20}, {""}};
        for (const MatrixLetter& letter : matrix_.letters)
            head.push_back({letter.symbol, Table::Align::right, 2});
        head.push_back({picture_.transposed ? "cells" : "entries", Table::Align::right});
        head.push_back({""});
        Table table(std::move(head));
        for (std::size_t i = 0; i < picture_.columns.size(); ++i) {
            const Item& column = picture_.columns[i];
            const auto& severity = column.analysis->severity;
            std::vector<std::string> cells{severity ? std::string(mark_of(*severity)) : std::string(),
                                           heads_.lines[i].front(), std::string(column.name),
                                           std::string(column.kind)};
            for (const std::size_t count : column.analysis->tally)
                cells.push_back(count_text(count));
            cells.push_back(count_text(column.cells));
            cells.push_back(remarks_text(*column.analysis));
            table.add(std::move(cells));
        }
        table.append_to(out_, page_.width());
    }

    /// The counts of the rows, where there is no room for them beside the letters.
    void print_rows() {
        page_.heading("Rows");
        std::vector<Table::Column> head{{"", Table::Align::left, 1}, {"", Table::Align::left, least_title}};
        for (const MatrixLetter& letter : matrix_.letters)
            head.push_back({letter.symbol, Table::Align::right, 2});
        head.push_back({""});
        Table table(std::move(head));
        for (const Item& row : picture_.rows) {
            const auto& severity = row.analysis->severity;
            std::vector<std::string> cells{severity ? std::string(mark_of(*severity)) : std::string(),
                                           std::string(row.name)};
            for (const std::size_t count : row.analysis->tally)
                cells.push_back(count_text(count));
            cells.push_back(remarks_text(*row.analysis));
            table.add(std::move(cells));
        }
        table.append_to(out_, page_.width());
    }

    void print_findings() {
        const std::vector<std::size_t> findings = findings_shown(picture_);
        const std::string elsewhere = findings_elsewhere_text(matrix_);
        if (!findings.empty())
            out_ += fmt::format("\n{}Findings{} ({})\n", page_.colours().strong, page_.colours().off,
                                marks_legend());
        for (const std::size_t index : findings) {
            const Finding& finding = result_.input.findings()[index];
            out_ += fmt::format("{}{}{} ", page_.colours().of(finding.severity), mark_of(finding.severity),
                                page_.colours().off);
            page_.rest_of_line(fmt::format("{} [{}]", finding.message, finding.rule->name), 2);
            if (!page_.turn())
                return;
        }
        page_.paragraph(elsewhere);
    }

    TextPage& page_;
    std::string& out_;
    const MatrixResult& result_;
    const Matrix& matrix_;
    const MatrixPicture picture_;
    MatrixHeads heads_;
    bool beside_ = true; ///< the counts of the rows stand beside the first block
    std::size_t title_width_ = 0;
    std::size_t remark_width_ = 0;
    std::vector<std::size_t> tally_widths_;
    std::vector<std::size_t> cell_widths_;
    std::vector<std::size_t> widths_; ///< of the columns, with their heads
};

} // namespace

void write_matrix_text(const MatrixResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    TextPrinter(page, result).print();
}

} // namespace whodecides
