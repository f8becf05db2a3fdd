// A time that was set has run out: of a person who is still named, of a role, of an entry.

#include <array>
#include <chrono>

#include <fmt/format.h>

#include "rules/rule.hpp"
#include "rules/succession/endings.hpp"

namespace whodecides {
namespace {

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Date yesterday = organisation.as_of - std::chrono::days(1); // the day of `until` still counts
    for (const Ending& ending : endings(organisation, Date::min(), yesterday)) {
        Draft& draft = start_ending(report, organisation, ending);
        if (ending.actor.is_person())
            draft.stems.emplace_back(Stem::Kind::presence, ending.actor);
        Finding& finding = draft.finding;
        finding.message = fmt::format("{} is written down until {}", who_ends(organisation, ending, "still "),
                                      to_string(*until_of(organisation, ending)));
        finding.place_text = "this day has passed";
        if (ending.entry.known())
            finding.help = "renew it with a later `until`, or say `status: retired`";
    }
}

constexpr std::array<std::string_view, 1> silences{"vacant-owner"};

} // namespace

namespace rule {
extern const Rule expired_assignment;
constinit const Rule expired_assignment{
    .info =
        {
            .name = "expired-assignment",
            .group = "succession",
            .severity = Severity::error,
            .cause = Cause::time,
            .summary = "The time of a person with seats, of a role or of an entry has run out",
            .rationale =
                "A date was set, and it has passed: either the assignment goes on and the date is stale, or "
                "it "
                "ended and somebody else has to be named.\n\n"
                "A person is reported where seats, roles or the lead of a team still name them; somebody "
                "marked `left` is a vacancy instead. A role or an entry is reported by itself, retired "
                "entries are not. The day of `until` still counts. Findings of this rule appear because time "
                "passes, not because a file was changed, so they decide the exit status only under "
                "`--fail-on-time`. That a seat stands empty for no other reason than the date is not said "
                "again by vacant-owner.",
            .fix = "Set a later `until`, or name somebody else",
            .ask = "Who carries this on, and from when?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, until: 2020-06-30}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, until: 2099-06-30}
  ben: Ben Cole
responsibilities:
  run-payroll: {title: Run payroll, accountable: ana, responsible: ben}
)",
            .source = "Logic",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
