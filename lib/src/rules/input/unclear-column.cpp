// Columns of a grid that could be meant otherwise than they are read: a slip in the header makes one silent.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::unclear_column);
}

} // namespace

namespace rule {
extern const Rule unclear_column;
constinit const Rule unclear_column{
    .info =
        {
            .name = rule_of(ProblemKind::unclear_column),
            .group = "input",
            .severity = Severity::warning,
            .cause = Cause::input,
            .summary = "A column of a grid can be read in two ways",
            .rationale =
                "Two columns with one name are one actor to the program, and may be two people to whoever "
                "wrote them. A column among those of letters in which hardly a letter stands is taken for "
                "remarks, and nobody holds anything by it; where a name stands above it, all that this "
                "actor decides and does would be missed without a word.",
            .fix = "Call each column so that it is clear who is meant, and columns of remarks `Notes`",
            .ask = "Who is meant by this column?",
            .bad = R"(matrix:
  columns: [Ana, Ben, Cleo, Ben]
  rows:
    Choose the bank: [A, R, C, "-"]
    Close the books: [R, A, C, "-"]
)",
            .good = R"(matrix:
  columns: [Ana, Ben, Cleo, Ben Cole]
  rows:
    Choose the bank: [A, R, C, I]
    Close the books: [R, A, C, I]
)",
            .source = "The maintainers' judgement",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
