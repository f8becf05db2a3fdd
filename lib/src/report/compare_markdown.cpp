// A comparison for a report or a wiki.

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/escape.hpp"
#include "report/markdown_table.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

class MarkdownPrinter {
  public:
    MarkdownPrinter(Page& page, const Comparison& comparison)
        : page_(page), out_(page.text()), comparison_(comparison), voices_(compared_voices(comparison)) {}

    void print() {
        out_ += fmt::format("# {}\n", markdown_text(headline(comparison_)));
        for (const NearNames& near : comparison_.near)
            paragraph(near_text(near, comparison_));
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
        out_ += "\n## Who decides, the most disputed first\n";
        std::vector<MarkdownTable::Column> columns{{""}};
        for (const std::size_t voice : voices_)
            columns.push_back({comparison_.voices[voice].name});
        columns.push_back({"same", Table::Align::right});
        columns.push_back({"letters that differ"});
        MarkdownTable table(out_, std::move(columns));
        for (const CompareRow& row : comparison_.rows) {
            std::vector<std::string> cells{row.entry.title};
            for (const std::size_t voice : voices_)
                cells.push_back(answer_text(row, voice, comparison_));
            cells.push_back(share_text(row));
            cells.push_back(differing_cells(row));
            table.add(cells);
            if (!page_.turn())
                return;
        }
    }

    static std::string differing_cells(const CompareRow& row) {
        std::string text;
        for (const CompareCell& cell : row.differing)
            text += fmt::format("{}{}", text.empty() ? "" : "; ", cell_text(cell));
        return text;
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
        out_ += "\n## Pairs, the least agreeing first\n";
        constexpr auto right = Table::Align::right;
        MarkdownTable table(out_, {{""}, {"same", right}, {"alpha", right}, {"of", right}});
        for (const PairAgreement& pair : comparison_.pairs)
            table.add({pair_text(pair, comparison_),
                       pair.deciders.share ? whole_percent(*pair.deciders.share) : "unknown",
                       alpha_text(pair.deciders), std::to_string(pair.deciders.units)});
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
