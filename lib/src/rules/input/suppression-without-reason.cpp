// A comment that asks for what it cannot have: no reason, no rule, or a rule that nobody knows
// (engine/suppressions).

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::suppression_without_reason);
}

} // namespace

namespace rule {
extern const Rule suppression_without_reason;
constinit const Rule suppression_without_reason{
    .info =
        {
            .name = rule_of(ProblemKind::suppression_without_reason),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A comment that is to suppress a rule lacks its reason or names no rule",
            .rationale =
                "What a comment hides, nobody else will look at; so it has to say why, and of which rule: "
                "`# whodecides: ignore[crowded-decision] the works council has six seats`. A comment without "
                "a reason, without a known rule, or with a date that is none suppresses nothing. Nor does "
                "one "
                "whose end is written another way than `until=YYYY-MM-DD`, such as \"until 2026-12-31\": "
                "taken "
                "for a part of the reason, it would never end.\n\n"
                "syntax-error, unreadable-file and empty-organisation cannot be suppressed, for they say "
                "that "
                "the job could not be done; neither can the rules about such comments.",
            .fix = "Write `# whodecides: ignore[rule] reason`",
            .ask = "What would you tell somebody who finds this comment in a year?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  # whodecides: ignore[crowded-decision]
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: cleo}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
decisions:
  # whodecides: ignore[crowded-decision] the works council has six seats
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [ben, cleo, dan, eva, finn, gus, hana]}
)",
            .source = "Judgement: an exception that gives no reason cannot be reviewed",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
