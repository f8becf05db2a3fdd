#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include <whodecides/diff.hpp>

#include "engine/views/diff_entries.hpp"
#include "engine/views/diff_parties.hpp"
#include "engine/views/diff_seats.hpp"
#include "model/duty.hpp"
#include "model/subjects.hpp"

namespace whodecides::engine {

/// Entries gained and lost, by duty.
struct Account {
    std::array<std::size_t, duty_count> gained{};
    std::array<std::size_t, duty_count> lost{};
    std::size_t answered_before = 0;
    std::size_t answered_after = 0;

    [[nodiscard]] std::size_t changes() const;
};

/// What each holder gains and loses in all.
class Balances {
  public:
    explicit Balances(const Parties& parties) : parties_(parties), accounts_(parties.size()) {}

    /// O(seats x holders of one seat).
    void add(const EntryPair& pair, const SeatChanges& changes);
    /// Whom most changes for first.
    [[nodiscard]] std::vector<DutyBalance> told() const;

  private:
    const Parties& parties_;
    std::vector<Account> accounts_;
};

} // namespace whodecides::engine
