// A value of the wrong shape, or a name of the wrong kind. The rest is used.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::invalid_value);
}

} // namespace

namespace rule {
extern const Rule invalid_value;
constinit const Rule invalid_value{
    .info =
        {
            .name = rule_of(ProblemKind::invalid_value),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A value does not fit its key",
            .rationale =
                "Each key takes a certain shape: a name, a list of names, a date as YYYY-MM-DD, a "
                "length of time such as 5d, a number, one of a few words. Some take certain actors "
                "only: a manager is a person or a role, holders of a role are people, a parent is a "
                "team. A value that does not fit is not used, everything else is.\n\n"
                "Reported as well are values that fit their keys and not each other: a time that ends "
                "before it begins, a deputy of oneself, an owner of what is `unowned`, more approvals "
                "than approvers, and the short form of a role that gives a person for its name.",
            .fix = "Write the value in the shape that the key takes",
            .ask = "What was meant here?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, reviewed: 3.10.2025}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, reviewed: 2025-10-03}
)",
            .source = "The table of the format",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
