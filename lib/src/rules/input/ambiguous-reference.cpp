// A name that several things answer to on the same step of the look-up.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::ambiguous_reference);
}

} // namespace

namespace rule {
extern const Rule ambiguous_reference;
constinit const Rule ambiguous_reference{
    .info =
        {
            .name = rule_of(ProblemKind::ambiguous_reference),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A name can mean several things",
            .rationale = "Two actors may share an id, an alias or a name. Then nobody can tell which of them "
                         "is meant, and a guess would be worse than a question. With the kind in front "
                         "(`person:x`, `role:x`, `team:x`), or with the id instead of a name, it is clear. "
                         "Entries and forums have names of their own and are never confused with actors; in "
                         "a grid a title means the row of that grid.",
            .fix = "Write the kind in front of the name, or the id",
            .ask = "Which of them is meant here?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, ops: Olga Paulsen}
teams: {ops: {name: Operations, lead: ben}}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: [ops, "person:ops", "team:ops"]}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, ops: Olga Paulsen}
teams: {ops: {name: Operations, lead: ben}}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: ["person:ops", "team:ops"]}
)",
            .source = "What a reference is for",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
