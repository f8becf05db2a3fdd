#include "engine/views/entry_duties.hpp"
#include "model/subjects.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/date.hpp"
#include "base/text.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/approvals.hpp"
#include "model/measures/deputyships.hpp"
#include "model/measures/seated.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {
namespace {

const Ref* naming(std::span<const Ref> names, Actor actor) {
    const auto found = std::ranges::find(names, actor, &Ref::actor);
    return found == names.end() ? nullptr : &*found;
}

RouteStep step(const Organisation& organisation, RouteStep::How how, const Ref& name) {
    return {how, subject_of(organisation, name.actor), name.span};
}

/// The holder of a role as it is written; at most one step.
std::vector<RouteStep> through_role(const Organisation& organisation, RoleId role, PersonId person) {
    if (const Ref* name = naming(organisation[role].holders, person))
        return {step(organisation, RouteStep::How::holds, *name)};
    return {};
}

/// By lead, or by a role that leads.
std::vector<RouteStep> through_lead(const Organisation& organisation, const Team& team, PersonId person) {
    if (const Ref* name = naming(team.leads, person))
        return {step(organisation, RouteStep::How::leads, *name)};
    for (const Ref& lead : team.leads) {
        if (!lead.actor.is_role())
            continue;
        std::vector<RouteStep> held = through_role(organisation, lead.actor.role(), person);
        if (!held.empty()) {
            held.insert(held.begin(), step(organisation, RouteStep::How::leads, lead));
            return held;
        }
    }
    return {};
}

/// By lead or membership of the team, else of a team below it, asked from the side of the person.
std::vector<RouteStep> through_team(const Organisation& organisation, TeamId id, PersonId person) {
    const Team& team = organisation[id];
    std::vector<RouteStep> steps = through_lead(organisation, team, person);
    if (!steps.empty())
        return steps;
    if (const Ref* name = naming(team.members, person))
        return {step(organisation, RouteStep::How::member, *name)};
    for (const TeamId below : organisation.teams_of(person)) {
        if (below == id || !organisation.within(below, id))
            continue;
        steps = through_lead(organisation, organisation[below], person);
        if (const Ref* name = naming(organisation[below].members, person); name != nullptr && steps.empty())
            steps.push_back(step(organisation, RouteStep::How::member, *name));
        if (steps.empty())
            continue;
        const Ref* part = naming(team.members, below);
        steps.insert(steps.begin(), {RouteStep::How::member, subject_of(organisation, below),
                                     part != nullptr ? part->span : organisation.declared_at(below)});
        return steps;
    }
    for (const RoleId role : organisation.roles_of(person)) {
        const auto& of = organisation[role].team;
        if (of.empty() || of.front().actor != Actor(id))
            continue;
        steps = through_role(organisation, role, person);
        steps.insert(steps.begin(),
                     {RouteStep::How::member, subject_of(organisation, role), of.front().span});
        return steps;
    }
    return {};
}

Backing backing_of(const Organisation& organisation, Actor actor, const Holders& holders) {
    if (actor.kind == ActorKind::everyone)
        return Backing::everyone;
    if (actor.kind == ActorKind::unknown)
        return Backing::unknown;
    if (actor.kind == ActorKind::generic)
        return Backing::placeholder;
    switch (holders.sharing) {
    case Sharing::group:
        return Backing::group;
    case Sharing::nobody:
        return Backing::nobody;
    case Sharing::unknown:
        return Backing::unnamed;
    case Sharing::alone:
    case Sharing::cover:
    case Sharing::together:
    case Sharing::mode:
        break;
    }
    if (holders.people.size() == 1)
        return Backing::one;
    if (holders.sharing == Sharing::cover)
        return organisation[actor.role()].held == Held::per_case ? Backing::per_case : Backing::in_turn;
    return holders.sharing == Sharing::mode ? Backing::shared : Backing::together;
}

/// Who is written behind an actor that has nobody, and who stands in for it.
void add_absent(const Organisation& organisation, Actor actor, SeatParty& party) {
    std::span<const Ref> names;
    if (actor.is_role())
        names = organisation[actor.role()].holders;
    else if (actor.is_team())
        names = organisation[actor.team()].leads;
    for (const Ref& name : names)
        if (name.actor.is_person() && party.absent.size() < SeatParty::most_listed)
            party.absent.push_back(subject_of(organisation, name.actor));
    if (!actor.is_person())
        party.stand_ins = present_deputies(organisation, deputies_of(organisation, actor));
}

/// How many own an entry at once: humans by whatever route, whoever takes turns or is a group being one.
/// Agents, services and externals are nobody's second owner; only where there is nobody else do they count.
class Deciders {
  public:
    explicit Deciders(const Organisation& organisation) : organisation_(organisation) {}

    void add(Actor actor) {
        if (actor.kind == ActorKind::generic)
            return;
        named_ = true;
        const Holders holders = organisation_.holders(actor);
        if (holders.sharing == Sharing::nobody)
            return;
        there_ = true;
        if (actor.kind == ActorKind::unknown)
            return;
        const bool as_one =
            holders.people.empty() || (holders.sharing == Sharing::cover && holders.people.size() > 1);
        if (as_one) {
            met_.insert(actor);
            return;
        }
        for (const PersonId person : holders.people)
            if (organisation_[person].kind == PersonKind::human)
                met_.insert(person);
    }

    [[nodiscard]] Deciding told(const Entry& entry, Mode mode) const {
        if (!named_)
            return entry.unowned_on_purpose() ? Deciding::on_purpose : Deciding::nobody;
        if (!there_)
            return Deciding::absent;
        if (met_.size() < 2)
            return Deciding::one;
        return is_shared(mode) ? Deciding::shared : Deciding::several;
    }

  private:
    const Organisation& organisation_;
    std::set<Actor> met_;
    bool named_ = false;
    bool there_ = false;
};

void add_settlement(const Organisation& organisation, EntryId id, EntryDuties& duties) {
    const Settlement& settlement = organisation.settlement(id);
    if (settlement.mode != Mode::unset) {
        using Origin = Settlement::Origin;
        duties.mode = to_string(settlement.mode);
        duties.mode_origin = settlement.mode_origin == Origin::entry  ? "entry"
                             : settlement.mode_origin == Origin::team ? "team"
                                                                      : "defaults";
        duties.mode_place = settlement.mode_span;
    }
    if (settlement.tie_break != nullptr)
        duties.tie_break = party_of(organisation, *settlement.tie_break);
    if (settlement.escalates_to != nullptr)
        duties.escalates_to = party_of(organisation, *settlement.escalates_to);
    if (settlement.decide_within != nullptr && settlement.decide_within->has_value())
        duties.decide_within = (**settlement.decide_within).hours;
    duties.quorum = settlement.quorum;
}

} // namespace

std::vector<RouteStep> route_to(const Organisation& organisation, Actor actor, PersonId person) {
    if (actor.is_role())
        return through_role(organisation, actor.role(), person);
    if (actor.is_team())
        return through_team(organisation, actor.team(), person);
    return {};
}

std::vector<Subject> present_deputies(const Organisation& organisation, std::span<const Ref> deputies) {
    std::vector<Subject> found;
    for (const Actor actor : standing_in(organisation, deputies))
        found.push_back(subject_of(organisation, actor));
    return found;
}

Bearer bearer_of(const Organisation& organisation, Actor actor, PersonId person) {
    Bearer bearer{.person = subject_of(organisation, person),
                  .route = route_to(organisation, actor, person),
                  .away = !organisation.present(person)};
    if (bearer.away) {
        std::vector<Ref> deputies = organisation[person].deputies;
        if (actor != Actor(person)) {
            const std::span<const Ref> of_name = deputies_of(organisation, actor);
            deputies.insert(deputies.end(), of_name.begin(), of_name.end());
        }
        bearer.stand_ins = present_deputies(organisation, deputies);
    }
    return bearer;
}

SeatParty party_of(const Organisation& organisation, const Ref& name) {
    const Holders holders = organisation.holders(name.actor);
    SeatParty party;
    party.actor = subject_of(organisation, name);
    party.place = name.span;
    party.backing = backing_of(organisation, name.actor, holders);
    party.count = holders.people.size();
    if (party.backing == Backing::group || party.backing == Backing::everyone)
        party.count = organisation.everyone_count(name.actor);
    if (party.backing == Backing::nobody)
        add_absent(organisation, name.actor, party);
    if (holders.people.size() <= SeatParty::most_listed)
        for (const PersonId person : holders.people)
            party.people.push_back(bearer_of(organisation, name.actor, person));
    return party;
}

std::vector<std::string_view> duty_words(DutySet duties) {
    std::vector<std::string_view> words;
    duties.each([&](Duty duty) { words.push_back(to_string(duty)); });
    return words;
}

EntryDuties entry_duties(const Organisation& organisation, EntryId id) {
    const Entry& entry = organisation[id];
    EntryDuties duties;
    duties.entry = subject_of(entry);
    duties.place = place_of(entry);
    duties.status = to_string(entry.status);
    const Duty whose = owning_duty(entry);
    duties.owning_duty = to_string(whose);
    Deciders deciders(organisation);
    for (const Seat& seat : entry.seats) {
        duties.seats.push_back({party_of(organisation, seat.who), duty_words(seat.duties)});
        if (seat.duties.has(whose))
            deciders.add(seat.who.actor);
    }
    for (const UnreadMark& mark : entry.unread)
        duties.unread.push_back(
            {subject_of(organisation, mark.who), std::string(text::trimmed(mark.written)), mark.span});
    duties.deciding = deciders.told(entry, organisation.settlement(id).mode);
    add_settlement(organisation, id, duties);
    // An agreement that nobody can give is not one the entry does without.
    duties.blocking = distinct_names(organisation, entry, Duty::vetoes).size();
    duties.approvals = agreements_needed(entry, duties.blocking);
    if (entry.delegation.has_value())
        duties.delegation = *entry.delegation;
    duties.unowned = std::string(text::trimmed(entry.unowned.value));
    duties.mandated_by = std::string(entry.mandated_by.value);
    if (entry.from.has_value() && *entry.from > organisation.as_of)
        duties.begins = to_string(*entry.from);
    if (entry.until.has_value() && *entry.until < organisation.as_of)
        duties.ended = to_string(*entry.until);
    return duties;
}

} // namespace whodecides::engine

namespace whodecides {

std::string_view to_string(RouteStep::How how) {
    switch (how) {
    case RouteStep::How::holds:
        return "holds";
    case RouteStep::How::leads:
        return "leads";
    case RouteStep::How::member:
        return "member";
    }
    return {};
}

std::string_view to_string(Backing backing) {
    switch (backing) {
    case Backing::one:
        return "one";
    case Backing::in_turn:
        return "in-turn";
    case Backing::per_case:
        return "per-case";
    case Backing::together:
        return "together";
    case Backing::shared:
        return "shared";
    case Backing::group:
        return "group";
    case Backing::everyone:
        return "everyone";
    case Backing::nobody:
        return "nobody";
    case Backing::unnamed:
        return "unnamed";
    case Backing::unknown:
        return "unknown";
    case Backing::placeholder:
        return "placeholder";
    }
    return {};
}

std::string_view to_string(Deciding deciding) {
    switch (deciding) {
    case Deciding::one:
        return "one";
    case Deciding::shared:
        return "shared";
    case Deciding::several:
        return "several";
    case Deciding::absent:
        return "absent";
    case Deciding::on_purpose:
        return "on-purpose";
    case Deciding::nobody:
        return "nobody";
    }
    return {};
}

bool EntrySeat::has(std::string_view duty) const {
    return std::ranges::find(duties, duty) != duties.end();
}

} // namespace whodecides
