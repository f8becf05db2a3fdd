// A team carries entries, and nothing says who speaks for it. One finding on the team, with all its seats:
// what has to be written is written there, once.

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "rules/ownership/groups.hpp"
#include "rules/rule.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

struct Load {
    std::vector<Label> seats;
    std::size_t entries = 0;
    EntryId last;
};

/// A team whose people this organisation does not arrange: an external one, or one that is only mentioned.
bool is_arranged_here(const Team& team) {
    return !team.external && !team.implied;
}

/// Whether the team answers or decides on the entry in a shared mode: then it works there as it decides.
bool leads_itself(const Organisation& organisation, EntryId id, Actor team) {
    if (!is_shared(organisation.settlement(id).mode))
        return false;
    for (const Seat& seat : organisation[id].seats)
        if (seat.who.actor == team && seat.duties.any(owning))
            return true;
    return false;
}

bool counts(const Organisation& organisation, EntryId id, const Seat& seat) {
    if (leaves_to_group(organisation, id, seat))
        return true;
    return seat.duties.has(Duty::does) && !leads_itself(organisation, id, seat.who.actor);
}

std::vector<Load> loads(const Organisation& organisation) {
    std::vector<Load> loads(organisation.teams.size());
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired())
            continue;
        for (const Seat& seat : entry.seats) {
            const Actor actor = seat.who.actor;
            if (!actor.is_team() || !is_arranged_here(organisation[actor.team()]) ||
                !is_leaderless(organisation, actor.team()) || !counts(organisation, {e}, seat))
                continue;
            Load& load = loads[actor.index];
            load.seats.push_back({seat.who.span, key_of(seat) + " of " + called(entry)});
            load.entries += load.last == EntryId{e} ? 0 : 1;
            load.last = {e};
        }
    }
    return loads;
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    std::vector<Load> all = loads(organisation);
    for (std::uint32_t t = 0; t < all.size(); ++t) {
        Load& load = all[t];
        if (load.entries == 0)
            continue;
        const Actor team{TeamId{t}};
        Draft& draft = report.on(team);
        draft.stems.emplace_back(Stem::Kind::lead, team);
        Finding& finding = draft.finding;
        finding.message = fmt::format("{} carries {} and has neither a lead nor a shared mode",
                                      called(organisation, team), counted(load.entries, "entry", "entries"));
        finding.place = organisation.declared_at(team);
        finding.place_text = "no `lead`, no `mode`";
        finding.labels = std::move(load.seats);
        finding.help =
            fmt::format("name a `lead` of {}, or say how it decides: `mode: consent` with a `tie_break`",
                        quoted(organisation.id_of(team)));
    }
}

constexpr std::array<std::string_view, 1> silences{"group-accountable"};

} // namespace

namespace rule {
extern const Rule leaderless_team;
constinit const Rule leaderless_team{
    .info =
        {
            .name = "leaderless-team",
            .group = "ownership",
            .severity = Severity::warning,
            .summary = "A team carries work, and nothing says who speaks for it",
            .rationale =
                "A team can be led by one, by several, or by itself, but somebody from outside must be able "
                "to find out which. The rule fires once for a team that answers, decides or does, and has "
                "neither a lead nor one of the modes consent, consensus and majority; all its seats are "
                "shown.\n\n"
                "It is silent for a team of one, for an external team and one that only a grid mentions "
                "(what is missing there is missing on the entry: group-accountable), where a framework "
                "allows a group (DARCI's D), and for entries the team leads itself, because the entry has a "
                "shared mode. What it says of a team, group-accountable does not say again of its entries.",
            .fix = "Name a `lead`, or the `mode` in which the team decides and who breaks a tie",
            .ask = "Whom does somebody from outside ask when they need a yes from you?",
            .bad = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
teams:
  kitchen: {name: Kitchen, members: [ana, ben]}
responsibilities:
  cook-lunch: {title: Cook lunch, accountable: ana, responsible: kitchen}
)",
            .good = R"(people: {ana: Ana Ruiz, ben: Ben Cole}
teams:
  kitchen: {name: Kitchen, members: [ana, ben], lead: ben}
  garden: {name: Garden, members: [ana, ben], mode: consent, tie_break: ana}
responsibilities:
  cook-lunch: {title: Cook lunch, accountable: ana, responsible: kitchen}
  water-plants: {title: Water the plants, accountable: garden, responsible: garden}
)",
            .source = "Team practice; GitLab's handbook on the directly responsible individual",
            .silences = silences,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
