// A line of managers that leads back to where it began: nobody on it has a superior.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/pointer.hpp"
#include "base/words.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

std::string message_of(const Organisation& organisation, const std::vector<PersonId>& cycle) {
    std::vector<std::string> names;
    names.reserve(cycle.size());
    for (const PersonId person : cycle)
        names.push_back(called(organisation, Actor(person)));
    if (names.size() == 2)
        return listed(names) + " report to each other";
    return fmt::format("{} report to one another in a circle of {}", listed(names), names.size());
}

constexpr std::string_view nobody_above = "Who is above this person, if anybody is?";

void report_circles(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (const std::vector<PersonId>& cycle : context.measures.line().cycles()) {
        if (!std::ranges::all_of(cycle, [&](PersonId id) { return organisation.keeps_seat(id); }))
            continue;
        Draft& draft = report.on(Actor(cycle.front()));
        Finding& finding = draft.finding;
        finding.message = message_of(organisation, cycle);
        append_segment(finding.logical_path, "manager");
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            const Ref& manager = organisation[cycle[i]].managers.front();
            if (i == 0) {
                finding.place = manager.span;
                finding.place_text = "the line leads back to here";
                continue;
            }
            finding.labels.push_back(
                {manager.span, fmt::format("{} reports to {}", called(organisation, Actor(cycle[i])),
                                           called(organisation, manager))});
            draft.topics.emplace_back(Actor(cycle[i]));
        }
        concern(finding, organisation, cycle);
    }
}

/// Whether the name stands for the person and nobody else, directly or by a role.
bool means(const Organisation& organisation, const Ref& manager, PersonId person) {
    if (!manager.actor.is_person() && !manager.actor.is_role())
        return false;
    const auto people = organisation.holders(manager.actor).people;
    return people.size() == 1 && people.front() == person;
}

void report_themselves(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p) {
        const std::vector<Ref>& managers = organisation.people[p].managers;
        const PersonId person{p};
        if (!organisation.keeps_seat(person))
            continue;
        const auto self = std::ranges::find_if(
            managers, [&](const Ref& manager) { return means(organisation, manager, person); });
        if (self == managers.end())
            continue;
        Finding& finding = report.on(Actor(person)).finding;
        finding.severity = Severity::warning;
        finding.message = called(organisation, Actor(person)) + " is written as their own manager";
        append_segment(finding.logical_path, "manager");
        finding.place = self->span;
        finding.place_text = "the same person";
        finding.help = managers.size() == 1
                           ? "leave `manager` out where nobody is above"
                           : "take `" + std::string(self->name) + "` out of the list in `manager`";
        finding.ask = nobody_above;
        concern(finding, organisation, std::array{person});
    }
}

void check(const Context& context, Report& report) {
    report_circles(context, report);
    report_themselves(context, report);
}

constexpr std::array<std::string_view, 1> silences{"escalation-cycle"};

} // namespace

namespace rule {
extern const Rule reporting_cycle;
constinit const Rule reporting_cycle{
    .info =
        {
            .name = "reporting-cycle",
            .group = "power",
            .severity = Severity::error,
            .summary = "A line of managers leads back to where it began",
            .rationale =
                "On a circle of managers nobody has a superior and nobody a level, so that whatever has to "
                "go "
                "up goes round. The line follows the first name in `manager`; `dotted_line` makes no "
                "circle.\n\n"
                "Somebody written as their own manager is a warning: mostly it means that nobody is above "
                "them, which is said by leaving `manager` out. The same is said of somebody further down in "
                "their own list of managers, by name or by a role that nobody else holds. Circles through "
                "somebody who is no longer "
                "there are not reported.",
            .fix = "Take one of the steps out of `manager`",
            .ask = "If these people disagree, who has the last word?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, manager: ben}
  ben: {name: Ben Cole, manager: ana}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz}
  ben: {name: Ben Cole, manager: ana}
)",
            .source = "Logic",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
