// A team of a declared type that is larger, or runs more, than a team of that type can hold in mind.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/rows.hpp"
#include "base/text.hpp"
#include "base/vectors.hpp"
#include "base/words.hpp"
#include "model/measures/answering.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_members{"max_members", 9, Basis::published, "people", "people in one team"};
constexpr RuleOption max_simple{"max_simple", 3, Basis::published, "services", "simple services of one team"};
constexpr RuleOption max_complicated{"max_complicated", 1, Basis::published, "services",
                                     "complicated services of one team"};
constexpr std::array options{max_members, max_simple, max_complicated};

constexpr std::array<std::string_view, 4> types{"streamaligned", "enabling", "complicatedsubsystem",
                                                "platform"};

/// Whether the text is one of the four types of Team Topologies; other words are the author's own.
bool is_type(const Text& text, std::string_view type) {
    return text::key_folded(text.value) == type;
}
bool has_type(const Team& team) {
    return team.type.written() && !team.external &&
           std::ranges::any_of(types, [&](std::string_view type) { return is_type(team.type, type); });
}

/// Roles by the team they belong to.
Rows<RoleId> roles_by_team(const Organisation& organisation) {
    std::vector<std::pair<std::uint32_t, RoleId>> pairs;
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        for (const Ref& team : organisation.roles[r].team)
            if (team.actor.is_team())
                pairs.emplace_back(team.actor.index, RoleId{r});
    return Rows<RoleId>::grouped(organisation.teams.size(), pairs);
}

/// How many present people are in the team itself, sub-teams aside. Of a role with very many holders only
/// their number is taken, so that such a role in many teams stays linear.
std::size_t count_members(const Organisation& organisation, const Team& team, std::span<const RoleId> roles) {
    std::vector<PersonId> people;
    std::size_t crowds = 0;
    const auto add = [&](Actor actor) {
        const auto holders =
            actor.is_team() ? std::span<const PersonId>{} : organisation.holders(actor).people;
        if (holders.size() > Answering::most_listed)
            crowds = std::max(crowds, holders.size());
        else
            people.insert(people.end(), holders.begin(), holders.end());
    };
    for (const Ref& lead : team.leads)
        add(lead.actor);
    for (const Ref& member : team.members)
        add(member.actor);
    for (const RoleId role : roles)
        add(role);
    sort_distinct(people);
    const auto present =
        std::ranges::count_if(people, [&](PersonId person) { return organisation.counts(person); });
    return std::max(crowds, static_cast<std::size_t>(present));
}

/// Something there is too much of.
struct Excess {
    std::string text;
    std::optional<std::pair<RuleOption, std::size_t>> metric;
};

std::vector<Excess> excesses(const Context& context, const Team& team, std::size_t members) {
    std::vector<Excess> found;
    const auto above = [&](std::size_t count, const RuleOption& option, const std::string& what) {
        if (static_cast<double>(count) > context.option(option))
            found.push_back({fmt::format("{}, with room for {}", what, plain_number(context.option(option))),
                             std::pair(option, count)});
    };
    const auto of = [&](std::string_view complexity) {
        return static_cast<std::size_t>(std::ranges::count(team.services, complexity, &Service::complexity));
    };
    above(members, max_members, counted(members, "person", "people"));
    above(of("simple"), max_simple, counted(of("simple"), "simple service"));
    above(of("complicated"), max_complicated, counted(of("complicated"), "complicated service"));
    if (of("complex") > 0 && team.services.size() > 1)
        found.push_back(
            {fmt::format("a complex service beside {}", counted(team.services.size() - 1, "other")), {}});
    if (is_type(team.type, types[1]) && !team.services.empty())
        found.push_back(
            {fmt::format("{}, where an enabling team runs none", counted(team.services.size(), "service")),
             {}});
    return found;
}

void write(const Context& context, Report& report, TeamId id, const std::vector<Excess>& found) {
    const Organisation& organisation = context.organisation;
    const Team& team = organisation[id];
    Finding& finding = report.on(Actor(id)).finding;
    std::vector<std::string> texts;
    for (const Excess& excess : found) {
        texts.push_back(excess.text);
        if (!excess.metric)
            continue;
        const auto& [option, value] = *excess.metric;
        finding.notes.push_back(threshold_note(option, context.option(option)));
        if (!finding.metric)
            finding.metric = Metric{static_cast<double>(value), context.option(option), option.basis};
    }
    finding.message = fmt::format("{} has {}", called(organisation, Actor(id)), fmt::join(texts, "; "));
    finding.place = organisation.declared_at(id);
    finding.place_text = fmt::format("{} team", team.type.value);
    for (const Service& service : team.services)
        finding.labels.push_back({service.span, service.complexity.empty()
                                                    ? "a service"
                                                    : fmt::format("a {} service", service.complexity)});
    concern(finding, organisation, organisation.holders(id).people);
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const Rows<RoleId> roles = roles_by_team(organisation);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t) {
        const Team& team = organisation.teams[t];
        if (!has_type(team))
            continue;
        const auto found = excesses(context, team, count_members(organisation, team, roles[t]));
        if (!found.empty())
            write(context, report, {t}, found);
    }
}

} // namespace

namespace rule {
extern const Rule team_overload;
constinit const Rule team_overload{
    .info =
        {
            .name = "team-overload",
            .group = "load",
            .severity = Severity::note,
            .summary = "A team is larger, or runs more, than one team can hold in mind",
            .rationale =
                "A team carries what all of its people can keep in mind together. Team Topologies gives "
                "heuristics: up to nine people, who still trust one another; two or three simple services, "
                "or one complicated one; a complex one alone; and none for an enabling team, whose work is "
                "to make others able.\n\n"
                "Said only of teams whose `type` is one of that book's: stream-aligned, enabling, "
                "complicated-subsystem or platform. Other words, and no word, say nothing about how the "
                "team is meant. Counted are the present people of the team itself, without sub-teams, and "
                "the services it writes; one without a `complexity` is neither simple nor complicated, "
                "but does stand beside a complex one.",
            .fix = "Split the team, or move a service to another one",
            .ask = "Which part of what you run could somebody new take over without asking you first?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
teams:
  checkout: {name: Checkout, lead: ana, members: [ana, ben], type: stream-aligned, services: [{name: cart, complexity: complicated}, {name: payment, complexity: complicated}]}
responsibilities:
  run-checkout: {title: Run the checkout, accountable: checkout, responsible: ben}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
teams:
  checkout: {name: Checkout, lead: ana, members: [ana, ben], type: stream-aligned, services: [{name: cart, complexity: complicated}, {name: banner, complexity: simple}]}
responsibilities:
  run-checkout: {title: Run the checkout, accountable: checkout, responsible: ben}
)",
            .source = "Skelton and Pais, Team Topologies (2019), chapter 3",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
