// What a simulation comes to, for a terminal: the answer first, then what it rests on.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/format.hpp"
#include "report/profile_format.hpp"
#include "report/simulate_format.hpp"
#include "report/table.hpp"
#include "report/text_page.hpp"

namespace whodecides {

namespace {

class TextPrinter {
  public:
    TextPrinter(TextPage& page, const SimulateResult& result)
        : page_(page), out_(page.text()), result_(result), view_(result.simulation) {}

    void print() {
        page_.headline(headline(view_));
        if (const std::string more = besides(view_); !more.empty())
            page_.paragraph(more);
        if (view_.moves.size() > 1 && view_.moves.size() != view_.leaving.size()) {
            page_.heading("Moves");
            for (const std::string& move : view_.moves)
                page_.paragraph(move, 2);
        }
        list("Stalls", stalled_lines(view_, &Subject::id));
        list("Loses its owner", orphaned_lines(view_, &Subject::id));
        list("Loses a manager, a deputy or a lead", office_lines(view_));
        list("Better than now", better_lines(view_, &Subject::id));
        print_loads();
        print_findings();
        print_profile();
    }

  private:
    void list(std::string_view words, const std::vector<std::string>& lines) {
        if (lines.empty())
            return;
        page_.heading(words);
        for (const std::string& line : lines) {
            out_ += "  ";
            page_.rest_of_line(line, 4);
            (void)page_.turn();
        }
    }

    void print_loads() {
        if (view_.loads.empty())
            return;
        page_.heading("Seats (duties held) of those whose load changes");
        Table table({{"", Table::Align::left, 12},
                     {"now", Table::Align::right},
                     {"then", Table::Align::right},
                     {"suggested", Table::Align::right}});
        for (const LoadChange& change : view_.loads)
            table.add({change.person.title, plain_number(change.seats_before),
                       plain_number(change.seats_after), suggested_seats(change)});
        table.append_to(out_, page_.width(), 2);
        (void)page_.turn();
    }

    void print_findings() {
        if (!findings_differ(view_))
            return;
        page_.heading(findings_title(view_));
        for (const std::size_t i : view_.new_findings)
            finding("new", result_.after, i);
        for (const std::size_t i : view_.gone_findings)
            finding("gone", result_.input, i);
        for (const ChangedFinding& changed : view_.changed_findings)
            finding("changed" + former_severity(result_, changed), result_.after, changed.after);
    }

    void finding(std::string_view what, const Analysis& analysis, std::size_t i) {
        const Finding& found = analysis.findings()[i];
        out_ += fmt::format("  {}{:<{}}{}  {}", what == "new" ? page_.colours().of(found.severity) : "", what,
                            view_.changed_findings.empty() ? 4 : 7, what == "new" ? page_.colours().off : "",
                            concise_line(analysis, found));
        (void)page_.turn();
    }

    void print_profile() {
        if (view_.profile.empty())
            return;
        page_.heading("Profile");
        for (const auto& [before, after] : view_.profile) {
            out_ += "  ";
            page_.rest_of_line(fmt::format("{}: {} -> {}, {}", before.measure->name, value_text(before),
                                           value_text(after), change_text(before, after)),
                               4);
        }
    }

    TextPage& page_;
    std::string& out_;
    const SimulateResult& result_;
    const Simulation& view_;
};

} // namespace

void write_simulate_text(const SimulateResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    TextPrinter(page, result).print();
}

void write_absences_text(const AbsencesResult& result, const PrintStyle& style, std::ostream& out) {
    TextPage page(out, style);
    const Absences& view = result.absences;
    page.headline(absences_headline(result));
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
    table.append_to(page.text(), page.width(), 2);
    if (view.left_out > 0)
        page.text() += fmt::format("  and {} more; --top N prints more of them\n", view.left_out);
    page.text() += '\n';
    page.paragraph(absences_note());
}

} // namespace whodecides
