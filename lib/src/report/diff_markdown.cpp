// The diff as a comment for a pull request.
//
// The first line, which nobody sees, is how a program finds the comment again to update it. Lines that no
// longer fit are left out, and the comment says how many.

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/comment.hpp"
#include "report/diff_format.hpp"
#include "report/diff_words.hpp"

namespace whodecides {
namespace {

constexpr std::string_view marker = "<!-- whodecides diff -->\n";
constexpr std::size_t most_ids = 8;

/// Lines of a comment, those that fit.
class Lines {
  public:
    explicit Lines(Comment& comment) : comment_(comment) {}

    [[nodiscard]] std::size_t cut() const { return cut_; }

    void line(std::string_view line) {
        if (!comment_.add(fmt::format("{}\n", line), Comment::most_bytes - closing.size()))
            ++cut_;
    }
    /// Lines that are folded up under a title; nothing where there are none.
    void folded(std::string_view title, std::span<const std::string> lines) {
        if (lines.empty())
            return;
        if (!comment_.add(fmt::format("\n<details><summary>{}</summary>\n\n", title),
                          Comment::most_bytes - closing.size())) {
            cut_ += lines.size();
            return;
        }
        for (const std::string& each : lines)
            line(each);
        comment_.say(closing);
    }

  private:
    static constexpr std::string_view closing = "\n</details>\n";

    Comment& comment_;
    std::size_t cut_ = 0;
};

std::string id_list(std::span<const Subject> entries) {
    std::vector<std::string> ids;
    for (const Subject& entry : entries)
        ids.push_back(comment_text(entry.id));
    return ids.empty() ? std::string() : fmt::format(" ({})", listed(ids, most_ids));
}

std::vector<std::string> balance_lines(const Diff& diff) {
    std::vector<std::string> lines;
    if (!diff.balances.empty())
        lines = {"| who | gains | loses | answers for |", "|---|---|---|---|"};
    for (const DutyBalance& balance : diff.balances)
        lines.push_back(fmt::format("| {} | {} | {} | {} |", comment_text(called(balance.holder)),
                                    gained(balance), lost(balance), answered(balance, diff)));
    return lines;
}

void append_renamed(std::vector<std::string>& lines, const std::vector<Renaming>& renamed) {
    for (const Renaming& each : renamed)
        lines.push_back(fmt::format("- {}: {} is now called {}", comment_text(each.after.id),
                                    comment_text(each.before.title), comment_text(each.after.title)));
}

std::vector<std::string> entry_lines(const Changes<EntryChange>& entries) {
    std::vector<std::string> lines;
    const auto add = [&](const EntryChange& each, std::string_view what) {
        lines.push_back(
            fmt::format("- {}: {}", comment_text(each.entry.id), comment_text(described(each, what))));
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
        lines.push_back(fmt::format("- {}: {} {}, {}", comment_text(each.id), what, to_string(each.kind),
                                    comment_text(each.title)));
    };
    for (const Subject& each : actors.added)
        add(each, "new");
    for (const Subject& each : actors.gone)
        add(each, "gone");
    append_renamed(lines, actors.renamed);
    return lines;
}

std::vector<std::string> finding_lines(const Analysis& analysis, std::span<const std::size_t> findings) {
    std::vector<std::string> lines;
    for (const std::size_t i : findings) {
        const Finding& finding = analysis.findings()[i];
        lines.push_back(fmt::format("- {}: {}: {} \\[{}\\]", comment_place(analysis, finding.place),
                                    to_string(finding.severity), comment_text(finding.message),
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
    Comment comment{std::string(marker)};
    Lines lines(comment);
    lines.line(fmt::format("**whodecides: from {} to {}**\n", comment_text(style.before),
                           comment_text(style.after)));
    lines.line(comment_text(sizes_in_words(result)) + "\n");
    if (is_still(diff))
        lines.line("Nobody gains or loses a duty.");
    for (const DiffSentence& sentence : sentences(result))
        lines.line(fmt::format("- {}{}", comment_text(sentence.text), id_list(sentence.entries)));
    lines.line(fmt::format("\nFindings: {}", findings_in_words(diff)));
    lines.folded("New findings", finding_lines(result.after, diff.new_findings));
    lines.folded("Fixed findings", finding_lines(result.before, diff.fixed_findings));
    lines.folded("Who gains and loses", balance_lines(diff));
    lines.folded(title_of("Entries", diff.entries), entry_lines(diff.entries));
    lines.folded(title_of("People, roles and teams", diff.actors), actor_lines(diff.actors));
    if (lines.cut() > 0)
        comment.say(fmt::format("\n{} did not fit into the comment; `--format json` has all of it.\n",
                                counted(lines.cut(), "line")));
    out << comment.text();
}

} // namespace whodecides
