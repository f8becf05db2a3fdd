// A comparison for a terminal, or a projector: the answer first, then who names whom, then what to ask.

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "report/compare_format.hpp"
#include "report/compare_words.hpp"
#include "report/table.hpp"
#include "report/text_page.hpp"

namespace whodecides {
namespace {

/// Up to so many voices have a column each.
constexpr std::size_t most_columns = 6;

/// So many pairs of near names are asked about.
constexpr std::size_t most_near = 10;

/// So many entries that stand in one file only are listed.
constexpr std::size_t most_alone = 20;

class TextPrinter {
  public:
    TextPrinter(TextPage& page, const Comparison& comparison)
        : page_(page), out_(page.text()), comparison_(comparison), voices_(compared_voices(comparison)) {}

    void print() {
        print_near();
        page_.headline(headline(comparison_));
        for (const std::string& figure : figures(comparison_))
            page_.paragraph(figure);
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
            page_.paragraph(note);
    }

  private:
    /// What may be one thing, and is not by its name, goes before the figures that rest on it.
    void print_near() {
        const std::span<const NearNames> all = comparison_.near;
        if (all.empty())
            return;
        page_.strong("To be asked first");
        for (const NearNames& near : all.first(std::min(all.size(), most_near)))
            page_.paragraph(near_text(near, comparison_), 2);
        if (all.size() > most_near)
            page_.paragraph(fmt::format("and {} more; `-f json` lists them", all.size() - most_near), 2);
        out_ += '\n';
    }

    void print_rows() {
        page_.heading("Who decides, the most disputed first");
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
        table.append_to(out_, page_.width(), 2);
    }

    void print_questions() {
        bool first = true;
        for (const CompareRow& row : comparison_.rows) {
            if (row.question.empty())
                continue;
            if (first)
                page_.heading("What to ask");
            first = false;
            page_.paragraph(row.entry.title, 2);
            page_.paragraph(row.question, 4);
        }
    }

    void print_pairs() {
        page_.heading("Pairs, the least agreeing first");
        Table table({{"", Table::Align::left, 16},
                     {"same", Table::Align::right, 5},
                     {"alpha", Table::Align::right, 7},
                     {"of", Table::Align::right, 4}});
        for (const PairAgreement& pair : comparison_.pairs)
            table.add({pair_text(pair, comparison_),
                       pair.deciders.share ? whole_percent(*pair.deciders.share) : "unknown",
                       alpha_text(pair.deciders), std::to_string(pair.deciders.units)});
        table.append_to(out_, page_.width(), 2);
    }

    void print_alone() {
        page_.heading("Not compared");
        const std::span<const LoneEntry> all = comparison_.alone;
        for (const LoneEntry& entry : all.first(std::min(all.size(), most_alone)))
            page_.paragraph(lone_text(entry, comparison_), 2);
        if (all.size() > most_alone)
            page_.paragraph(fmt::format("and {} more that stand in one file only; `-f json` lists them",
                                        all.size() - most_alone),
                            2);
    }

    TextPage& page_;
    std::string& out_;
    const Comparison& comparison_;
    std::vector<std::size_t> voices_;
};

} // namespace

void write_compare_text(const CompareResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    TextPrinter(page, result.comparison).print();
}

} // namespace whodecides
