// A key nobody knows, folded per section and key, with the nearest known one. A misspelt `accountable` would
// otherwise be an entry nobody answers for.

#include "base/words.hpp"
#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    for (const auto& problems : causes_of(context, ProblemKind::unknown_key)) {
        Finding& finding = report_cause(report, problems).finding;
        if (!finding.labels.empty())
            finding.message += ", written in " + counted(finding.labels.size() + 1, "place");
    }
}

} // namespace

namespace rule {
extern const Rule unknown_key;
constinit const Rule unknown_key{
    .info =
        {
            .name = "unknown-key",
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "A key is not part of the format",
            .rationale = "A misspelt key is not seen by any rule, so what it says is lost. One finding per "
                         "section and spelling holds all its places. Keys are compared without case, blanks, "
                         "hyphens and underscores; the plain words of the format are as good as its keys. "
                         "`notes` and keys that begin with `x-` belong to the author and are never reported.",
            .fix = "Write the key as the format knows it, or let it begin with `x-`",
            .ask = "What was this key meant to tell the reader?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, colour: blue}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo, x-colour: blue}
)",
            .source = "The table of the format",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
