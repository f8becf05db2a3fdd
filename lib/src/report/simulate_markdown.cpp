#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/escape.hpp"
#include "report/format.hpp"
#include "report/markdown_table.hpp"
#include "report/page.hpp"
#include "report/profile_format.hpp"
#include "report/simulate_format.hpp"

namespace whodecides {

namespace {

class MarkdownPrinter {
  public:
    MarkdownPrinter(Page& page, const SimulateResult& result)
        : page_(page), out_(page.text()), result_(result), view_(result.simulation) {}

    void print() {
        out_ += fmt::format("**{}**\n", markdown_text(headline(view_)));
        if (const std::string more = besides(view_); !more.empty())
            out_ += fmt::format("\n{}\n", markdown_text(more));
        if (view_.moves.size() > 1 && view_.moves.size() != view_.leaving.size()) {
            list("Moves");
            for (const std::string& move : view_.moves)
                item(move);
        }
        list("Stalls", stalled_lines(view_, &Subject::title));
        list("Loses its owner", orphaned_lines(view_, &Subject::title));
        list("Loses a manager, a deputy or a lead", office_lines(view_));
        list("Better than now", better_lines(view_, &Subject::title));
        print_loads();
        print_findings();
        print_profile();
    }

  private:
    void heading(std::string_view words) { out_ += fmt::format("\n### {}\n", words); }

    void list(std::string_view words) {
        heading(words);
        out_ += '\n';
    }

    void item(std::string_view words) {
        out_ += fmt::format("- {}\n", markdown_text(words));
        (void)page_.turn();
    }

    void list(std::string_view words, const std::vector<std::string>& lines) {
        if (!lines.empty())
            list(words);
        for (const std::string& line : lines)
            item(line);
    }

    void print_loads() {
        if (view_.loads.empty())
            return;
        heading("Seats (duties held) of those whose load changes");
        constexpr auto right = Table::Align::right;
        MarkdownTable table(out_, {{"person"}, {"now", right}, {"then", right}, {"suggested", right}});
        for (const LoadChange& change : view_.loads) {
            table.add({change.person.title, plain_number(change.seats_before),
                       plain_number(change.seats_after), suggested_seats(change)});
            (void)page_.turn();
        }
    }

    void print_findings() {
        if (!findings_differ(view_))
            return;
        list(findings_title(view_));
        for (const std::size_t i : view_.new_findings)
            item("new: " + said(result_.after, i));
        for (const std::size_t i : view_.gone_findings)
            item("gone: " + said(result_.input, i));
        for (const ChangedFinding& changed : view_.changed_findings)
            item(fmt::format("changed{}: {}", former_severity(result_, changed),
                             said(result_.after, changed.after)));
    }

    static std::string said(const Analysis& analysis, std::size_t i) {
        std::string line = concise_line(analysis, analysis.findings()[i]);
        while (!line.empty() && line.back() == '\n')
            line.pop_back();
        return line;
    }

    void print_profile() {
        if (view_.profile.empty())
            return;
        heading("Profile");
        MarkdownTable table(
            out_, {{"measure"}, {"now", Table::Align::right}, {"then", Table::Align::right}, {"in words"}});
        for (const auto& [before, after] : view_.profile)
            table.add({std::string(before.measure->name), value_text(before), value_text(after),
                       change_text(before, after)});
    }

    Page& page_;
    std::string& out_;
    const SimulateResult& result_;
    const Simulation& view_;
};

} // namespace

void write_simulate_markdown(const SimulateResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    MarkdownPrinter(page, result).print();
}

void write_absences_markdown(const AbsencesResult& result, const PrintStyle&, std::ostream& out) {
    Page page(out);
    const Absences& view = result.absences;
    page.text() += fmt::format("**{}**\n", markdown_text(absences_headline(result)));
    if (view.ranking.empty())
        return;
    constexpr auto right = Table::Align::right;
    MarkdownTable table(page.text(),
                        {{"person"}, {"stalls", right}, {"loses its owner", right}, {"seats", right}, {""}});
    for (const Absence& absence : view.ranking) {
        table.add({absence.person.title, std::to_string(absence.stalled), std::to_string(absence.orphaned),
                   plain_number(absence.seats), absence.critical ? "a critical one stalls" : ""});
        if (!page.turn())
            return;
    }
    if (view.left_out > 0)
        page.text() += fmt::format("\nand {} more; `--top N` prints more of them\n", view.left_out);
    page.text() += fmt::format("\n{}\n", markdown_text(absences_note()));
}

} // namespace whodecides
