// Declared and never in play: one finding per file, with a count.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::unused_definition);
}

} // namespace

namespace rule {
extern const Rule unused_definition;
constinit const Rule unused_definition{
    .info =
        {
            .name = rule_of(ProblemKind::unused_definition),
            .group = "input",
            .severity = Severity::note,
            .cause = Cause::input,
            .summary = "Something is declared and never comes into play",
            .rationale =
                "A person, role, team or forum that nothing names is often what is left after a change, or "
                "the other half of a misspelt name. In play is whatever is named anywhere, and also what "
                "names others itself: somebody with a manager, coach or deputy, a team with people or a "
                "parent, a forum with members, a role with domains or rights.\n\n"
                "Silent where there is no entry at all, as in an organisation chart, for people who left, "
                "and where a document could not be read.",
            .fix = "Give them a part where they have one, or take them out",
            .ask = "Are these still around, and who would miss them?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dora: Dora Finn}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "The maintainers' judgement",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
