// A name that stands for nothing declared: one finding per name, with all its places and the nearest known
// name. The seats it fills count as filled, so that one slip of the pen is one finding.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::unknown_reference);
}

} // namespace

namespace rule {
extern const Rule unknown_reference;
constinit const Rule unknown_reference{
    .info =
        {
            .name = rule_of(ProblemKind::unknown_reference),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A name stands for nothing that is declared",
            .rationale = "A misspelt name, or somebody who was never declared. One name is one finding with "
                         "all its places, since it is one thing to mend. Seats with such a name count as "
                         "filled, so no other rule complains about them. A name is looked up as id, alias, "
                         "folded id, folded alias, then as name or title.\n\n"
                         "Where no person, role or team is declared at all, names are taken for people, so "
                         "that a bare grid works at once. Where a document could not be read, names that are "
                         "not found are not reported, for they may be declared there.",
            .fix = "Write the name as it is declared, or declare it",
            .ask = "Who is meant, and do they know that they are named here?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: [cleo, claire]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "What a reference is for",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
