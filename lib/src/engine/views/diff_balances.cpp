#include "engine/views/diff_balances.hpp"

#include <algorithm>
#include <utility>

namespace whodecides::engine {

namespace {

/// Calls `take` once for each holder and duty; several seats of one holder stand beside each other.
template <class Take>
void each_once(std::span<const Holding> holdings, Take take) {
    const Holding* last = nullptr;
    for (const Holding& holding : holdings) {
        if (last == nullptr || last->duty != holding.duty || last->holder != holding.holder)
            take(holding);
        last = &holding;
    }
}

/// Who answers for the decision on one side.
template <class Take>
void each_answering(const Parties& parties, Side side, EntryId id, std::span<const SeatOf> seats, Take take) {
    if (!id.known() || !parties.organisation(side)[id].is_decision())
        return;
    // clang 14 cannot compile std::ranges::equal_range of libstdc++ 12.
    const auto first = std::ranges::lower_bound(seats, Duty::answers, {}, &SeatOf::duty);
    const auto last = std::ranges::upper_bound(seats, Duty::answers, {}, &SeatOf::duty);
    each_once(holdings_of(parties, side, {first, last}), take);
}

DutyBalance balance_of(const Parties& parties, Party party, const Account& account) {
    DutyBalance balance{.holder = parties.subject(party)};
    for (unsigned duty = 0; duty < duty_count; ++duty)
        if (account.gained[duty] + account.lost[duty] > 0)
            balance.duties.push_back(
                {to_string(static_cast<Duty>(duty)), account.gained[duty], account.lost[duty]});
    balance.answered_before = account.answered_before;
    balance.answered_after = account.answered_after;
    return balance;
}

} // namespace

std::size_t Account::changes() const {
    std::size_t sum = 0;
    for (unsigned duty = 0; duty < duty_count; ++duty)
        sum += gained[duty] + lost[duty];
    return sum;
}

void Balances::add(const EntryPair& pair, const SeatChanges& changes) {
    each_once(changes.lost, [&](const Holding& holding) {
        ++accounts_[holding.holder].lost[static_cast<std::size_t>(holding.duty)];
    });
    each_once(changes.gained, [&](const Holding& holding) {
        ++accounts_[holding.holder].gained[static_cast<std::size_t>(holding.duty)];
    });
    each_answering(parties_, Side::before, pair.before, changes.seats_before,
                   [&](const Holding& holding) { ++accounts_[holding.holder].answered_before; });
    each_answering(parties_, Side::after, pair.after, changes.seats_after,
                   [&](const Holding& holding) { ++accounts_[holding.holder].answered_after; });
}

std::vector<DutyBalance> Balances::told() const {
    std::vector<std::pair<std::size_t, Party>> order;
    for (Party party = 0; party < accounts_.size(); ++party)
        if (const std::size_t changes = accounts_[party].changes(); changes > 0)
            order.emplace_back(changes, party);
    std::ranges::stable_sort(order, std::ranges::greater(), &std::pair<std::size_t, Party>::first);
    std::vector<DutyBalance> result;
    for (const auto& [changes, party] : order)
        result.push_back(balance_of(parties_, party, accounts_[party]));
    return result;
}

} // namespace whodecides::engine
