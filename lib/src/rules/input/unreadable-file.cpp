// An input that cannot be had as text: no permission, a NUL byte, another encoding than UTF-8.

#include "rules/input/problems.hpp"

namespace whodecides {
namespace {

using namespace std::string_view_literals;

void check(const Context& context, Report& report) {
    report_problems(context, report, ProblemKind::unreadable_file);
}

} // namespace

namespace rule {
extern const Rule unreadable_file;
constinit const Rule unreadable_file{
    .info =
        {
            .name = rule_of(ProblemKind::unreadable_file),
            .group = "input",
            .severity = Severity::error,
            .cause = Cause::input,
            .summary = "An input cannot be read as text",
            .rationale = "A file that was named, or met in a folder, and could not be opened or is no UTF-8 "
                         "text. The other files are analysed; the exit status is 2, since a part of the "
                         "organisation was not seen. This rule cannot be switched off or lowered.",
            .fix = "Give the program the right to read the file, or save it as UTF-8 text",
            .ask = "Who keeps this file, and can they hand it on as plain text?",
            .bad = "people: {ana: Ana Ruiz}\0\n"sv,
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh}
decisions:
  choose-bank: {title: Choose the bank, accountable: ana, responsible: ben, consulted: cleo}
)",
            .source = "YAML 1.2: a stream is text, here in UTF-8",
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
