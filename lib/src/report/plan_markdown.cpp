// The plan for a document: a numbered list, and tables of what is left and of the profile.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/escape.hpp"
#include "report/markdown_table.hpp"
#include "report/page.hpp"
#include "report/plan_format.hpp"
#include "report/plan_words.hpp"

namespace whodecides {
namespace {

void append_step(std::string& out, std::size_t number, const PlanStep& step) {
    out += fmt::format("\n{}. **Propose:**", number);
    out += step.sentences.size() == 1 ? fmt::format(" {}\n", markdown_text(step.sentences.front())) : "\n";
    const auto item = [&](std::string_view words) { out += fmt::format("   - {}\n", words); };
    if (step.sentences.size() > 1)
        for (const std::string& sentence : step.sentences)
            item(fmt::format("**{}**", markdown_text(sentence)));
    item("Why: " + markdown_text(step.reason));
    if (const std::string choice = choice_of(step); !choice.empty())
        item("Or: " + markdown_text(choice));
    for (const std::string& line : outlook_of(step))
        item("Then: " + markdown_text(line));
    for (const Finding& finding : step.settled)
        item(fmt::format("Settles: {} (`{}`)", markdown_text(finding.message), finding.rule->name));
    item("Left: " + counted(step.left, "finding"));
}

void append_left(std::string& out, const PlanResult& plan) {
    if (plan.left.empty())
        return;
    out += "\n## What is left\n";
    MarkdownTable table(out, {{"Findings", Table::Align::right},
                              {"Rule", Table::Align::left, MarkdownTable::Look::code},
                              {"Needs"},
                              {"Ask"}});
    for (const PlanLeft& left : plan.left)
        table.add({std::to_string(left.findings.count), std::string(left.findings.rule->name),
                   left.added.empty() ? need_of(left.rest) : obstacle_of(left),
                   std::string(left.findings.rule->ask)});
}

void append_causes(std::string& out, const PlanResult& plan) {
    if (plan.causes.empty())
        return;
    out += "\n## What moves cannot say, and settles more\n\n";
    for (const RootCause& cause : plan.causes)
        out +=
            fmt::format("- {}. {}\n", markdown_text(cause.message), markdown_text(capitalised(cause.help)));
}

void append_profile(std::string& out, const PlanResult& plan) {
    const std::vector<MeasureChange> changes = changes_of(plan);
    if (changes.empty())
        return;
    out += "\n## The profile\n";
    MarkdownTable table(out, {{"Measure"}, {"Before"}, {"After"}, {"In words"}});
    for (const MeasureChange& change : changes)
        table.add({change.name, change.before, change.after, change.meaning});
}

} // namespace

void write_plan_markdown(const PlanResult& plan, const PrintStyle& /*style*/, std::ostream& out) {
    Page page(out);
    page.text() += fmt::format("# Plan\n\n{}.\n", outcome_of(plan));
    for (std::size_t i = 0; i < plan.steps.size() && page.turn(); ++i)
        append_step(page.text(), i + 1, plan.steps[i]);
    append_left(page.text(), plan);
    append_causes(page.text(), plan);
    append_profile(page.text(), plan);
    for (const std::string& line : closing_of(plan))
        page.text() += fmt::format("\n{}.\n", line);
}

} // namespace whodecides
