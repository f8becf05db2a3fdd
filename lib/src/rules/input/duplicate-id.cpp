// Two things of one kind with one id. The first by path and place counts; the order of arguments never
// matters.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::duplicate_id);
}

} // namespace

namespace rule {
extern const Rule duplicate_id;
constinit const Rule duplicate_id{
    .info =
        {
            .name = rule_of(ProblemKind::duplicate_id),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "One id is declared twice",
            .rationale =
                "An id stands for one thing. Of two people, roles, teams, forums or entries with the same id "
                "only the first counts, in the order of the paths and of the text; what the other one says "
                "is not used, and nobody reading it can tell. Decisions and responsibilities share their "
                "ids; rows of different grids may have equal titles, and a person may be called like a team.",
            .fix = "Give one of the two an id of its own, or join them",
            .ask = "Are these two one and the same, or do they only share a name?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  - {id: choose-bank, title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
  - {id: choose-bank, title: Choose the insurer, accountable: ben, responsible: ana, consulted: cleo}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  - {id: choose-bank, title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
  - {id: choose-insurer, title: Choose the insurer, accountable: ben, responsible: ana, consulted: cleo}
)",
            .source = "What a name is for",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
