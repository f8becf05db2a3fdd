#include "engine/views/matrix_columns.hpp"

#include "base/text.hpp"
#include "model/measures/lowest_team.hpp"

namespace whodecides::engine {

namespace {

ColumnKey key_of(Actor actor) {
    const auto kind = actor.is_person() ? MatrixColumnKind::person
                      : actor.is_role() ? MatrixColumnKind::role
                                        : MatrixColumnKind::team;
    return {kind, actor.index, {}};
}

} // namespace

ColumnKey named_column(const Ref& who) {
    if (who.actor.is_somebody())
        return key_of(who.actor);
    if (who.actor.kind == ActorKind::everyone)
        return {MatrixColumnKind::everyone, 0, {}};
    return {MatrixColumnKind::name, 0, text::folded(who.name)};
}

std::vector<ColumnFinder::Found> ColumnFinder::columns(const Ref& who) const {
    if (!who.actor.is_somebody() || by_ == MatrixBy::named)
        return {{named_column(who), true}};
    if (by_ == MatrixBy::person)
        return people(who);
    return {by_ == MatrixBy::role ? role(who) : team(who)};
}

std::vector<ColumnFinder::Found> ColumnFinder::people(const Ref& who) const {
    if (who.actor.is_person())
        return {{named_column(who), true}};
    std::vector<Found> found;
    const auto holders = organisation_.holders(who.actor).people;
    if (holders.empty() || holders.size() > most_people)
        return {{named_column(who), true}};
    for (const PersonId holder : holders)
        found.push_back({key_of(holder), false});
    return found;
}

ColumnFinder::Found ColumnFinder::role(const Ref& who) const {
    if (who.actor.is_role())
        return {named_column(who), true};
    const auto roles =
        who.actor.is_person() ? organisation_.roles_of(who.actor.person()) : std::span<const RoleId>();
    if (roles.size() == 1)
        return {key_of(roles.front()), false};
    return {{MatrixColumnKind::rest, 0, {}}, false};
}

ColumnFinder::Found ColumnFinder::team(const Ref& who) const {
    if (who.actor.is_team())
        return {named_column(who), true};
    TeamId team = measures_.channels().team_of(who.actor);
    if (!team.known() && who.actor.is_person()) // those who are away too
        team = lowest_team(organisation_, who.actor.person());
    if (team.known())
        return {key_of(team), false};
    return {{MatrixColumnKind::rest, 0, {}}, false};
}

} // namespace whodecides::engine
