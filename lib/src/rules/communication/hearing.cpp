#include "rules/communication/hearing.hpp"

#include <algorithm>

#include "base/vectors.hpp"

namespace whodecides {

bool hides_people(const Organisation& organisation, Actor actor) {
    if (!actor.is_role() && !actor.is_team())
        return false;
    if (organisation.holders(actor).sharing == Sharing::unknown)
        return true;
    return actor.is_team() && organisation.everyone_count(actor) == 0 &&
           !organisation[actor.team()].external && organisation.holders(actor).sharing != Sharing::nobody;
}

bool talks_in_forum(const Participation& participation, const Entry& entry, Actor actor) {
    return entry.forum.size() > Hearing::most_seats ||
           std::ranges::any_of(entry.forum, [&](const Link<Forum>& link) {
               return !link.to.known() || participation.takes_part(actor, link.to);
           });
}

void Hearing::listen(const Entry& entry, DutySet duties) {
    actors_.clear();
    unclear_ = false;
    for (const Seat& seat : entry.seats) {
        const Actor actor = seat.who.actor;
        if (!seat.duties.any(duties) || actor.kind == ActorKind::generic)
            continue;
        if (actor.kind == ActorKind::unknown || hides_people(organisation_, actor))
            unclear_ = true;
        else if (organisation_.holders(actor).sharing != Sharing::nobody)
            actors_.push_back(actor);
    }
    sort_distinct(actors_);
    if (actors_.size() > most_seats) {
        actors_.clear();
        unclear_ = true;
    }
}

bool Hearing::hears(Actor actor) {
    return unclear_ || std::ranges::any_of(actors_, [&](Actor present) { return reaches_(present, actor); });
}

} // namespace whodecides
