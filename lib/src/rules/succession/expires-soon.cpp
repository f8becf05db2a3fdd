// A time that was set runs out within the next weeks: of a person who is named, of a role, of an entry.

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/succession/endings.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption days_ahead{"days_ahead", 30, Basis::judgement, "days",
                                "how long before its end something is reported"};
constexpr std::array options{days_ahead};

std::string in_days(std::chrono::days left) {
    if (left.count() == 0)
        return "which is today";
    return "in " + counted(static_cast<std::size_t>(left.count()), "day");
}

/// Of a comment that suppresses findings: the day after, they are back.
void report_suppressions(const Context& context, Report& report, Date last) {
    const Date today = context.organisation.as_of;
    const double ahead = context.option(days_ahead);
    for (const Suppression& suppression : context.suppressions) {
        if (!suppression.until || *suppression.until > last)
            continue;
        std::vector<std::string> names;
        for (const Suppression::Named& named : suppression.rules)
            names.push_back(quoted(named.rule));
        const auto left = *suppression.until - today;
        Draft& draft = report.add();
        draft.topics.emplace_back(suppression.until_span);
        Finding& finding = draft.finding;
        finding.message = fmt::format("the comment that suppresses {} counts until {}, {}", listed(names),
                                      to_string(*suppression.until), in_days(left));
        finding.subject = {SubjectKind::file, std::string(suppression.file), std::string(suppression.file)};
        finding.place = suppression.until_span;
        finding.place_text = "the last day";
        finding.help = "put right what it suppresses, or set a later day";
        finding.ask = "What was to happen by then, and will it?";
        finding.metric = Metric{static_cast<double>(left.count()), ahead, days_ahead.basis};
        finding.notes.push_back(threshold_note(days_ahead, ahead));
    }
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Date today = organisation.as_of;
    const double ahead = context.option(days_ahead);
    const Date last = today + std::chrono::days(static_cast<int>(ahead));
    for (const Ending& ending : endings(organisation, today, last)) {
        const Date until = *until_of(organisation, ending);
        Finding& finding = start_ending(report, organisation, ending).finding;
        finding.message = fmt::format("{} is written down until {}, {}", who_ends(organisation, ending),
                                      to_string(until), in_days(until - today));
        finding.place_text = "the last day";
        finding.metric = Metric{static_cast<double>((until - today).count()), ahead, days_ahead.basis};
        finding.notes.push_back(threshold_note(days_ahead, ahead));
        if (ending.entry.known())
            finding.help = "renew it with a later `until`, or plan who closes it";
    }
    report_suppressions(context, report, last);
}

} // namespace

namespace rule {
extern const Rule expires_soon;
constinit const Rule expires_soon{
    .info =
        {
            .name = "expires-soon",
            .group = "succession",
            .severity = Severity::note,
            .cause = Cause::time,
            .summary = "The time of a person with seats, of a role or of an entry runs out within weeks",
            .rationale =
                "Whoever hands something over needs some weeks for it. What ends within 30 days is said "
                "while there is still time to renew it or to name somebody else; on the day after it is "
                "expired-assignment.\n\n"
                "So it is with a comment that suppresses findings: the day after, they are back. "
                "A person is reported where seats, roles or the lead of a team name them; a role or an entry "
                "is reported by itself, retired entries are not. Findings of this rule appear because time "
                "passes, not because a file was changed, so they decide the exit status only under "
                "`--fail-on-time`.",
            .fix = "Set a later `until`, or name who takes over",
            .ask = "Who carries this on, and what do they need to know by then?",
            .bad = R"(# on 2026-01-01
people:
  ana: {name: Ana Ruiz, until: 2026-01-20}
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
            .source = "Logic; 30 days are the authors' judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
