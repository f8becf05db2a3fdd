#include "rules/succession/alone.hpp"

namespace whodecides {

PersonId alone_in(const Organisation& organisation, const Entry& entry, Duty duty) {
    PersonId alone;
    for (const Seat& seat : entry.seats) {
        if (!seat.duties.has(duty) || seat.who.actor.kind == ActorKind::generic)
            continue;
        const Holders holders = organisation.holders(seat.who.actor);
        if (holders.sharing == Sharing::nobody)
            continue;
        if (holders.people.size() != 1 || (alone.known() && alone != holders.people.front()))
            return {};
        alone = holders.people.front();
    }
    return alone;
}

} // namespace whodecides
