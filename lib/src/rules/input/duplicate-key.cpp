// One mapping says the same key twice. YAML forbids it, most parsers take the last one in silence.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::duplicate_key);
}

} // namespace

namespace rule {
extern const Rule duplicate_key;
constinit const Rule duplicate_key{
    .info =
        {
            .name = rule_of(ProblemKind::duplicate_key),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A mapping says one key twice",
            .rationale = "YAML wants the keys of a mapping to be different. Parsers that do not look keep "
                         "one of the two in silence, so half of what was written is lost without a word. "
                         "Here the first one counts, the later one is reported with both places. Words with "
                         "one meaning, such as `accountable` and `answers`, are one key.",
            .fix = "Join the two values in one key, or take one of them away",
            .ask = "Which of the two is still meant?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank:
    title: Choose the bank
    accountable: ana
    responsible: ben
    consulted: cleo
    accountable: ben
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "YAML 1.2, section 3.2.1.1",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
