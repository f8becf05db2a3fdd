// One deputy for many: should two of them be away at once, there is nobody left.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/deputyships.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_principals{"max_principals", 3, Basis::judgement, "people, roles or teams",
                                    "how many one deputy can stand in for"};
constexpr std::array options{max_principals};

/// Deputyships that are labelled; the rest is counted.
constexpr std::size_t most_labels = 40;

/// "5 people", "4 people and 1 role", "3 people, 1 role and 1 team".
std::string principals(std::span<const Deputyship> held) {
    const auto count = [&](bool (Actor::*is)() const) {
        return static_cast<std::size_t>(
            std::ranges::count_if(held, [&](const Deputyship& one) { return (one.principal.*is)(); }));
    };
    std::vector<std::string> parts;
    const auto add = [&](std::size_t number, std::string_view singular, std::string_view plural) {
        if (number > 0)
            parts.push_back(counted(number, singular, plural));
    };
    add(count(&Actor::is_person), "person", "people");
    add(count(&Actor::is_role), "role", "roles");
    add(count(&Actor::is_team), "team", "teams");
    return listed(parts);
}

void write(const Context& context, Report& report, std::span<const Deputyship> held) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_principals);
    const Actor deputy = held.front().deputy;
    const std::string name = called(organisation, deputy);
    Finding& finding = report.on(deputy).finding;
    finding.message = fmt::format("{} have nobody but {} to stand in for them", principals(held), name);
    finding.metric = Metric{static_cast<double>(held.size()), most, max_principals.basis};
    finding.notes.push_back(threshold_note(max_principals, most));
    finding.place = organisation.declared_at(deputy);
    finding.place_text = fmt::format("the only deputy of {}", held.size());
    concern(finding, organisation, std::array{deputy.person()});
    for (const Deputyship& one : held.first(std::min(held.size(), most_labels)))
        finding.labels.push_back({one.span, "stands in for " + called(organisation, one.principal)});
}

void check(const Context& context, Report& report) {
    std::vector<Deputyship> all = deputyships(context.organisation);
    std::erase_if(all, [](const Deputyship& one) { return !one.alone || !one.deputy.is_person(); });
    for (auto from = all.begin(); from != all.end();) {
        const auto to =
            std::find_if(from, all.end(), [&](const Deputyship& one) { return one.deputy != from->deputy; });
        if (static_cast<double>(to - from) > context.option(max_principals))
            write(context, report, std::span(from, to));
        from = to;
    }
}

} // namespace

namespace rule {
extern const Rule overused_deputy;
constinit const Rule overused_deputy{
    .info =
        {
            .name = "overused-deputy",
            .group = "succession",
            .severity = Severity::note,
            .summary = "One person is the only deputy of many",
            .rationale =
                "A deputy of many is a deputy of nobody in the weeks when two of them are away, and cannot "
                "know the work of all of them.\n\n"
                "Counted are the people, roles and teams of which a person is the only deputy who is "
                "available; a role with one holder and a team with one lead are that person, so that nobody "
                "counts twice. A role held by several that stands in is a rota, and is not counted.",
            .fix = "Let those who know the work better stand in for some of them",
            .ask = "Which two of these must never be away at the same time, as things are?",
            .bad = R"(people:
  ana: {name: Ana Ruiz, deputy: finn}
  ben: {name: Ben Cole, deputy: finn}
  cleo: {name: Cleo Marsh, deputy: finn}
  dan: {name: Dan Ode, deputy: finn}
  finn: {name: Finn Roy, deputy: ana}
responsibilities:
  garden: {title: Look after the garden, accountable: ana, responsible: ben}
  kitchen: {title: Run the kitchen, accountable: cleo, responsible: dan}
  pump-room: {title: Keep the pumps running, accountable: finn, responsible: [dan, ben]}
)",
            .good = R"(people:
  ana: {name: Ana Ruiz, deputy: ben}
  ben: {name: Ben Cole, deputy: ana}
  cleo: {name: Cleo Marsh, deputy: finn}
  dan: {name: Dan Ode, deputy: finn}
  finn: {name: Finn Roy, deputy: ana}
responsibilities:
  garden: {title: Look after the garden, accountable: ana, responsible: ben}
  kitchen: {title: Run the kitchen, accountable: cleo, responsible: dan}
  pump-room: {title: Keep the pumps running, accountable: finn, responsible: [dan, ben]}
)",
            .source = "Judgement",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
