// The diff for a terminal: sentences on what moves, then whom, then what is new and gone.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/diff_format.hpp"
#include "report/diff_words.hpp"
#include "report/format.hpp"
#include "report/text_page.hpp"

namespace whodecides {
namespace {

class TextPrinter {
  public:
    TextPrinter(TextPage& page, const DiffResult& result, const DiffStyle& style)
        : page_(page), out_(page.text()), result_(result), diff_(result.diff), style_(style) {}

    void print() {
        page_.strong(fmt::format("From {} to {}", style_.before, style_.after));
        page_.paragraph(sizes_in_words(result_));
        if (is_still(diff_))
            out_ += "\nNobody gains or loses a duty.\n";
        print_sentences();
        print_balances();
        print_entries();
        print_actors();
        print_findings();
    }

  private:
    void print_sentences() {
        const std::vector<DiffSentence> all = sentences(result_);
        if (!all.empty())
            page_.heading("What moves");
        for (const DiffSentence& sentence : all) {
            page_.paragraph(sentence.text, 2);
            std::vector<std::string> ids;
            for (const Subject& entry : sentence.entries)
                ids.push_back(entry.id);
            if (!ids.empty())
                page_.paragraph(listed(ids, most_ids), 6);
            if (!page_.turn())
                return;
        }
    }

    void print_balances() {
        if (!diff_.balances.empty())
            page_.heading("Who gains and loses");
        for (const DutyBalance& balance : diff_.balances) {
            std::string text = called(balance.holder) + ": ";
            const std::string gains = gained(balance);
            const std::string losses = lost(balance);
            if (!gains.empty())
                text += "gains: " + gains;
            if (!losses.empty())
                text += (gains.empty() ? "loses: " : "; loses: ") + losses;
            page_.paragraph(text, 2);
            if (const std::string answers = answered(balance, diff_); !answers.empty())
                page_.paragraph(fmt::format("now answers for {}", answers), 6);
            if (!page_.turn())
                return;
        }
    }

    void line(char sign, std::string_view id, std::string_view words) {
        page_.paragraph(fmt::format("{} {}: {}", sign, id, words), 2);
    }

    void print_entries() {
        const auto& entries = diff_.entries;
        if (entries.added.empty() && entries.gone.empty() && entries.renamed.empty())
            return;
        page_.heading("Entries");
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
        page_.heading("People, roles and teams");
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
        page_.heading("Findings: " + findings_in_words(diff_));
        for (const std::size_t i : diff_.new_findings)
            finding("new", result_.after, i);
        for (const std::size_t i : diff_.fixed_findings)
            finding("fixed", result_.before, i);
    }

    void finding(std::string_view what, const Analysis& analysis, std::size_t i) {
        const Finding& found = analysis.findings()[i];
        out_ += fmt::format("  {}{:<5}{}  {}", what == "new" ? page_.colours().of(found.severity) : "", what,
                            what == "new" ? page_.colours().off : "", concise_line(analysis, found));
        static_cast<void>(page_.turn());
    }

    TextPage& page_;
    std::string& out_;
    const DiffResult& result_;
    const Diff& diff_;
    const DiffStyle& style_;
};

} // namespace

void write_diff_text(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    TextPage page(out, style);
    TextPrinter(page, result, style).print();
}

} // namespace whodecides
