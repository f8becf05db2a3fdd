#include "engine/views/held_seats.hpp"
#include "model/subjects.hpp"

#include <algorithm>
#include <utility>

#include "base/vectors.hpp"
#include "engine/views/entry_duties.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {
namespace {

/// Whether the person leads the team as it is written, by name or by a role.
bool leads(const Organisation& organisation, const Team& team, PersonId person) {
    return std::ranges::any_of(team.leads, [&](const Ref& lead) {
        return lead.actor == Actor(person) ||
               (lead.actor.is_role() &&
                std::ranges::binary_search(organisation.roles_of(person), lead.actor.role()));
    });
}

HeldSeat seat_through(const Organisation& organisation, HeldNames& names, const Entry& entry, const Ref& name,
                      std::vector<std::string_view> duties) {
    return {.entry = subject_of(entry),
            .status = to_string(entry.status),
            .duties = std::move(duties),
            .through = subject_of(organisation, name),
            .route = names.route(name.actor),
            .place = name.span,
            .among_others = names.hold(name.actor) == HeldNames::Hold::among_others};
}

} // namespace

HeldNames::HeldNames(const Organisation& organisation, Actor actor)
    : organisation_(organisation), actor_(actor), roles_(organisation.roles.size()),
      teams_(organisation.teams.size()) {
    if (actor.is_person())
        add_of_person(actor.person());
    if (actor.is_role()) {
        roles_[actor.index] = Hold::own;
        add_led_by(actor.role());
    }
    if (actor.is_team())
        teams_[actor.index] = Hold::own;
}

void HeldNames::add_of_person(PersonId person) {
    for (const RoleId role : organisation_.roles_of(person))
        roles_[role.value] = Hold::own;
    for (const TeamId team : organisation_.teams_of(person)) {
        const auto holders = organisation_.holders(team).people;
        const bool own = leads(organisation_, organisation_[team], person) ||
                         std::ranges::find(holders, person) != holders.end();
        teams_[team.value] = own ? Hold::own : Hold::among_others;
    }
}

void HeldNames::add_led_by(RoleId role) {
    for (std::uint32_t t = 0; t < organisation_.teams.size(); ++t)
        if (std::ranges::find(organisation_.teams[t].leads, Actor(role), &Ref::actor) !=
            organisation_.teams[t].leads.end())
            teams_[t] = Hold::own;
}

HeldNames::Hold HeldNames::hold(Actor named) const {
    switch (named.kind) {
    case ActorKind::person:
        return named == actor_ ? Hold::own : Hold::none;
    case ActorKind::role:
        return roles_[named.index];
    case ActorKind::team:
        return teams_[named.index];
    case ActorKind::everyone:
        return actor_.is_person() && organisation_.counts(actor_.person()) ? Hold::among_others : Hold::none;
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return Hold::none;
}

const std::vector<RouteStep>& HeldNames::route(Actor named) {
    const auto [at, added] = routes_.try_emplace(named);
    if (!added)
        return at->second;
    if (actor_.is_person())
        at->second = route_to(organisation_, named, actor_.person());
    if (actor_.is_role() && named.is_team())
        for (const Ref& lead : organisation_[named.team()].leads)
            if (lead.actor == actor_)
                at->second = {{RouteStep::How::leads, subject_of(organisation_, actor_), lead.span}};
    return at->second;
}

std::vector<HeldSeat> held_on(const Organisation& organisation, HeldNames& names, const Entry& entry) {
    std::vector<HeldSeat> held;
    for (const Seat& seat : entry.seats)
        if (names.hold(seat.who.actor) != HeldNames::Hold::none)
            held.push_back(seat_through(organisation, names, entry, seat.who, duty_words(seat.duties)));
    return held;
}

std::vector<HeldSeat> held_seats(const Organisation& organisation, Actor actor) {
    HeldNames names(organisation, actor);
    std::vector<HeldSeat> held;
    for (const Entry& entry : organisation.entries)
        append(held, held_on(organisation, names, entry));
    return held;
}

std::vector<HeldSeat> settled_by(const Organisation& organisation, Actor actor) {
    HeldNames names(organisation, actor);
    std::vector<HeldSeat> settled;
    const auto add = [&](const Entry& entry, const Ref* name, std::string_view word) {
        if (name != nullptr && names.hold(name->actor) == HeldNames::Hold::own)
            settled.push_back(seat_through(organisation, names, entry, *name, {word}));
    };
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!entry.open())
            continue;
        const Settlement& settlement = organisation.settlement({e});
        if (is_shared(settlement.mode))
            add(entry, settlement.tie_break, "tie_break");
        add(entry, settlement.escalates_to, "escalates_to");
    }
    return settled;
}

} // namespace whodecides::engine
