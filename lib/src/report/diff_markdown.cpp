// The diff as a comment for a pull request.
//
// The first line, which nobody sees, is how a program finds the comment again to update it. Lines that no
// longer fit are left out, and the comment says how many; each fold has some room of its own.

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

/// Lines that are folded up under a title.
struct Fold {
    std::string title;
    std::vector<std::string> lines;
    std::string_view head = {}; ///< of a table
};

constexpr std::string_view closing = "\n</details>\n";

std::string opening(const Fold& fold) {
    return fmt::format("\n<details><summary>{}</summary>\n\n{}", fold.title, fold.head);
}

/// What is kept for a fold whatever stands before it: more than its title and the longest first line.
std::size_t least_room(const Fold& fold) {
    constexpr std::size_t most = 8'000;
    if (fold.lines.empty())
        return 0;
    std::size_t bytes = opening(fold).size() + closing.size();
    for (const std::string& line : fold.lines)
        bytes += line.size() + 1;
    return std::min(bytes, most);
}

/// Adds lines as long as the comment is no longer than `most`; how many are left out.
std::size_t add_lines(Comment& comment, std::span<const std::string> lines, std::size_t most) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!comment.add(lines[i] + "\n", most))
            return lines.size() - i;
    return 0;
}

/// Nothing where there are no lines, or no room for the first; how many are left out.
std::size_t add_fold(Comment& comment, const Fold& fold, std::size_t most) {
    if (fold.lines.empty())
        return 0;
    const std::string open = opening(fold);
    if (!comment.fits(open.size() + fold.lines.front().size() + 1 + closing.size(), most))
        return fold.lines.size();
    comment.say(open);
    const std::size_t left_out = add_lines(comment, fold.lines, most - closing.size());
    comment.say(closing);
    return left_out;
}

std::string id_list(std::span<const Subject> entries) {
    std::vector<std::string> ids;
    for (const Subject& entry : entries)
        ids.push_back(comment_text(entry.id));
    return ids.empty() ? std::string() : fmt::format(" ({})", listed(ids, most_ids));
}

std::vector<std::string> balance_lines(const Diff& diff) {
    std::vector<std::string> lines;
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

/// What happens, a line each: what anybody should see without unfolding it.
std::vector<std::string> sentence_lines(const DiffResult& result) {
    std::vector<std::string> lines;
    if (is_still(result.diff))
        lines.emplace_back("Nobody gains or loses a duty.");
    for (const DiffSentence& sentence : sentences(result))
        lines.push_back(fmt::format("- {}{}", comment_text(sentence.text), id_list(sentence.entries)));
    return lines;
}

std::vector<Fold> folds(const DiffResult& result) {
    const Diff& diff = result.diff;
    return {
        {"Who gains and loses", balance_lines(diff),
         "| who | gains | loses | answers for |\n|---|---|---|---|\n"},
        {"New findings", finding_lines(result.after, diff.new_findings)},
        {"Fixed findings", finding_lines(result.before, diff.fixed_findings)},
        {title_of("Entries", diff.entries), entry_lines(diff.entries)},
        {title_of("People, roles and teams", diff.actors), actor_lines(diff.actors)},
    };
}

} // namespace

void write_diff_markdown(const DiffResult& result, const DiffStyle& style, std::ostream& out) {
    Comment comment(fmt::format("{}**whodecides: from {} to {}**\n\n{}\n\n", marker,
                                comment_text(style.before), comment_text(style.after),
                                comment_text(sizes_in_words(result))));
    const std::string findings = fmt::format("\nFindings: {}\n", findings_in_words(result.diff));
    const std::vector<Fold> all = folds(result);
    std::size_t kept = 0; // for what is still to come
    for (const Fold& fold : all)
        kept += least_room(fold);
    std::size_t left_out =
        add_lines(comment, sentence_lines(result), Comment::most_bytes - kept - findings.size());
    comment.say(findings);
    for (const Fold& fold : all) {
        kept -= least_room(fold);
        left_out += add_fold(comment, fold, Comment::most_bytes - kept);
    }
    if (left_out > 0)
        comment.say(fmt::format("\n{} did not fit into the comment; `--format json` has all of it.\n",
                                counted(left_out, "line")));
    out << comment.text();
}

} // namespace whodecides
