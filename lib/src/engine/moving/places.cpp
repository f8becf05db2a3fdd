#include "engine/moving/places.hpp"

#include <algorithm>
#include <vector>

#include "model/building/refs.hpp"

namespace whodecides::engine {

namespace {

/// Goes through the names of facts.
class Taking {
  public:
    Taking(const Succession& succession, MovingNames& names) : succession_(succession), names_(names) {}

    void person(Person& person, const std::vector<Ref>& managers_of_from) {
        const bool own = is_to(person.id.value, ActorKind::person);
        if (own)
            replace_own(person.managers, managers_of_from);
        else
            take(person.managers, takes_head);
        for (std::vector<Ref>* refs : {&person.dotted_line, &person.coaches, &person.deputies})
            take_unless(own, *refs);
    }

    void role(Role& role) {
        take(role.holders, takes_person);
        take_unless(is_to(role.id.value, ActorKind::role), role.deputies);
    }

    void team(Team& team) {
        const bool own = is_to(team.id.value, ActorKind::team);
        if (!own) {
            take(team.leads, takes_head);
            if (team.leads.empty() && is_shared(team.mode))
                take(team.members, takes_somebody);
        }
        take_unless(own, team.deputies);
        take(team.tie_break, takes_somebody);
        take(team.escalates_to, takes_somebody);
    }

    template <class Thing>
    void settling(Thing& thing) {
        take(thing.tie_break, takes_somebody);
        take(thing.escalates_to, takes_somebody);
    }

    /// Whether `from` had a place that went.
    [[nodiscard]] bool took() const { return took_; }

  private:
    [[nodiscard]] bool is_from(const Ref& ref) { return names_.actor(ref.name) == succession_.from; }
    [[nodiscard]] bool is_to(std::string_view id, ActorKind kind) const {
        return succession_.to.kind == kind && names_.id_of(succession_.to) == id;
    }

    [[nodiscard]] bool fits(Takes takes) const {
        switch (succession_.to.kind) {
        case ActorKind::person:
            return (takes & takes_person) != 0;
        case ActorKind::role:
            return (takes & takes_role) != 0;
        case ActorKind::team:
            return (takes & takes_team) != 0;
        case ActorKind::unknown:
        case ActorKind::generic:
        case ActorKind::everyone:
            break;
        }
        return false;
    }

    void drop(std::vector<Ref>& refs) {
        if (std::erase_if(refs, [&](const Ref& ref) { return is_from(ref); }) > 0)
            took_ = true;
    }

    /// Somebody's own places beside them cannot be taken by themselves.
    void take_unless(bool own, std::vector<Ref>& refs) {
        if (own)
            drop(refs);
        else
            take(refs, takes_head);
    }

    void take(std::vector<Ref>& refs, Takes takes) {
        if (!fits(takes))
            return;
        bool there = false;
        bool any = false;
        for (const Ref& ref : refs) {
            const Actor actor = names_.actor(ref.name);
            there = there || actor == succession_.to;
            any = any || actor == succession_.from;
        }
        if (!any)
            return;
        if (there)
            return drop(refs);
        const auto first = std::ranges::find_if(refs, [&](const Ref& ref) { return is_from(ref); });
        first->name = succession_.name.name;
        took_ = true;
        drop(refs);
    }

    /// Whose manager was `from` has the managers of that one, themselves aside.
    void replace_own(std::vector<Ref>& managers, const std::vector<Ref>& of_from) {
        const auto at = std::ranges::find_if(managers, [&](const Ref& ref) { return is_from(ref); });
        if (at == managers.end())
            return;
        std::vector<Ref> left(managers.begin(), at);
        for (Ref ref : of_from) {
            ref.span = at->span;
            if (names_.actor(ref.name) != succession_.to)
                left.push_back(ref);
        }
        left.insert(left.end(), at + 1, managers.end());
        managers = std::move(left);
        took_ = true;
        drop(managers);
    }

    const Succession& succession_;
    MovingNames& names_;
    bool took_ = false;
};

} // namespace

bool take_places(Understood& understood, const Succession& succession, MovingNames& names) {
    std::vector<Ref> managers;
    for (const Facts& facts : understood.facts)
        for (const Person& person : facts.people)
            if (managers.empty() && succession.from.is_person() &&
                names.id_of(succession.from) == person.id.value)
                managers = person.managers;
    Taking taking(succession, names);
    for (Facts& facts : understood.facts) {
        for (Person& person : facts.people)
            taking.person(person, managers);
        for (Role& role : facts.roles)
            taking.role(role);
        for (Team& team : facts.teams)
            taking.team(team);
        for (Entry& entry : facts.entries)
            taking.settling(entry);
        for (Defaults& defaults : facts.defaults)
            taking.settling(defaults);
    }
    return taking.took();
}

} // namespace whodecides::engine
