// A comment that suppresses nothing, found once every other rule has spoken (engine/suppress).

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::unused_suppression);
}

} // namespace

namespace rule {
extern const Rule unused_suppression;
constinit const Rule unused_suppression{
    .info =
        {
            .name = rule_of(ProblemKind::unused_suppression),
            .group = "input",
            .severity = Severity::warning,
            .cause = Cause::input,
            .summary = "A comment suppresses a rule that reports nothing there",
            .rationale =
                "A comment that suppresses what is no longer there hides what comes back: whoever adds the "
                "next voice "
                "will not be told. Each rule that a comment names is judged by itself.\n\n"
                "A rule is judged only if it ran and looked at everything: with `--select`, and where data "
                "is "
                "missing, its comments are left in peace. What another rule has said already, so that this "
                "one "
                "keeps silent, is not there to be suppressed. This rule cannot be suppressed itself; "
                "`--ignore` leaves it out.",
            .fix = "Take the comment out, or the rule that has nothing to say out of its brackets",
            .ask = "Is what this comment excused really gone?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  # whodecides: ignore[crowded-decision] the works council has six seats
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: cleo}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
decisions:
  # whodecides: ignore[crowded-decision] the works council has six seats
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [ben, cleo, dan, eva, finn, gus, hana]}
)",
            .source = "ESLint and Ruff: directives that are not used",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
