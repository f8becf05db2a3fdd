// What is not YAML. The document it stands in cannot be used; all others are. The exit status says so,
// whatever the options.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::syntax_error);
}

} // namespace

namespace rule {
extern const Rule syntax_error;
constinit const Rule syntax_error{
    .info =
        {
            .name = rule_of(ProblemKind::syntax_error),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A file is not valid YAML",
            .rationale =
                "A text that YAML cannot read says nothing, so no rule can look at what it was meant to say. "
                "The document around the error is left out, everything else is analysed, and names that are "
                "not found are then not reported, since they may be declared in the part left out.\n\n"
                "The exit status is 2 whenever this is reported: a check that could not see everything must "
                "not look like one that found nothing. This rule cannot be switched off or lowered.",
            .fix = "Mend the YAML at the place shown; quotes, brackets, colons and blanks before keys are "
                   "the usual reasons",
            .ask = "Who could look over the file with you before the next change?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: [ana, responsible: ben
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "YAML 1.2",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
