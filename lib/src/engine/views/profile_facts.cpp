#include "engine/views/profile_facts.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/vectors.hpp"
#include "model/measures/approvals.hpp"
#include "model/measures/voices.hpp"

namespace whodecides::engine {
namespace {

/// The duties of each actor, over all active entries: a crowd on every entry is gone through once.
struct ActorDuties {
    std::vector<DutySet> people, roles, teams;

    explicit ActorDuties(const Organisation& organisation)
        : people(organisation.people.size()), roles(organisation.roles.size()),
          teams(organisation.teams.size()) {}

    void add(Actor actor, DutySet duties) {
        if (actor.is_person())
            people[actor.index] |= duties;
        else if (actor.is_role())
            roles[actor.index] |= duties;
        else if (actor.is_team())
            teams[actor.index] |= duties;
    }

    /// Calls back with each actor that has one of the duties.
    template <class Do>
    void each(DutySet duties, Do act) const {
        for (std::uint32_t i = 0; i < people.size(); ++i)
            if (people[i].any(duties))
                act(Actor(PersonId{i}));
        for (std::uint32_t i = 0; i < roles.size(); ++i)
            if (roles[i].any(duties))
                act(Actor(RoleId{i}));
        for (std::uint32_t i = 0; i < teams.size(); ++i)
            if (teams[i].any(duties))
                act(Actor(TeamId{i}));
    }
};

Date a_year_before(Date day) {
    const std::chrono::year_month_day now(day);
    const auto then = now - std::chrono::years(1);
    return then.ok() ? Date(then) : Date(then.year() / then.month() / std::chrono::last);
}

} // namespace

ProfileFacts::ProfileFacts(const Organisation& of, const Measures& by, std::span<const Draft> findings)
    : organisation(of), measures(by), entries(of.entries.size()), people(of.people.size()) {
    look_at_people();
    look_at_names();
    look_at_duties();
    look_at_coaching();
    look_at_starts();
    look_at_entries();
    look_at_capacity(findings);
    look_at_clarity(findings);
}

void ProfileFacts::look_at_people() {
    for (std::uint32_t p = 0; p < people.size(); ++p) {
        PersonFacts& facts = people[p];
        facts.counts = organisation.counts({p});
        facts.answers = facts.counts && std::ranges::any_of(measures.answering().entries_of({p}),
                                                            [&](EntryId entry) { return active(entry); });
        facts.effort_written = !measures.load().shares_of(PersonId{p}).empty();
    }
    declared.team = std::ranges::any_of(people, [&](const PersonFacts& facts) {
        const PersonId person{static_cast<std::uint32_t>(&facts - people.data())};
        return facts.counts && !organisation.teams_of(person).empty();
    });
    declared.manager =
        organisation.usage(Field::manager).declared > 0 || organisation.usage(Field::manager).complete;
}

/// A role of everybody may be named by everybody: each actor is gone through once.
void ProfileFacts::mark_holders(std::vector<Actor> actors, bool PersonFacts::*fact) {
    sort_distinct(actors);
    for (const Actor actor : actors)
        for (const PersonId person : organisation.holders(actor).people)
            people[person.value].*fact = true;
}

/// Which duties are there, and of which somebody is not known.
void ProfileFacts::look_at_names() {
    for (std::uint32_t e = 0; e < entries.size(); ++e) {
        if (!active({e}))
            continue;
        for (const Seat& seat : organisation.entries[e].seats) {
            declared.duties |= seat.duties;
            if (organisation.holders(seat.who.actor).sharing == Sharing::unknown)
                entries[e].unresolved |= seat.duties;
        }
        unresolved |= entries[e].unresolved;
        if (organisation.entries[e].has_seat(owning)) {
            ++owned;
            owners_known += entries[e].unresolved.any(owning) ? 0 : 1;
        }
    }
}

void ProfileFacts::look_at_duties() {
    ActorDuties duties(organisation);
    for (const Entry& entry : organisation.entries)
        if (entry.status == EntryStatus::active)
            for (const Seat& seat : entry.seats)
                duties.add(seat.who.actor, seat.duties);

    const auto mark_those_with = [&](DutySet wanted, bool PersonFacts::*fact) {
        std::vector<Actor> actors;
        duties.each(wanted, [&](Actor actor) { actors.push_back(actor); });
        mark_holders(std::move(actors), fact);
    };
    mark_those_with(leading, &PersonFacts::leads);
    mark_those_with(Duty::coaches, &PersonFacts::coaches);
    mark_those_with(heard, &PersonFacts::voice);
    // In a team that is heard its own members are, not everybody in the teams below it.
    std::vector<Actor> within;
    for (std::uint32_t t = 0; t < organisation.teams.size(); ++t)
        if (duties.teams[t].any(heard))
            for (const Ref& member : organisation.teams[t].members)
                if (!member.actor.is_team())
                    within.push_back(member.actor);
    for (std::uint32_t r = 0; r < organisation.roles.size(); ++r)
        for (const Ref& team : organisation.roles[r].team)
            if (team.actor.is_team() && duties.teams[team.actor.index].any(heard))
                within.emplace_back(RoleId{r});
    mark_holders(std::move(within), &PersonFacts::voice);

    declared.voice = std::ranges::any_of(people, &PersonFacts::voice);
    declared.coach = std::ranges::any_of(people, &PersonFacts::coaches);
}

void ProfileFacts::look_at_coaching() {
    std::vector<Actor> coaches;
    std::vector<Actor> deputies;
    const auto add = [](std::span<const Ref> names, std::vector<Actor>& actors) {
        for (const Ref& name : names)
            actors.push_back(name.actor);
    };
    for (std::uint32_t p = 0; p < people.size(); ++p) {
        const Person& person = organisation.people[p];
        people[p].has_coach = !person.coaches.empty();
        if (organisation.present({p}))
            add(person.coaches, coaches);
        add(person.deputies, deputies);
    }
    for (const Role& role : organisation.roles)
        add(role.deputies, deputies);
    for (const Team& team : organisation.teams)
        add(team.deputies, deputies);
    mark_holders(std::move(coaches), &PersonFacts::coaches);
    mark_holders(std::move(deputies), &PersonFacts::deputy);
    declared.coach = declared.coach || organisation.usage(Field::coach).complete ||
                     std::ranges::any_of(people, &PersonFacts::has_coach);
    declared.deputy =
        organisation.usage(Field::deputy).complete || std::ranges::any_of(people, &PersonFacts::deputy);
}

/// Levels are counted from below: who leads nobody, and who leads only such. From above, one deep branch
/// would make everybody on the others senior.
void ProfileFacts::look_at_starts() {
    const Line& line = measures.line();
    std::vector<PersonId> by_level;
    for (std::uint32_t p = 0; p < people.size(); ++p)
        if (line.level({p}) != Line::no_level)
            by_level.push_back({p});
    std::ranges::stable_sort(by_level, std::ranges::greater(),
                             [&](PersonId person) { return line.level(person); });
    std::vector<int> height(people.size(), -1);
    int highest = -1;
    for (const PersonId person : by_level) {
        int& own = height[person.value];
        if (organisation.present(person))
            own = std::max(own, 0);
        highest = std::max(highest, own);
        const PersonId manager = organisation.manager_of(person);
        if (manager.known() && own >= 0)
            height[manager.value] = std::max(height[manager.value], own + 1);
    }
    const bool levels = in_use(Field::manager) && highest >= 2;
    const Date last_year = a_year_before(organisation.as_of);
    for (std::uint32_t p = 0; p < people.size(); ++p) {
        const Person& person = organisation.people[p];
        const bool placed =
            levels && height[p] >= 0 && (organisation.manager_of({p}).known() || line.reports({p}) > 0);
        declared.start = declared.start || placed || person.from.has_value();
        if (person.from.has_value() && *person.from > last_year)
            people[p].new_or_junior = Mark::yes;
        else if (placed)
            people[p].new_or_junior = mark(height[p] <= 1);
        else if (!levels && person.from.has_value())
            people[p].new_or_junior = Mark::no;
    }
}

/// Within load means without a finding about it; within time, no more effort than capacity; with the rights
/// that are needed, as far as it can be told.
void ProfileFacts::look_at_capacity(std::span<const Draft> findings) {
    constexpr double rounding = 1e-9; // three thirds are one
    for (std::uint32_t p = 0; p < people.size(); ++p) {
        const auto capacity = measures.load().capacity({p});
        if (people[p].answers)
            people[p].capacity = mark(!capacity || measures.load().effort({p}) <= *capacity + rounding);
    }
    for (const Draft& draft : findings)
        for (const Topic& topic : draft.topics) {
            const PersonId person{static_cast<std::uint32_t>(topic.value)};
            if (draft.finding.rule->name == "overloaded-accountable" && topic == Topic(Actor(person)) &&
                people[person.value].answers)
                people[person.value].capacity = Mark::no;
        }
    for (std::uint32_t e = 0; e < entries.size(); ++e) {
        const auto needs = measures.rights().of({e});
        const bool lacking = std::ranges::any_of(needs, [](const Rights::Need& need) {
            return need.state == Rights::State::missing || need.state == Rights::State::too_low;
        });
        if (!lacking || !active({e}))
            continue;
        for (const Answerer& answerer : measures.answering().of({e}))
            if (people[answerer.person.value].answers)
                people[answerer.person.value].capacity = Mark::no;
    }
}

Concentration ProfileFacts::load_concentration(std::span<const PersonId> of) const {
    const Load& load = measures.load();
    const Usage& written = organisation.usage(Field::effort);
    const bool by_effort = written.possible > 0 && written.declared == written.possible;
    std::vector<double> held;
    std::size_t whole = 0;
    for (const PersonId person : of) {
        if (load.units(person) <= 0)
            continue;
        held.push_back(by_effort ? load.effort(person) : load.units(person));
        whole += by_effort ? 0 : load.whole(person);
    }
    const std::size_t holders = held.size();
    return concentration(std::move(held), holders, whole);
}

} // namespace whodecides::engine
