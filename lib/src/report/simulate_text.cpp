// What a simulation comes to, for a terminal: the answer first, then what it rests on.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/format.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"
#include "report/simulate_format.hpp"
#include "report/table.hpp"

namespace whodecides {

namespace {

class TextPrinter {
  public:
    TextPrinter(Page& page, const SimulateResult& result, const PrintStyle& style)
        : page_(page), out_(page.text()), result_(result), view_(result.simulation), style_(style),
          colours_(style.colour ? terminal_colours : no_colours) {}

    void print() {
        out_ += colours_.strong;
        paragraph(headline(view_), 0);
        out_ += colours_.off;
        if (const std::string more = besides(view_); !more.empty())
            paragraph(more, 0);
        if (view_.moves.size() > 1 && view_.moves.size() != view_.leaving.size()) {
            heading("Moves");
            for (const std::string& move : view_.moves)
                paragraph(move, 2);
        }
        list("Stalls", stalled_lines(view_, &Subject::id));
        list("Loses its owner", orphaned_lines(view_, &Subject::id));
        list("Better than now", better_lines(view_, &Subject::id));
        print_loads();
        print_findings();
        print_profile();
    }

  private:
    void heading(std::string_view words) {
        out_ += fmt::format("\n{}{}{}\n", colours_.strong, words, colours_.off);
    }

    void paragraph(std::string_view words, std::size_t indent) {
        out_.append(indent, ' ');
        text::append_wrapped(out_, text::printable(words), style_.width, indent);
    }

    void list(std::string_view words, const std::vector<std::string>& lines) {
        if (lines.empty())
            return;
        heading(words);
        for (const std::string& line : lines) {
            out_ += "  ";
            text::append_wrapped(out_, text::printable(line), style_.width, 4);
            (void)page_.turn();
        }
    }

    void print_loads() {
        if (view_.loads.empty())
            return;
        heading("Seats of those whose load changes");
        Table table({{"", Table::Align::left, 12},
                     {"now", Table::Align::right},
                     {"then", Table::Align::right},
                     {"suggested", Table::Align::right}});
        for (const LoadChange& change : view_.loads)
            table.add({change.person.title, plain_number(change.seats_before),
                       plain_number(change.seats_after), suggested_seats(change)});
        table.append_to(out_, style_.width, 2);
        (void)page_.turn();
    }

    void print_findings() {
        if (view_.new_findings.empty() && view_.gone_findings.empty())
            return;
        heading(fmt::format("Findings: {} new, {} gone, {} as now", view_.new_findings.size(),
                            view_.gone_findings.size(), view_.unchanged_findings));
        for (const std::size_t i : view_.new_findings)
            finding("new", result_.after, i);
        for (const std::size_t i : view_.gone_findings)
            finding("gone", result_.input, i);
    }

    void finding(std::string_view what, const Analysis& analysis, std::size_t i) {
        const Finding& found = analysis.findings()[i];
        out_ += fmt::format("  {}{:<4}{}  {}", what == "new" ? colours_.of(found.severity) : "", what,
                            what == "new" ? colours_.off : "", concise_line(analysis, found));
        (void)page_.turn();
    }

    void print_profile() {
        if (view_.profile.empty())
            return;
        heading("Profile");
        Table table(
            {{"", Table::Align::left, 12}, {"now", Table::Align::right}, {"then", Table::Align::right}});
        for (const ProfileChange& change : view_.profile)
            table.add({std::string(change.before.measure->name), value_text(change.before),
                       value_text(change.after)});
        table.append_to(out_, style_.width, 2);
    }

    Page& page_;
    std::string& out_;
    const SimulateResult& result_;
    const Simulation& view_;
    const PrintStyle& style_;
    const Colours& colours_;
};

} // namespace

void write_simulate_text(const SimulateResult& result, const PrintStyle& style, std::ostream& out) {
    Page page(out);
    TextPrinter(page, result, style).print();
}

void write_absences_text(const AbsencesResult& result, const PrintStyle& style, std::ostream& out) {
    Page page(out);
    const Absences& view = result.absences;
    const Colours& colours = style.colour ? terminal_colours : no_colours;
    page.text() += colours.strong;
    text::append_wrapped(page.text(), text::printable(absences_headline(result)), style.width, 0);
    page.text() += colours.off;
    if (view.ranking.empty())
        return;
    page.text() += '\n';
    Table table({{"", Table::Align::left, 12},
                 {"stalls", Table::Align::right},
                 {"loses its owner", Table::Align::right},
                 {"seats", Table::Align::right},
                 {""}});
    for (const Absence& absence : view.ranking)
        table.add({absence.person.title, std::to_string(absence.stalled), std::to_string(absence.orphaned),
                   plain_number(absence.seats), absence.critical ? "a critical one stalls" : ""});
    table.append_to(page.text(), style.width, 2);
    if (view.left_out > 0)
        page.text() += fmt::format("  and {} more; --top N prints more of them\n", view.left_out);
    page.text() += '\n';
    text::append_wrapped(page.text(), absences_note(), style.width, 0);
}

} // namespace whodecides
