// A comment whose time is over; it has stopped suppressing (engine/suppressions).

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::expired_suppression);
}

} // namespace

namespace rule {
extern const Rule expired_suppression;
constinit const Rule expired_suppression{
    .info =
        {
            .name = rule_of(ProblemKind::expired_suppression),
            .group = "input",
            .severity = Severity::warning,
            .cause = Cause::time,
            .summary = "The time of a comment that suppresses a rule has run out",
            .rationale = "`until=DATE` in a comment says that what it excuses is to be put right by then. "
                         "The day after, the "
                         "comment suppresses nothing any more: what it hid is reported again, and so is the "
                         "comment. It cannot "
                         "be suppressed itself.",
            .fix = "Put right what the comment excused, or say until when it may stay",
            .ask = "What was to happen by that day, and has it?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  # whodecides: ignore[crowded-decision] until the works council is smaller until=2025-12-31
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: cleo}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan, hana: Hana Ito}
decisions:
  # whodecides: ignore[crowded-decision] until the works council is smaller until=2035-12-31
  choose-logo: {title: Choose the logo, accountable: ana, responsible: ben, consulted: [ben, cleo, dan, eva, finn, gus, hana]}
)",
            .source = "Logic",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
