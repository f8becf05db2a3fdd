// A comparison for a report or a wiki.

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/escape.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

class MarkdownPrinter {
  public:
    MarkdownPrinter(Page& page, const Comparison& comparison)
        : page_(page), out_(page.text()), comparison_(comparison), voices_(compared_voices(comparison)) {}

    void print() {
        out_ += fmt::format("# {}\n", markdown_text(headline(comparison_)));
        for (const std::string& figure : figures(comparison_))
            paragraph(figure);
        if (!comparison_.rows.empty())
            print_rows();
        print_questions();
        if (voices_.size() > 2)
            print_pairs();
        if (voices_.size() > 1 && !comparison_.alone.empty())
            print_alone();
        for (const std::string& remark : remarks(comparison_))
            paragraph(remark);
    }

  private:
    void paragraph(std::string_view words) { out_ += fmt::format("\n{}\n", markdown_text(words)); }

    void print_rows() {
        out_ += "\n## Who decides, the most disputed first\n\n| |";
        std::string line = "|---|";
        for (const std::size_t voice : voices_) {
            out_ += fmt::format(" {} |", markdown_text(comparison_.voices[voice].name));
            line += "---|";
        }
        out_ += fmt::format(" same | letters that differ |\n{}---:|---|\n", line);
        for (const CompareRow& row : comparison_.rows) {
            out_ += fmt::format("| {} |", markdown_text(row.entry.title));
            for (const std::size_t voice : voices_)
                out_ += fmt::format(" {} |", markdown_text(answer_text(row, voice, comparison_)));
            std::string cells;
            for (const CompareCell& cell : row.differing)
                cells += fmt::format("{}{}", cells.empty() ? "" : "; ", cell_text(cell));
            out_ += fmt::format(" {} | {} |\n", share_text(row), markdown_text(cells));
            if (!page_.turn())
                return;
        }
    }

    void print_questions() {
        bool first = true;
        for (const CompareRow& row : comparison_.rows) {
            if (row.question.empty())
                continue;
            out_ += first ? "\n## What to ask\n\n" : "";
            first = false;
            out_ += fmt::format("- **{}** {}\n", markdown_text(row.entry.title), markdown_text(row.question));
        }
    }

    void print_pairs() {
        out_ += "\n## Pairs, the least agreeing first\n\n| | same | alpha | of |\n|---|---:|---:|---:|\n";
        for (const PairAgreement& pair : comparison_.pairs)
            out_ += fmt::format("| {} | {} | {} | {} |\n", markdown_text(pair_text(pair, comparison_)),
                                pair.deciders.share ? whole_percent(*pair.deciders.share) : "unknown",
                                alpha_text(pair.deciders), pair.deciders.units);
    }

    void print_alone() {
        out_ += "\n## Not compared\n\n";
        for (const LoneEntry& entry : comparison_.alone)
            out_ += fmt::format("- {}\n", markdown_text(lone_text(entry, comparison_)));
    }

    Page& page_;
    std::string& out_;
    const Comparison& comparison_;
    std::vector<std::size_t> voices_;
};

} // namespace

void write_compare_markdown(const CompareResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    MarkdownPrinter(page, result.comparison).print();
}

} // namespace whodecides
