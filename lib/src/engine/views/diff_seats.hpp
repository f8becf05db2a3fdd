#pragma once

#include <compare>
#include <vector>

#include "engine/views/diff_entries.hpp"
#include "engine/views/diff_parties.hpp"
#include "model/duty.hpp"

namespace whodecides::engine {

/// A seat in an entry: one duty of one party.
struct SeatOf {
    Duty duty;
    Party party;
    friend auto operator<=>(const SeatOf&, const SeatOf&) = default;
};

/// Somebody who holds a duty of an entry, and the seat by which.
struct Holding {
    Duty duty;
    Party holder;
    Party seat;
    friend auto operator<=>(const Holding&, const Holding&) = default;
};

/// The seats of an entry, sorted, each once; none where the entry is unknown.
std::vector<SeatOf> seats_of(const Parties& parties, Side side, EntryId entry);
/// Who holds them, sorted.
std::vector<Holding> holdings_of(const Parties& parties, Side side, std::span<const SeatOf> seats);

/// What changes on one entry.
struct SeatChanges {
    std::vector<SeatOf> seats_before;
    std::vector<SeatOf> seats_after;
    std::vector<Holding> before;
    std::vector<Holding> after;
    std::vector<Holding> lost; ///< of `before`, where the holder has the duty by no seat any more
    std::vector<Holding> gained;
};

/// O(1) beyond reading the seats where they and those behind them are the same; then nothing but the seats is
/// filled in.
SeatChanges changes_of(const Parties& parties, const EntryPair& pair);

} // namespace whodecides::engine
