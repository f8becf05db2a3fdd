// The diff for a terminal: sentences on what moves, then whom, then what is new and gone.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "base/wrap.hpp"
#include "report/colour.hpp"
#include "report/diff_format.hpp"
#include "report/diff_words.hpp"
#include "report/format.hpp"
#include "report/page.hpp"

namespace whodecides {
namespace {

class TextPrinter {
  public:
    TextPrinter(Page& page, const DiffResult& result, const DiffStyle& style)
        : page_(page), out_(page.text()), result_(result), diff_(result.diff), style_(style),
          colours_(style.colour ? terminal_colours : no_colours) {}

    void print() {
        out_ += fmt::format("{}From {} to {}{}\n", colours_.strong, text::printable(style_.before),
                            text::printable(style_.after), colours_.off);
        paragraph(sizes_in_words(result_), 0);
        if (is_still(diff_))
            out_ += "\nNobody gains or loses a duty.\n";
        print_sentences();
        print_balances();
        print_entries();
        print_actors();
        print_findings();
    }

  private:
    void heading(std::string_view words) {
        out_ += fmt::format("\n{}{}{}\n", colours_.strong, words, colours_.off);
    }

    /// Wrapped, all of it behind `indent` blanks.
    void paragraph(std::string_view words, std::size_t indent) {
        out_.append(indent, ' ');
        text::append_wrapped(out_, text::printable(words), style_.width, indent);
    }

    void print_sentences() {
        const std::vector<DiffSentence> all = sentences(result_);
        if (!all.empty())
            heading("What moves");
        for (const DiffSentence& sentence : all) {
            paragraph(sentence.text, 2);
            std::vector<std::string> ids;
            for (const Subject& entry : sentence.entries)
                ids.push_back(entry.id);
            if (!ids.empty())
                paragraph(listed(ids, most_ids), 6);
            if (!page_.turn())
                return;
        }
    }

    void print_balances() {
        if (!diff_.balances.empty())
            heading("Who gains and loses");
        for (const DutyBalance& balance : diff_.balances) {
            std::string text = called(balance.holder) + ": ";
            const std::string gains = gained(balance);
            const std::string losses = lost(balance);
            if (!gains.empty())
                text += "gains: " + gains;
            if (!losses.empty())
                text += (gains.empty() ? "loses: " : "; loses: ") + losses;
            paragraph(text, 2);
            if (const std::string answers = answered(balance, diff_); !answers.empty())
                paragraph(fmt::format("now answers for {}", answers), 6);
            if (!page_.turn())
                return;
        }
    }

    void line(char sign, std::string_view id, std::string_view words) {
        paragraph(fmt::format("{} {}: {}", sign, id, words), 2);
    }

    void print_entries() {
        const auto& entries = diff_.entries;
        if (entries.added.empty() && entries.gone.empty() && entries.renamed.empty())
            return;
        heading("Entries");
        for (const EntryChange& each : entries.added)
            line('+', each.entry.id, described(each, "new"));
        for (const EntryChange& each : entries.gone)
            line('-', each.entry.id, described(each, "gone"));
        print_renamed(entries.renamed);
    }

    void print_actors() {
        const auto& actors = diff_.actors;
        if (actors.added.empty() && actors.gone.empty() && actors.renamed.empty())
            return;
        heading("People, roles and teams");
        for (const Subject& each : actors.added)
            line('+', each.id, fmt::format("new {}, {}", to_string(each.kind), each.title));
        for (const Subject& each : actors.gone)
            line('-', each.id, fmt::format("gone {}, {}", to_string(each.kind), each.title));
        print_renamed(actors.renamed);
    }

    void print_renamed(const std::vector<Renaming>& renamed) {
        for (const Renaming& each : renamed)
            line('~', each.after.id,
                 fmt::format("{} is now called {}", quoted(each.before.title), quoted(each.after.title)));
    }

    void print_findings() {
        heading("Findings: " + findings_in_words(diff_));
        for (const std::size_t i : diff_.new_findings)
            finding("new", result_.after, i);
        for (const std::size_t i : diff_.fixed_findings)
            finding("fixed", result_.before, i);
    }

    void finding(std::string_view what, const Analysis& analysis, std::size_t i) {
        const Finding& found = analysis.findings()[i];
        out_ += fmt::format("  {}{:<5}{}  {}", what == "new" ? colours_.of(found.severity) : "", what,
                            what == "new" ? colours_.off : "", concise_line(analysis, found));
        static_cast<void>(page_.turn());
    }

    Page& page_;
    std::string& out_;
    const DiffResult& result_;
    const Diff& diff_;
    const DiffStyle& style_;
    const Colours& colours_;
};

} // namespace

void write_diff_text(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    Page page(out);
    TextPrinter(page, result, style).print();
}

} // namespace whodecides
