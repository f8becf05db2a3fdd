#include "engine/plan/former_owners.hpp"

#include "model/measures/ownership.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

namespace {

/// What the actor of the one organisation holds by its own name on an entry of the other.
DutySet duties_of(const Organisation& before, Actor actor, const Organisation& after, EntryId entry) {
    DutySet duties;
    for (const Seat& seat : after[entry].seats)
        if (seat.who.actor.kind == actor.kind && after.id_of(seat.who.actor) == before.id_of(actor))
            duties |= seat.duties;
    return duties;
}

} // namespace

std::vector<FormerOwner> former_owners(const Organisation& before, const Organisation& after,
                                       std::span<const Move> moves, Lookup& names) {
    std::vector<FormerOwner> found;
    for (const Move& move : moves) {
        if (move.entry.empty())
            continue;
        const EntryId from = names.entry(move.entry);
        const EntryId into = move.into.empty() ? from : names.entry(move.into);
        for (const Actor owner : owners_of(before[from])) {
            const DutySet duties = duties_of(before, owner, after, into);
            if (duties.any(owning))
                continue;
            FormerOwner& former = found.emplace_back();
            former.owner = subject_of(before, owner);
            former.entry = subject_of(before[into]);
            duties.each([&](Duty duty) { former.holds.push_back(to_string(duty)); });
        }
    }
    return found;
}

} // namespace whodecides::engine
