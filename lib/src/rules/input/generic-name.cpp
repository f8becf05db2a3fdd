// Words that stand where a name belongs and name nobody: TBD, nobody, team. Only undeclared ones: whoever
// declares a team called `staff` means it.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::generic_name);
}

} // namespace

namespace rule {
extern const Rule generic_name;
constinit const Rule generic_name{
    .info =
        {
            .name = rule_of(ProblemKind::generic_name),
            .group = "input",
            .severity = Severity::note,
            .cause = Cause::input,
            .summary = "A word stands where a name belongs",
            .rationale = "TBD, nobody, someone, team, management: such words look like an answer and are "
                         "none, for nobody reading them knows that they are meant. They name nobody for any "
                         "rule. Words that are declared as a person, role, team, or as an alias, are names "
                         "like others, and `everyone` stands for all present people.\n\n"
                         "Where such a word is all that stands in the place of the owner, no-accountable "
                         "says so instead.",
            .fix = "Name a person, a role or a team; or `everyone` where all present people are meant",
            .ask = "Whose name would you write here if you had to choose today?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: [cleo, TBD]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "Every text on RACI: names, not hopes",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
