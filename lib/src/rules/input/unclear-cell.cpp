// Cells of a grid that say more than letters, or that nothing is known yet. What they say is used.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    for (const auto& problems : causes_of(context, ProblemKind::unclear_cell)) {
        Finding& finding = report_cause(report, problems).finding;
        say_places(finding);
        if (!finding.labels.empty())
            finding.ask = "What do these cells mean to whoever wrote them?";
    }
}

} // namespace

namespace rule {
extern const Rule unclear_cell;
constinit const Rule unclear_cell{
    .info =
        {
            .name = rule_of(ProblemKind::unclear_cell),
            .group = "input",
            .severity = Severity::note,
            .cause = Cause::input,
            .summary = "A cell of a grid says more than letters, or that nobody knows yet",
            .rationale =
                "A star behind a letter, a letter in brackets, a remark such as `A (up to 5,000)`, letters "
                "written together as in `AR`, several names in one cell: a reader takes them for what they "
                "most likely mean, and so does the program, and says so. A mark such as `?` or `tbd` says "
                "that nobody knows yet; it gives no seat. What is no letter at all is an unknown-key.",
            .fix = "Write letters alone, as in `A/R`, and what else there is to say in `notes`",
            .ask = "What does this cell mean to whoever wrote it?",
            .bad = R"(matrix:
  columns: [Ana, Ben, Cleo]
  rows:
    Choose the bank: [AR, R, C*]
)",
            .good = R"(matrix:
  columns: [Ana, Ben, Cleo]
  rows:
    Choose the bank: [A/R, R, C]
)",
            .source = "The maintainers' judgement",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
