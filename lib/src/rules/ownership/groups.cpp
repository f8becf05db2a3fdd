#include "rules/ownership/groups.hpp"

namespace whodecides {

namespace {

bool framework_allows_group(const Organisation& organisation, const Seat& seat) {
    return seat.framework.known() && organisation[seat.framework].letters[seat.letter].group_allowed;
}

} // namespace

bool is_leaderless(const Organisation& organisation, TeamId id) {
    return organisation.holders(id).sharing == Sharing::group && !is_shared(organisation[id].mode) &&
           organisation.everyone_count(id) != 1;
}

bool leaves_to_group(const Organisation& organisation, EntryId entry, const Seat& seat) {
    const Actor actor = seat.who.actor;
    const bool group =
        actor.kind == ActorKind::everyone || (actor.is_team() && is_leaderless(organisation, actor.team()));
    return group && seat.duties.any(owning) && !is_shared(organisation.settlement(entry).mode) &&
           !framework_allows_group(organisation, seat);
}

} // namespace whodecides
