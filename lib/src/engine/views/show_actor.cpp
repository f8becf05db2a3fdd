#include "engine/views/show_actor.hpp"
#include "model/subjects.hpp"

#include <algorithm>
#include <array>

#include "base/quantile.hpp"
#include "base/text.hpp"
#include "engine/views/entry_duties.hpp"
#include "engine/views/held_seats.hpp"
#include "model/measures/deputyships.hpp"
#include "model/measures/voices.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {
namespace {

/// Roles held, teams led and teams somebody is a member of, as they are written.
std::vector<RouteStep> belongings(const Organisation& organisation, Actor actor) {
    std::vector<RouteStep> found;
    const auto add = [&](RouteStep::How how, Actor group, const std::vector<Ref>& names) {
        const auto name = std::ranges::find(names, actor, &Ref::actor);
        if (name != names.end())
            found.push_back({how, subject_of(organisation, group), name->span});
    };
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        add(RouteStep::How::holds, RoleId{r}, organisation.roles[r].holders);
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t) {
        add(RouteStep::How::leads, TeamId{t}, organisation.teams[t].leads);
        add(RouteStep::How::member, TeamId{t}, organisation.teams[t].members);
    }
    const auto above = [&](const std::vector<Ref>& groups) {
        for (const Ref& group : groups)
            if (group.actor.is_team())
                found.push_back({RouteStep::How::member, subject_of(organisation, group.actor), group.span});
    };
    if (actor.is_role())
        above(organisation[actor.role()].team);
    if (actor.is_team())
        above(organisation[actor.team()].parent);
    return found;
}

/// The actor, and the one person it is where it is one.
std::array<Actor, 2> as_person(const Organisation& organisation, Actor actor) {
    const auto people = organisation.holders(actor).people;
    return {actor, people.size() == 1 ? Actor(people.front()) : actor};
}

void add_deputies(const Organisation& organisation, Actor actor, ActorShown& shown) {
    const auto either = as_person(organisation, actor);
    const auto is_it = [&](Actor other) { return other == either[0] || other == either[1]; };
    for (const Deputyship& each : deputyships(organisation)) {
        const StandIn stand_in{subject_of(organisation, each.deputy),
                               subject_of(organisation, each.principal), each.span};
        if (is_it(each.principal))
            shown.deputies.push_back(stand_in);
        if (each.deputy == actor)
            shown.deputy_of.push_back(stand_in);
    }
    for (const Ref& ref : deputies_of(organisation, actor)) {
        const Actor deputy = ref.actor;
        if ((deputy.is_person() && !organisation.present(deputy.person())) ||
            (deputy.is_role() && organisation.holders(deputy).people.empty()))
            shown.deputies_away.push_back(subject_of(organisation, deputy));
    }
}

std::vector<ActorUnread> unread_of(const Organisation& organisation, Actor actor) {
    std::vector<ActorUnread> found;
    for (const Entry& entry : organisation.entries)
        for (const UnreadMark& mark : entry.unread)
            if (mark.who.actor == actor && entry.open())
                found.push_back({subject_of(entry), std::string(text::trimmed(mark.written)), mark.span});
    return found;
}

ShownLoad load_of(const Organisation& organisation, const Load& load, PersonId person) {
    std::vector<double> all;
    for (std::uint32_t p = 0; p < organisation.people.size(); ++p)
        if (organisation.counts({p}))
            all.push_back(load.units({p}));
    std::ranges::sort(all);
    ShownLoad shown{.seats = load.units(person), .people = all.size()};
    if (!all.empty()) {
        shown.median = quantile(all, 0.5);
        shown.most = all.back();
    }
    if (load.effort(person) > 0)
        shown.effort = load.effort(person);
    shown.capacity = load.capacity(person);
    return shown;
}

void add_stalled(const Organisation& organisation, const Stall& stall, PersonId person, ActorShown& shown) {
    shown.stall_considered = stall.considered();
    for (const Stall::Stalled& stalled : stall.entries(person, SIZE_MAX)) {
        const Entry& entry = organisation[stalled.entry];
        shown.stalled.push_back({subject_of(entry), place_of(entry),
                                 stalled.waits_for.known()
                                     ? std::string(organisation[stalled.waits_for].id.value)
                                     : std::string()});
    }
}

template <class Thing>
void add_dates(const Thing& thing, Date as_of, ActorShown& shown) {
    if (thing.from.has_value() && *thing.from > as_of)
        shown.begins = to_string(*thing.from);
    if (thing.until.has_value())
        shown.until = to_string(*thing.until);
}

/// To be asked before or told after.
constexpr DutySet hearing = DutySet(Duty::advises) | Duty::informed;

DutySet held_duties(const HeldNames& names, const Entry& entry, HeldNames::Hold hold) {
    DutySet duties;
    for (const Seat& seat : entry.seats)
        if (names.hold(seat.who.actor) == hold)
            duties |= seat.duties;
    return duties;
}

std::vector<HeldSeat> own_seats(const Organisation& organisation, HeldNames& names, const Entry& entry) {
    std::vector<HeldSeat> seats = held_on(organisation, names, entry);
    std::erase_if(seats, [](const HeldSeat& seat) { return seat.among_others; });
    return seats;
}

} // namespace

ActorShown show_actor(const Organisation& organisation, const Measures& measures, Actor actor) {
    ActorShown shown;
    shown.actor = subject_of(organisation, actor);
    shown.place = organisation.declared_at(actor);
    shown.seats = held_seats(organisation, actor);
    shown.settles = settled_by(organisation, actor);
    shown.unread = unread_of(organisation, actor);
    shown.belongs = belongings(organisation, actor);
    add_deputies(organisation, actor, shown);
    if (actor.is_person()) {
        const PersonId person = actor.person();
        add_dates(organisation[person], organisation.as_of, shown);
        shown.present = organisation.present(person);
        shown.keeps_seats = organisation.keeps_seat(person);
        if (!shown.present && shown.keeps_seats)
            shown.stand_ins = present_deputies(organisation, organisation[person].deputies);
        if (organisation.counts(person))
            shown.load = load_of(organisation, measures.load(), person);
        add_stalled(organisation, measures.stall(), person, shown);
        return shown;
    }
    if (actor.is_role())
        add_dates(organisation[actor.role()], organisation.as_of, shown);
    const Holders holders = organisation.holders(actor);
    shown.present = holders.sharing != Sharing::nobody;
    if (!shown.present)
        shown.stand_ins = present_deputies(organisation, deputies_of(organisation, actor));
    shown.keeps_seats = shown.present || !shown.stand_ins.empty();
    shown.people_count = organisation.everyone_count(actor);
    if (holders.people.size() <= SeatParty::most_listed)
        for (const PersonId person : holders.people)
            shown.people.push_back(bearer_of(organisation, actor, person));
    return shown;
}

void add_for_card(const Organisation& organisation, Actor actor, ActorShown& shown) {
    HeldNames names(organisation, actor);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        if (!entry.open())
            continue;
        const DutySet own = held_duties(names, entry, HeldNames::Hold::own);
        if (own.any(owning))
            shown.owned.push_back({entry_duties(organisation, {e}), own_seats(organisation, names, entry)});
        if (own.has(owning_duty(entry)))
            continue;
        const DutySet all = own | held_duties(names, entry, HeldNames::Hold::among_others);
        // Whoever is one of the group that owns it hears of it in any case.
        if (all.any(hearing) && !all.has(owning_duty(entry)))
            shown.heard.push_back({entry_duties(organisation, {e}), held_on(organisation, names, entry)});
    }
}

} // namespace whodecides::engine
