// Nothing to look at. It is said only where the content is really missing: a file that could not be read or
// parsed is reported by itself.

#include <algorithm>

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    const auto hides_content = [](const Problem& problem) {
        return problem.kind == ProblemKind::syntax_error || problem.kind == ProblemKind::unreadable_file;
    };
    if (std::ranges::none_of(context.problems, hides_content))
        report_problems(context, report, ProblemKind::empty_organisation);
}

} // namespace

namespace rule {
extern const Rule empty_organisation;
constinit const Rule empty_organisation{
    .info =
        {
            .name = rule_of(ProblemKind::empty_organisation),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "There is no person, role, team, decision or responsibility in the input",
            .rationale = "A check of nothing must not look like a check that found nothing, so an "
                         "organisation without any actor and any entry is an error with exit status 2. The "
                         "usual reasons are a wrong path, a folder whose files hold none of the sections of "
                         "the format, or a misspelt section. Silent beside syntax-error and unreadable-file, "
                         "which are the reason themselves. This rule cannot be switched off or lowered.",
            .fix =
                "Name the files or the folder that hold `people`, `teams`, `decisions` or `responsibilities`",
            .ask = "Which one decision would you write down first?",
            .bad = R"(forums: {}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "Never green on empty input",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
