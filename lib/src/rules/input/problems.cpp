#include "rules/input/problems.hpp"

#include <string_view>
#include <unordered_map>

#include "base/words.hpp"

namespace whodecides {

Causes causes_of(const Context& context, ProblemKind kind) {
    Causes causes;
    std::unordered_map<std::string_view, std::size_t> by_key;
    for (const Problem& problem : context.problems) {
        if (problem.kind != kind)
            continue;
        const bool alone = problem.key.empty();
        const auto known = alone ? by_key.end() : by_key.find(problem.key);
        if (known != by_key.end()) {
            causes[known->second].push_back(&problem);
            continue;
        }
        if (!alone)
            by_key.emplace(problem.key, causes.size());
        causes.push_back({&problem});
    }
    return causes;
}

Draft& report_cause(Report& report, std::span<const Problem* const> problems) {
    const Problem& first = *problems.front();
    Draft& draft = report.add();
    Finding& finding = draft.finding;
    finding.message = first.message;
    finding.help = first.help;
    finding.subject = first.subject;
    finding.place = first.span;
    finding.place_text = first.place_text;
    finding.logical_path = first.logical_path;
    finding.severity = first.severity.value_or(finding.severity);
    finding.asks_writer = first.asks_writer;
    draft.topics.emplace_back(first.span);
    for (const Problem* problem : problems) {
        if (problem != &first)
            finding.labels.push_back({problem->span, problem->place_text, true, problem->logical_path});
        finding.labels.insert(finding.labels.end(), problem->others.begin(), problem->others.end());
    }
    for (Label& label : finding.labels) {
        if (label.text.empty())
            label.text = "and here";
        draft.topics.emplace_back(label.span);
    }
    return draft;
}

void say_places(Finding& finding) {
    if (!finding.labels.empty())
        finding.message += ", written in " + counted(finding.labels.size() + 1, "place");
}

void report_problems(const Context& context, Report& report, ProblemKind kind) {
    for (const auto& problems : causes_of(context, kind))
        report_cause(report, problems);
}

} // namespace whodecides
