// A comparison for a terminal, or a projector: the answer first, then who names whom, then what to ask.

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/page.hpp"
#include "report/table.hpp"

namespace whodecides {
namespace {

/// Up to so many voices have a column each.
constexpr std::size_t most_columns = 6;

/// So many entries that stand in one file only are listed.
constexpr std::size_t most_alone = 20;

class TextPrinter {
  public:
    TextPrinter(Page& page, const Comparison& comparison, const PrintStyle& style)
        : out_(page.text()), comparison_(comparison), style_(style),
          colours_(style.colour ? terminal_colours : no_colours), voices_(compared_voices(comparison)) {}

    void print() {
        out_ += colours_.strong;
        paragraph(headline(comparison_), 0);
        out_ += colours_.off;
        for (const std::string& figure : figures(comparison_))
            paragraph(figure, 0);
        if (!comparison_.rows.empty())
            print_rows();
        print_questions();
        if (voices_.size() > 2)
            print_pairs();
        if (voices_.size() > 1 && !comparison_.alone.empty())
            print_alone();
        const std::vector<std::string> notes = remarks(comparison_);
        out_ += notes.empty() ? "" : "\n";
        for (const std::string& note : notes)
            paragraph(note, 0);
    }

  private:
    void heading(std::string_view words) {
        out_ += fmt::format("\n{}{}{}\n", colours_.strong, words, colours_.off);
    }

    void paragraph(std::string_view words, std::size_t indent) {
        out_.append(indent, ' ');
        text::append_wrapped(out_, text::printable(words), style_.width, indent);
    }

    void print_rows() {
        heading("Who decides, the most disputed first");
        const bool by_voice = voices_.size() <= most_columns;
        std::vector<Table::Column> columns{{"", Table::Align::left, 16}};
        if (by_voice)
            for (const std::size_t voice : voices_)
                columns.push_back({text::printable(comparison_.voices[voice].name), Table::Align::left, 6});
        else
            columns.push_back({"named, by how many of you", Table::Align::left, 24});
        columns.push_back({"same", Table::Align::right, 5});
        columns.push_back({"letters differ", Table::Align::right, 8});
        Table table(std::move(columns));
        for (const CompareRow& row : comparison_.rows) {
            std::vector<std::string> cells{row.entry.title};
            if (by_voice)
                for (const std::size_t voice : voices_) {
                    const std::string answer = answer_text(row, voice, comparison_);
                    cells.push_back(answer.empty() ? "-" : answer);
                }
            else
                cells.push_back(answer_counts(row));
            cells.push_back(share_text(row));
            cells.push_back(differing_text(row));
            table.add(std::move(cells));
        }
        table.append_to(out_, style_.width, 2);
    }

    void print_questions() {
        bool first = true;
        for (const CompareRow& row : comparison_.rows) {
            if (row.question.empty())
                continue;
            if (first)
                heading("What to ask");
            first = false;
            paragraph(row.entry.title, 2);
            paragraph(row.question, 4);
        }
    }

    void print_pairs() {
        heading("Pairs, the least agreeing first");
        Table table({{"", Table::Align::left, 16},
                     {"same", Table::Align::right, 5},
                     {"alpha", Table::Align::right, 7},
                     {"of", Table::Align::right, 4}});
        for (const PairAgreement& pair : comparison_.pairs)
            table.add({pair_text(pair, comparison_),
                       pair.deciders.share ? whole_percent(*pair.deciders.share) : "unknown",
                       alpha_text(pair.deciders), std::to_string(pair.deciders.units)});
        table.append_to(out_, style_.width, 2);
    }

    void print_alone() {
        heading("Not compared");
        const std::span<const LoneEntry> all = comparison_.alone;
        for (const LoneEntry& entry : all.first(std::min(all.size(), most_alone)))
            paragraph(lone_text(entry, comparison_), 2);
        if (all.size() > most_alone)
            paragraph(fmt::format("and {} more that stand in one file only; `-f json` lists them",
                                  all.size() - most_alone),
                      2);
    }

    std::string& out_;
    const Comparison& comparison_;
    const PrintStyle& style_;
    const Colours& colours_;
    std::vector<std::size_t> voices_;
};

} // namespace

void write_compare_text(const CompareResult& result, const PrintStyle& style, std::ostream& out) {
    Page page(out);
    TextPrinter(page, result.comparison, style).print();
}

} // namespace whodecides
