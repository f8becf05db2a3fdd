#include "model/organisation.hpp"

#include <algorithm>

#include "base/pointer.hpp"

namespace whodecides {

namespace {

template <class Thing>
std::string_view called(const Thing& thing) {
    return thing.name.value.empty() ? thing.id.value : thing.name.value;
}

} // namespace

Holders Organisation::holders(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        if (!keeps_seat(actor.person()))
            return {};
        return {std::span(self_).subspan(actor.index, 1), Sharing::alone};
    case ActorKind::role:
        return {role_holders_[actor.index], role_sharing_[actor.index]};
    case ActorKind::team:
        return {team_holders_[actor.index], team_sharing_[actor.index]};
    case ActorKind::everyone:
        return {{}, Sharing::group};
    case ActorKind::unknown:
        return {{}, Sharing::unknown};
    case ActorKind::generic:
        break;
    }
    return {};
}

std::size_t Organisation::everyone_count(Actor actor) const {
    if (actor.is_team())
        return everyone_counts_[actor.index];
    if (actor.kind == ActorKind::everyone)
        return present_people_;
    return holders(actor).people.size();
}

std::span<const TeamId> Organisation::teams_of(PersonId id) const {
    return teams_of_[id.value];
}

std::span<const RoleId> Organisation::roles_of(PersonId id) const {
    return roles_of_[id.value];
}

bool Organisation::in_everyone(PersonId person, Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        return actor.person() == person;
    case ActorKind::role:
        return std::ranges::binary_search(roles_of(person), actor.role());
    case ActorKind::team:
        return std::ranges::binary_search(teams_of(person), actor.team());
    case ActorKind::everyone:
        return counts(person);
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return false;
}

bool Organisation::within(TeamId inner, TeamId outer) const {
    return std::ranges::binary_search(ancestors_[inner.value], outer);
}

std::string_view Organisation::id_of(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        return (*this)[actor.person()].id.value;
    case ActorKind::role:
        return (*this)[actor.role()].id.value;
    case ActorKind::team:
        return (*this)[actor.team()].id.value;
    case ActorKind::everyone:
        return "everyone";
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return {};
}

std::string_view Organisation::name_of(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        return called((*this)[actor.person()]);
    case ActorKind::role:
        return called((*this)[actor.role()]);
    case ActorKind::team:
        return called((*this)[actor.team()]);
    case ActorKind::everyone:
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return id_of(actor);
}

Span Organisation::declared_at(Actor actor) const {
    switch (actor.kind) {
    case ActorKind::person:
        return place_of((*this)[actor.person()]);
    case ActorKind::role:
        return place_of((*this)[actor.role()]);
    case ActorKind::team:
        return place_of((*this)[actor.team()]);
    case ActorKind::everyone:
    case ActorKind::unknown:
    case ActorKind::generic:
        break;
    }
    return {};
}

std::string Organisation::logical_path(EntryId id) const {
    const Entry& entry = (*this)[id];
    std::string path;
    if (entry.grid < grids.size())
        path = grids[entry.grid].logical_path + "/rows";
    else
        path = entry.is_decision() ? "/decisions" : "/responsibilities";
    append_segment(path, entry.id.value);
    return path;
}

std::string Organisation::logical_path(Actor actor) const {
    std::string path;
    if (actor.is_person())
        path = "/people";
    else if (actor.is_role())
        path = "/roles";
    else if (actor.is_team())
        path = "/teams";
    else
        return path;
    append_segment(path, id_of(actor));
    return path;
}

} // namespace whodecides
