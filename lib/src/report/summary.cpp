#include "report/summary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "engine/rule_names.hpp"
#include "report/gaps.hpp"
#include "report/shown.hpp"

namespace whodecides {
namespace {

template <class CountOf>
std::string counts_in_words(CountOf count_of) {
    std::vector<std::string> parts;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
        if (const std::size_t count = count_of(severity); count > 0)
            parts.push_back(counted(count, to_string(severity)));
    return parts.empty() ? "nothing found" : listed(parts);
}

std::string counts(const Analysis& analysis) {
    return counts_in_words([&](Severity severity) { return analysis.count(severity); });
}

/// "62 no-accountable, 7 self-check and 3 rules once", most first: the rules behind a result too long to
/// count by eye.
std::string by_rule(const Analysis& analysis) {
    std::vector<std::pair<std::ptrdiff_t, const RuleInfo*>> counts;
    std::size_t once = 0;
    for (const RuleInfo* rule : rules()) {
        const auto count = std::ranges::count(analysis.findings(), rule, &Finding::rule);
        if (count > 1)
            counts.emplace_back(count, rule);
        once += count == 1 ? 1 : 0;
    }
    std::ranges::stable_sort(counts, std::ranges::greater(), [](const auto& count) { return count.first; });
    std::vector<std::string> parts;
    for (const auto& [count, rule] : counts)
        parts.push_back(fmt::format("{} {}", count, rule->name));
    if (once > 0)
        parts.push_back(fmt::format("{} once", counted(once, parts.empty() ? "rule" : "other rule")));
    return listed(parts, parts.size());
}

/// "35 rules run"; "4 rules run, 3 of them always" where fewer run than usually do.
std::string rules_run(const Coverage& coverage) {
    std::string text = counted(coverage.rules_run, "rule") + " run";
    const auto usual = std::ranges::count(rules(), true, &RuleInfo::on_by_default);
    const auto always =
        std::ranges::count_if(rules(), [](const RuleInfo* rule) { return engine::says_incomplete(*rule); });
    if (coverage.rules_run < static_cast<std::size_t>(usual))
        text += fmt::format(", {} of them always", always);
    return text;
}

void append_basis(std::string& out, const Analysis& analysis) {
    const Coverage& coverage = analysis.coverage();
    const std::vector<std::string> parts{
        people_in_words(coverage),
        counted(coverage.roles, "role"),
        counted(coverage.teams, "team"),
        counted(coverage.forums, "forum"),
        counted(coverage.decisions, "decision"),
        counted(coverage.responsibilities, "responsibility", "responsibilities"),
    };
    out += fmt::format("read {}: {}; {}, as of {}\n", counted(coverage.files, "file"),
                       listed(parts, parts.size()), rules_run(coverage), analysis.as_of());
}

void append_gaps(std::string& out, const Coverage& coverage) {
    for (const Gap& gap : gaps(coverage)) {
        out += fmt::format("not checked: {} ({})", text::printable(gap.reason),
                           listed(gap.rules, gap.rules.size()));
        if (!gap.remedy.empty())
            out += fmt::format("; {}", text::printable(gap.remedy));
        out += '\n';
    }
}

/// How many findings do not count since comments or a baseline take them out.
void append_accepted(std::string& out, const Analysis& analysis) {
    const std::vector<Accepted>& all = analysis.accepted();
    const auto suppressed =
        static_cast<std::size_t>(std::ranges::count(all, Accepted::By::comment, &Accepted::by));
    if (suppressed > 0)
        out += fmt::format("{} {} suppressed by comments in the files; `--no-ignore` shows {}\n",
                           counted(suppressed, "finding"), suppressed == 1 ? "is" : "are",
                           suppressed == 1 ? "it" : "them");
    const auto known =
        static_cast<std::size_t>(std::ranges::count(all, Accepted::By::baseline, &Accepted::by));
    if (known > 0)
        out += fmt::format("{} {} known to the baseline and {} not count\n", counted(known, "finding"),
                           known == 1 ? "is" : "are", known == 1 ? "does" : "do");
}

/// What the check was compared with, and what the change makes weaker.
void append_since(std::string& out, const Analysis& analysis) {
    if (!analysis.since())
        return;
    const Since& since = *analysis.since();
    const std::string revision = text::printable(quoted(since.revision));
    const auto old = static_cast<std::size_t>(
        std::ranges::count(analysis.accepted(), Accepted::By::revision, &Accepted::by));
    if (since.empty)
        out += fmt::format("{} holds no organisation yet: everything is new\n", revision);
    else if (old > 0)
        out += fmt::format("{} {} there in {} already and {} not count\n", counted(old, "finding"),
                           old == 1 ? "was" : "were", revision, old == 1 ? "does" : "do");
    if (since.incomplete)
        out += fmt::format("{} could not be read whole; what went unread there counts as new\n", revision);
    out += weakened_in_words(analysis);
}

/// "3 findings of the baseline are fixed, and can be taken out of it: no-accountable in org/a.yaml, ...".
void append_fixed(std::string& out, const Analysis& analysis) {
    constexpr std::size_t most_told = 5;
    std::size_t fixed = 0;
    std::vector<std::string> told;
    for (const BaselineEntry& entry : analysis.fixed()) {
        fixed += entry.count;
        told.push_back(fmt::format("{} in {}", entry.rule, text::printable(entry.file)));
    }
    if (fixed > 0)
        out += fmt::format("{} of the baseline {} fixed, and can be taken out of it: {}\n",
                           counted(fixed, "finding"), fixed == 1 ? "is" : "are", listed(told, most_told));
}

/// "org/a.yaml:12"; of a file as a whole, and of several, the path alone or nothing.
std::string place_of(const RootCause& cause, const Analysis& analysis) {
    if (cause.subject.kind == SubjectKind::organisation)
        return {};
    const Place place = analysis.place(cause.place);
    if (cause.subject.kind == SubjectKind::file)
        return fmt::format(" ({})", text::printable(place.path));
    return fmt::format(" ({}:{})", text::printable(place.path), place.line);
}

} // namespace

std::string severities_in_words(std::span<const Finding* const> findings) {
    return counts_in_words([&](Severity severity) {
        return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
    });
}

std::string causes_in_words(const Analysis& analysis) {
    constexpr std::size_t most_told = 3;
    const std::span all(analysis.causes());
    const auto told = all.first(std::min(all.size(), most_told));
    std::size_t explained = 0;
    for (const RootCause& cause : told)
        explained += cause.findings.size();
    if (explained == 0)
        return {};
    std::string text = fmt::format(
        "{}{} {} {} of {}:\n", told.size() < all.size() ? "the first " : "",
        told.size() < all.size() ? fmt::format("{} of {} causes", told.size(), all.size())
                                 : counted(all.size(), "cause"),
        all.size() == 1 ? "explains" : "explain", explained, counted(analysis.findings().size(), "finding"));
    for (const RootCause& cause : told)
        text += fmt::format("- {}. {}{}\n", text::printable(cause.message),
                            capitalised(text::printable(cause.help)), place_of(cause, analysis));
    return text;
}

std::string headline(const Analysis& analysis) {
    const Coverage& coverage = analysis.coverage();
    return fmt::format("{} in {} of {}", counts(analysis),
                       counted(coverage.decisions + coverage.responsibilities, "entry", "entries"),
                       people_in_words(coverage));
}

std::string people_in_words(const Coverage& coverage) {
    std::string text = counted(coverage.people + coverage.away, "person", "people");
    if (coverage.away > 0)
        text += coverage.people == 0 && coverage.away == 1 ? ", who is away"
                                                           : fmt::format(", {} of them away", coverage.away);
    return text;
}

std::string not_read_in_words(const Coverage& coverage) {
    constexpr std::size_t most_told = 5;
    const std::span all(coverage.not_read);
    std::string text;
    for (const NotRead& file : all.first(std::min(all.size(), most_told)))
        text += fmt::format("not read: {} ({}); {}\n", text::printable(file.path), file.reason, file.remedy);
    if (all.size() > most_told)
        text +=
            fmt::format("not read: {} more that look like grids or are workbooks\n", all.size() - most_told);
    return text;
}

std::string weakened_in_words(const Analysis& analysis) {
    if (!analysis.since() || analysis.since()->weakened.empty())
        return {};
    const Since& since = *analysis.since();
    std::string text = fmt::format("settings and baseline are those of {}; the change weakens the check:\n",
                                   text::printable(quoted(since.revision)));
    for (const Weakening& weakening : since.weakened)
        text += fmt::format("- {}\n", text::printable(weakening.text));
    return text;
}

std::string summary(const Analysis& analysis, const ReportStyle& style) {
    const Coverage& coverage = analysis.coverage();
    std::string text = headline(analysis) + "\n";
    text += shown_in_words(analysis, style);
    append_accepted(text, analysis);
    append_since(text, analysis);
    append_fixed(text, analysis);
    if (const std::size_t spared = style.not_counted; spared > 0)
        text += fmt::format("{} of the findings {} only because a date has passed and {} not count; "
                            "`--fail-on-time` has {} count\n",
                            spared, spared == 1 ? "is there" : "are there", spared == 1 ? "does" : "do",
                            spared == 1 ? "it" : "them");
    if (const std::size_t hidden = coverage.hidden_input_problems; hidden > 0)
        text += fmt::format(
            "{} of the input {} not shown, and names may be unresolved; `--select input` shows {}\n",
            counted(hidden, "problem"), hidden == 1 ? "is" : "are", hidden == 1 ? "it" : "them");
    constexpr std::size_t many = 10;
    if (analysis.findings().size() > many)
        text += fmt::format("by rule: {}\n", by_rule(analysis));
    return text;
}

void append_coverage(std::string& out, const Analysis& analysis, const ReportStyle& style) {
    const Coverage& coverage = analysis.coverage();
    if (coverage.files == 0 && coverage.skipped_files > 0)
        out += fmt::format(
            "nothing was read; {} skipped, since no section of the format stands there as a key\n",
            counted(coverage.skipped_files, "file"));
    out += not_read_in_words(coverage);
    if (coverage.discarded_documents > 0)
        out += fmt::format("{} could not be read and {} not part of this result\n",
                           counted(coverage.discarded_documents, "document"),
                           coverage.discarded_documents == 1 ? "is" : "are");
    if (style.coverage) {
        append_basis(out, analysis);
        append_gaps(out, coverage);
    } else if (!coverage.not_checked.empty()) {
        std::vector<const RuleInfo*> rules;
        for (const NotChecked& item : coverage.not_checked)
            rules.push_back(item.rule);
        sort_distinct(rules);
        out += fmt::format("{} not checked, or only in part, for want of data; see --coverage\n",
                           counted(rules.size(), "rule"));
    }
}

} // namespace whodecides
