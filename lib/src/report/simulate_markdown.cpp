#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/escape.hpp"
#include "report/format.hpp"
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
            heading("Moves");
            for (const std::string& move : view_.moves)
                item(move);
        }
        list("Stalls", stalled_lines(view_, &Subject::title));
        list("Loses its owner", orphaned_lines(view_, &Subject::title));
        list("Better than now", better_lines(view_, &Subject::title));
        print_loads();
        print_findings();
        print_profile();
    }

  private:
    void heading(std::string_view words) { out_ += fmt::format("\n### {}\n\n", words); }

    void item(std::string_view words) {
        out_ += fmt::format("- {}\n", markdown_text(words));
        (void)page_.turn();
    }

    void list(std::string_view words, const std::vector<std::string>& lines) {
        if (!lines.empty())
            heading(words);
        for (const std::string& line : lines)
            item(line);
    }

    void print_loads() {
        if (view_.loads.empty())
            return;
        heading("Seats of those whose load changes");
        out_ += "| person | now | then | suggested |\n|---|--:|--:|--:|\n";
        for (const LoadChange& change : view_.loads) {
            out_ += fmt::format("| {} | {} | {} | {} |\n", markdown_text(change.person.title),
                                plain_number(change.seats_before), plain_number(change.seats_after),
                                suggested_seats(change));
            (void)page_.turn();
        }
    }

    void print_findings() {
        if (view_.new_findings.empty() && view_.gone_findings.empty())
            return;
        heading(fmt::format("Findings: {} new, {} gone, {} as now", view_.new_findings.size(),
                            view_.gone_findings.size(), view_.unchanged_findings));
        for (const std::size_t i : view_.new_findings)
            item("new: " + said(result_.after, i));
        for (const std::size_t i : view_.gone_findings)
            item("gone: " + said(result_.input, i));
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
        out_ += "| measure | now | then |\n|---|--:|--:|\n";
        for (const ProfileChange& change : view_.profile)
            out_ += fmt::format("| {} | {} | {} |\n", change.before.measure->name,
                                markdown_text(value_text(change.before)),
                                markdown_text(value_text(change.after)));
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
    page.text() += "\n| person | stalls | loses its owner | seats | |\n|---|--:|--:|--:|---|\n";
    for (const Absence& absence : view.ranking) {
        page.text() += fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(absence.person.title),
                                   absence.stalled, absence.orphaned, plain_number(absence.seats),
                                   absence.critical ? "a critical one stalls" : "");
        if (!page.turn())
            return;
    }
    if (view.left_out > 0)
        page.text() += fmt::format("\nand {} more; `--top N` prints more of them\n", view.left_out);
    page.text() += fmt::format("\n{}\n", markdown_text(absences_note()));
}

} // namespace whodecides
