// So many do one thing that each may take it for the others'.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/words.hpp"
#include "model/measures/seated.hpp"
#include "rules/rule.hpp"
#include "rules/speed/many_seats.hpp"
#include "rules/wording.hpp"

namespace whodecides {
namespace {

constexpr RuleOption max_doers{"max_doers", 5, Basis::borrowed, "seats", "seats that do the work"};
constexpr std::array options{max_doers};

/// A team that all of them are in; the one with the fewest people, unknown where there is none.
TeamId common_team(const Organisation& organisation, const std::vector<const Seat*>& seats) {
    constexpr std::size_t most_compared = 64;
    if (!seats.front()->who.actor.is_person() || seats.size() > most_compared)
        return {};
    TeamId smallest;
    for (const TeamId team : organisation.teams_of(seats.front()->who.actor.person())) {
        const bool all = std::ranges::all_of(seats, [&](const Seat* seat) {
            return seat->who.actor.is_person() && organisation.in_everyone(seat->who.actor.person(), team);
        });
        if (all &&
            (!smallest.known() || organisation.everyone_count(team) < organisation.everyone_count(smallest)))
            smallest = team;
    }
    return smallest;
}

/// Whether all of them are people of a team that answers in a shared mode: then how they share is written.
bool share_by_agreement(const Organisation& organisation, EntryId id, const std::vector<const Seat*>& seats) {
    const Settlement& settlement = organisation.settlement(id);
    return settlement.team.known() && is_shared(settlement.mode) &&
           std::ranges::all_of(seats, [&](const Seat* seat) {
               return seat->who.actor.is_person() &&
                      organisation.in_everyone(seat->who.actor.person(), settlement.team);
           });
}

void write(const Context& context, Finding& finding, EntryId id, const std::vector<const Seat*>& seats) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_doers);
    show_seats(context, finding, id, seats, seats.size(), max_doers);
    finding.place_text = fmt::format("{} do it", seats.size());
    finding.message =
        fmt::format("{} is the work of {} at once, above {}, and nothing says who has which part",
                    called(organisation[id]), seats.size(), plain_number(most));
    if (const TeamId team = common_team(organisation, seats); team.known())
        finding.help = fmt::format("split the entry, or write {}, which all of them are in, in their place",
                                   called(organisation, Actor(team)));
}

void check(const Context& context, Report& report) {
    const Organisation& organisation = context.organisation;
    const double most = context.option(max_doers);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (entry.retired() || entry.status == EntryStatus::decided ||
            static_cast<double>(entry.seats.size()) <= most)
            continue;
        const std::vector<const Seat*> seats = distinct_seats(organisation, entry, Duty::does);
        if (static_cast<double>(seats.size()) > most && !share_by_agreement(organisation, {e}, seats))
            write(context, report.on(EntryId{e}).finding, {e}, seats);
    }
}

} // namespace

namespace rule {
extern const Rule diffuse_responsibility;
constinit const Rule diffuse_responsibility{
    .info =
        {
            .name = "diffuse-responsibility",
            .group = "speed",
            .severity = Severity::warning,
            .summary = "So many do one thing that each may take it for the others'",
            .rationale =
                "Six who do one thing without parts of their own first have to find out who does what, and "
                "what nobody took up stays undone the longer the more there are to do it.\n\n"
                "Counted are the seats that do the work: one human under two names is one, people who are "
                "not available are none. A team is one, and so is a role: there the name stands for an "
                "arrangement that is theirs. Where all who do are in one team, the help names it. The rule "
                "is "
                "silent where all of them are people of the team that answers in a shared mode, since then "
                "it is written how they share, and for what is already decided. Where it speaks, "
                "spread-thin does not repeat the entry.",
            .fix = "Split the entry into parts with doers of their own, or name the team that does it",
            .ask = "Who starts on Monday, and with which part?",
            .bad =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
responsibilities:
  decorate-hall: {title: Decorate the hall, accountable: ana, responsible: [ben, cleo, dan, eva, finn, gus]}
)",
            .good =
                R"(people: {ana: Ana Ruiz, ben: Ben Cole, cleo: Cleo Marsh, dan: Dan Ode, eva: Eva Lund, finn: Finn Roy, gus: Gus Tan}
responsibilities:
  hang-lights: {title: Hang up the lights, accountable: ana, responsible: [ben, cleo, dan]}
  lay-tables: {title: Lay the tables, accountable: ana, responsible: [eva, finn, gus]}
)",
            .source = "Borrowed from an open-source validator of RACI charts",
            .options = options,
        },
    .check = check,
};
} // namespace rule

} // namespace whodecides
