// A comment for a pull request: counts, a table, and folded below it what to do about each rule's findings.
//
// The first line, which nobody sees, is how a program finds the comment again to update it. Parts that no
// longer fit are left out whole, and the comment says so.

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/comment.hpp"
#include "report/format.hpp"
#include "report/shown.hpp"
#include "report/summary.hpp"

namespace whodecides {
namespace {

constexpr std::string_view marker = "<!-- whodecides -->\n";
/// How long the comment may be once each part is there.
constexpr std::size_t most_with_table = 40'000;
constexpr std::size_t most_with_remarks = 50'000;

/// The findings of one rule, in the order printed.
struct RuleFindings {
    const RuleInfo* rule;
    std::vector<const Finding*> findings;
};

std::vector<RuleFindings> by_rule(std::span<const Finding* const> findings) {
    std::vector<RuleFindings> groups;
    for (const Finding* finding : findings) {
        auto group = std::ranges::find(groups, finding->rule, &RuleFindings::rule);
        if (group == groups.end())
            group = groups.insert(groups.end(), {finding->rule, {}});
        group->findings.push_back(finding);
    }
    return groups;
}

std::string row(const Analysis& analysis, const Finding& finding) {
    return fmt::format("| {} | {} | {} | {} |\n", to_string(finding.severity),
                       comment_place(analysis, finding.place), comment_text(finding.message),
                       finding.rule->name);
}

/// A finding, the other places it rests on, and what to do: the same words once a rule.
std::string item(const Analysis& analysis, const Finding& finding, std::set<std::string_view>& said) {
    constexpr std::size_t most_labels = 8;
    std::string text =
        fmt::format("- {}: {}\n", comment_place(analysis, finding.place), comment_text(finding.message));
    for (std::size_t i = 0; i < std::min(finding.labels.size(), most_labels); ++i) {
        const Label& label = finding.labels[i];
        if (label.span.known())
            text += fmt::format("  - {}{}{}\n", comment_place(analysis, label.span),
                                label.text.empty() ? "" : ": ", comment_text(label.text));
    }
    if (finding.labels.size() > most_labels)
        text += fmt::format("  - and {}\n", counted(finding.labels.size() - most_labels, "more place"));
    for (const std::string& note : finding.notes)
        text += fmt::format("  - **note:** {}\n", comment_text(note));
    if (said.insert(finding.help).second && !finding.help.empty())
        text += fmt::format("  - **help:** {}\n", comment_text(finding.help));
    // What a file says wrong is mended by whoever edits it; nobody else need be asked.
    if (finding.rule->cause != Cause::input && said.insert(finding.ask).second && !finding.ask.empty())
        text += fmt::format("  - **ask:** {}\n", comment_text(finding.ask));
    return text;
}

void add_table(Comment& comment, const Analysis& analysis, const ReportStyle& style,
               std::span<const Finding* const> findings) {
    if (findings.empty())
        return;
    comment.say("\n| | where | what | rule |\n|---|---|---|---|\n");
    std::size_t told = 0;
    while (told < findings.size() && comment.add(row(analysis, *findings[told]), most_with_table))
        ++told;
    if (told < findings.size())
        comment.say(fmt::format("\nThe table holds the first {} of {} by {}; a comment takes no more.\n",
                                told, counted(findings.size(), "finding"),
                                style.by_impact ? "impact" : "place"));
}

/// What a summary says beyond its first line, as a list.
void add_remarks(Comment& comment, const Analysis& analysis, const ReportStyle& style) {
    std::string text;
    if (style.summary)
        text = summary(analysis, style) + causes_in_words(analysis);
    if (style.summary || style.coverage)
        append_coverage(text, analysis, style);
    std::string_view rest = text;
    if (style.summary)
        rest.remove_prefix(headline(analysis).size() + 1);
    for (std::string_view before = "\n"; !rest.empty(); before = "") {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        const bool deeper = line.starts_with("- ");
        if (deeper)
            line.remove_prefix(2);
        if (!comment.add(fmt::format("{}{}- {}\n", before, deeper ? "  " : "", comment_text(line)),
                         most_with_remarks))
            return;
    }
}

/// What there is to say about the findings of a rule, folded. False where not even the first one fits.
bool add_details(Comment& comment, const Analysis& analysis, const RuleFindings& group) {
    const std::string open = fmt::format("\n<details><summary>{}: {}</summary>\n\n{}.\n\n", group.rule->name,
                                         counted(group.findings.size(), "finding"), group.rule->summary);
    std::set<std::string_view> said;
    const std::string first = item(analysis, *group.findings.front(), said);
    if (!comment.fits(open.size() + first.size(), Comment::most_bytes))
        return false;
    comment.say(open);
    comment.say(first);
    std::size_t told = 1;
    while (told < group.findings.size() &&
           comment.add(item(analysis, *group.findings[told], said), Comment::most_bytes))
        ++told;
    if (told < group.findings.size())
        comment.say(fmt::format("- and {}\n", counted(group.findings.size() - told, "more finding")));
    comment.say("\n</details>\n");
    return true;
}

} // namespace

void write_markdown(const Analysis& analysis, const ReportStyle& style, std::ostream& out) {
    const std::vector<const Finding*> findings = shown(analysis, style);
    Comment comment(fmt::format("{}**whodecides: {}**\n", marker, headline(analysis)));
    add_table(comment, analysis, style, findings);
    add_remarks(comment, analysis, style);
    std::size_t left_out = 0;
    for (const RuleFindings& group : by_rule(findings))
        left_out += add_details(comment, analysis, group) ? 0 : 1;
    if (left_out > 0)
        comment.say(
            fmt::format("\nThe details of {} did not fit into the comment.\n", counted(left_out, "rule")));
    out << comment.text();
}

} // namespace whodecides
