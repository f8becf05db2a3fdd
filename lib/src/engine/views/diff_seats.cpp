#include "engine/views/diff_seats.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/vectors.hpp"

namespace whodecides::engine {

namespace {

std::pair<Duty, Party> held(const Holding& holding) {
    return {holding.duty, holding.holder};
}

/// The duties of a seat: where one of answering and deciding is not named, the other does both.
DutySet duties_of(const Seat& seat, const Entry& entry) {
    const bool both =
        seat.duties.any(owning) && !(entry.has_seat(Duty::answers) && entry.has_seat(Duty::decides));
    return both ? seat.duties | owning : seat.duties;
}

/// Those of `all` whose holder has not that duty among `others`.
std::vector<Holding> without(std::span<const Holding> all, std::span<const Holding> others) {
    std::vector<Holding> left;
    for (const Holding& holding : all)
        if (!std::ranges::binary_search(others, held(holding), {}, held))
            left.push_back(holding);
    return left;
}

} // namespace

std::vector<SeatOf> seats_of(const Parties& parties, Side side, EntryId entry) {
    std::vector<SeatOf> seats;
    if (!entry.known())
        return seats;
    const Entry& whole = parties.organisation(side)[entry];
    for (const Seat& seat : whole.seats) {
        const Party party = parties.of(side, seat.who.actor);
        const DutySet duties = party == no_party ? DutySet() : duties_of(seat, whole);
        for (unsigned duty = 0; duty < duty_count; ++duty)
            if (duties.has(static_cast<Duty>(duty)))
                seats.push_back({static_cast<Duty>(duty), party});
    }
    sort_distinct(seats);
    return seats;
}

std::vector<Holding> holdings_of(const Parties& parties, Side side, std::span<const SeatOf> seats) {
    std::vector<Holding> holdings;
    for (const SeatOf& seat : seats)
        for (const Party holder : parties.holders(side, seat.party))
            holdings.push_back({seat.duty, holder, seat.party});
    sort_distinct(holdings);
    return holdings;
}

SeatChanges changes_of(const Parties& parties, const EntryPair& pair) {
    SeatChanges changes;
    changes.seats_before = seats_of(parties, Side::before, pair.before);
    changes.seats_after = seats_of(parties, Side::after, pair.after);
    const auto others_behind = [&](const SeatOf& seat) { return parties.changed(seat.party); };
    if (changes.seats_before == changes.seats_after &&
        std::ranges::none_of(changes.seats_before, others_behind))
        return changes;
    changes.before = holdings_of(parties, Side::before, changes.seats_before);
    changes.after = holdings_of(parties, Side::after, changes.seats_after);
    changes.lost = without(changes.before, changes.after);
    changes.gained = without(changes.after, changes.before);
    return changes;
}

} // namespace whodecides::engine
