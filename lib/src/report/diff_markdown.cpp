// The diff as a comment for a pull request.
//
// The first line, which nobody sees, is how a program finds the comment again to update it. GitHub takes
// 65,536 characters and refuses a longer comment as a whole; bytes are counted here, of which there are no
// fewer. Lines that no longer fit are left out, and the comment says how many.

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/diff_format.hpp"
#include "report/diff_words.hpp"
#include "report/escape.hpp"

namespace whodecides {
namespace {

constexpr std::string_view marker = "<!-- whodecides diff -->\n";
constexpr std::size_t most_bytes = 64'000; ///< what is left is for the last words
constexpr std::size_t most_ids = 8;

/// A comment that grows by whole lines as long as they fit.
class Comment {
  public:
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::size_t cut() const { return cut_; }

    void line(std::string_view line) {
        if (text_.size() + line.size() + closing.size() > most_bytes) {
            ++cut_;
            return;
        }
        text_.append(line).append("\n");
    }
    /// Lines that are folded up under a title; nothing where there are none.
    void folded(std::string_view title, std::span<const std::string> lines) {
        if (lines.empty())
            return;
        const std::string opening = fmt::format("\n<details><summary>{}</summary>\n", title);
        if (text_.size() + opening.size() + closing.size() > most_bytes) {
            cut_ += lines.size();
            return;
        }
        text_ += opening + "\n";
        for (const std::string& each : lines)
            line(each);
        text_ += closing;
    }
    /// A last line that there is room for.
    void end(std::string_view line) { text_ += line; }

  private:
    static constexpr std::string_view closing = "\n</details>\n";

    std::string text_{marker};
    std::size_t cut_ = 0;
};

std::string id_list(std::span<const Subject> entries) {
    std::vector<std::string> ids;
    for (const Subject& entry : entries)
        ids.push_back(markdown_text(entry.id));
    return ids.empty() ? std::string() : fmt::format(" ({})", listed(ids, most_ids));
}

std::vector<std::string> balance_lines(const Diff& diff) {
    std::vector<std::string> lines;
    if (!diff.balances.empty())
        lines = {"| who | gains | loses | answers for |", "|---|---|---|---|"};
    for (const DutyBalance& balance : diff.balances)
        lines.push_back(fmt::format("| {} | {} | {} | {} |", markdown_text(called(balance.holder)),
                                    gained(balance), lost(balance), answered(balance, diff)));
    return lines;
}

void append_renamed(std::vector<std::string>& lines, const std::vector<Renaming>& renamed) {
    for (const Renaming& each : renamed)
        lines.push_back(fmt::format("- {}: {} is now called {}", markdown_text(each.after.id),
                                    markdown_text(each.before.title), markdown_text(each.after.title)));
}

std::vector<std::string> entry_lines(const Changes<EntryChange>& entries) {
    std::vector<std::string> lines;
    const auto add = [&](const EntryChange& each, std::string_view what) {
        lines.push_back(
            fmt::format("- {}: {}", markdown_text(each.entry.id), markdown_text(described(each, what))));
    };
    for (const EntryChange& each : entries.added)
        add(each, "new");
    for (const EntryChange& each : entries.gone)
        add(each, "gone");
    append_renamed(lines, entries.renamed);
    return lines;
}

std::vector<std::string> actor_lines(const Changes<Subject>& actors) {
    std::vector<std::string> lines;
    const auto add = [&](const Subject& each, std::string_view what) {
        lines.push_back(fmt::format("- {}: {} {}, {}", markdown_text(each.id), what, to_string(each.kind),
                                    markdown_text(each.title)));
    };
    for (const Subject& each : actors.added)
        add(each, "new");
    for (const Subject& each : actors.gone)
        add(each, "gone");
    append_renamed(lines, actors.renamed);
    return lines;
}

/// "org/a.yaml:8: ", from the top of the repository where there is one; nothing of a finding about all
/// inputs.
std::string place_of(const Analysis& analysis, const Finding& finding) {
    if (!finding.place.known())
        return {};
    const Place place = analysis.place(finding.place);
    const std::string_view stable = analysis.stable_path(finding.place);
    return fmt::format("{}:{}: ", markdown_text(stable.empty() ? place.path : stable), place.line);
}

std::vector<std::string> finding_lines(const Analysis& analysis, std::span<const std::size_t> findings) {
    std::vector<std::string> lines;
    for (const std::size_t i : findings) {
        const Finding& finding = analysis.findings()[i];
        lines.push_back(fmt::format("- {}{}: {} \\[{}\\]", place_of(analysis, finding),
                                    to_string(finding.severity), markdown_text(finding.message),
                                    finding.rule->name));
    }
    return lines;
}

template <class Thing>
std::string title_of(std::string_view what, const Changes<Thing>& changes) {
    return fmt::format("{}: {} new, {} gone, {} renamed", what, changes.added.size(), changes.gone.size(),
                       changes.renamed.size());
}

} // namespace

void write_diff_markdown(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    const Diff& diff = result.diff;
    Comment comment;
    comment.line(fmt::format("**whodecides: from {} to {}**\n", markdown_text(style.before),
                             markdown_text(style.after)));
    comment.line(markdown_text(sizes_in_words(result)) + "\n");
    if (is_still(diff))
        comment.line("Nobody gains or loses a duty.");
    for (const DiffSentence& sentence : sentences(result))
        comment.line(fmt::format("- {}{}", markdown_text(sentence.text), id_list(sentence.entries)));
    comment.line(fmt::format("\nFindings: {}", findings_in_words(diff)));
    comment.folded("New findings", finding_lines(result.after, diff.new_findings));
    comment.folded("Fixed findings", finding_lines(result.before, diff.fixed_findings));
    comment.folded("Who gains and loses", balance_lines(diff));
    comment.folded(title_of("Entries", diff.entries), entry_lines(diff.entries));
    comment.folded(title_of("People, roles and teams", diff.actors), actor_lines(diff.actors));
    if (comment.cut() > 0)
        comment.end(fmt::format("\n{} did not fit into the comment; `--format json` has all of it.\n",
                                counted(comment.cut(), "line")));
    out << comment.text();
}

} // namespace whodecides
