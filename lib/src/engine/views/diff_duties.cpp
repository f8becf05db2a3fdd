// Who gains and loses what. Whatever a holder had by one seat and has by another is neither. A gain or a loss
// by a seat that stands in both organisations comes from whoever stands behind it, and is told of that role,
// team or person; all others come from the seats themselves, and are told as moves from seat to seat.

#include "engine/views/diff_duties.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "base/vectors.hpp"
#include "engine/views/diff_balances.hpp"
#include "engine/views/diff_seats.hpp"

namespace whodecides::engine {

namespace {

Subject subject_of(const Parties& parties, const EntryPair& pair) {
    const Entry& entry = pair.after.known() ? parties.organisation(Side::after)[pair.after]
                                            : parties.organisation(Side::before)[pair.before];
    return subject_of(entry);
}

std::vector<Subject> subjects(const Parties& parties, std::span<const Party> all) {
    std::vector<Subject> result;
    for (const Party party : all)
        result.push_back(parties.subject(party));
    return result;
}

std::vector<std::string_view> duty_names(DutySet duties) {
    std::vector<std::string_view> names;
    for (unsigned duty = 0; duty < duty_count; ++duty)
        if (duties.has(static_cast<Duty>(duty)))
            names.push_back(to_string(static_cast<Duty>(duty)));
    return names;
}

/// From which seats to which.
struct Way {
    std::vector<Party> from;
    std::vector<Party> to;
    friend auto operator<=>(const Way&, const Way&) = default;
};

/// What is told of one role, team or person.
struct Behind {
    DutySet duties;
    std::vector<std::size_t> pairs; ///< ascending
};

class Comparison {
  public:
    Comparison(const Parties& parties, std::span<const EntryPair> pairs) : parties_(parties), pairs_(pairs) {}

    void compare(std::size_t pair, const SeatChanges& changes) {
        std::array<Way, duty_count> ways;
        for (const Holding& holding : changes.lost)
            place(holding, pair, changes.seats_after, ways[static_cast<std::size_t>(holding.duty)].from);
        for (const Holding& holding : changes.gained)
            place(holding, pair, changes.seats_before, ways[static_cast<std::size_t>(holding.duty)].to);
        for (Way& way : ways) {
            sort_distinct(way.from);
            sort_distinct(way.to);
        }
        add_moves(ways, pair);
    }

    [[nodiscard]] std::vector<DutyMove> moves() const {
        std::vector<DutyMove> result;
        for (const auto& [key, pairs] : moves_) {
            const auto& [duties, way] = key;
            result.push_back({duty_names(sets[duties]), subjects(parties_, way.from),
                              subjects(parties_, way.to), entries(pairs)});
        }
        most_entries_first(result);
        return result;
    }

    [[nodiscard]] std::vector<HolderChange> holders() const {
        std::vector<HolderChange> result;
        for (const auto& [party, behind] : behind_)
            result.push_back(change_of(party, behind));
        most_entries_first(result);
        return result;
    }

  private:
    /// Duties that are told in one: answering and deciding, and each alone.
    static constexpr std::array<DutySet, duty_count + 1> sets{
        owning,         Duty::answers,  Duty::decides,  Duty::does,     Duty::recommends,
        Duty::vetoes,   Duty::advises,  Duty::supports, Duty::verifies, Duty::signs_off,
        Duty::informed, Duty::excluded, Duty::coaches};

    /// Where the gain or the loss is told: of who stands behind the seat, if it is in the other organisation
    /// as well, else of the seat.
    void place(const Holding& holding, std::size_t pair, const std::vector<SeatOf>& other_seats,
               std::vector<Party>& seats) {
        if (!std::ranges::binary_search(other_seats, SeatOf{holding.duty, holding.seat})) {
            seats.push_back(holding.seat);
            return;
        }
        Behind& behind = behind_[holding.seat];
        behind.duties |= holding.duty;
        if (behind.pairs.empty() || behind.pairs.back() != pair)
            behind.pairs.push_back(pair);
    }

    void add_moves(const std::array<Way, duty_count>& ways, std::size_t pair) {
        const Way nothing;
        const bool owned = ways[0] == ways[1];
        if (owned && ways[0] != nothing)
            moves_[{0, ways[0]}].push_back(pair);
        for (std::size_t duty = owned ? 2 : 0; duty < duty_count; ++duty)
            if (ways[duty] != nothing)
                moves_[{duty + 1, ways[duty]}].push_back(pair);
    }

    [[nodiscard]] HolderChange change_of(Party party, const Behind& behind) const {
        const std::vector<Party> before = parties_.holders(Side::before, party);
        const std::vector<Party> after = parties_.holders(Side::after, party);
        const auto those_not_in = [&](const std::vector<Party>& all, const std::vector<Party>& others) {
            std::vector<Party> left;
            std::ranges::set_difference(all, others, std::back_inserter(left));
            std::erase(left, parties_.actor(Side::after, party).is_person() ? no_party : party);
            return subjects(parties_, left);
        };
        const Actor actor = parties_.actor(Side::after, party);
        return {.actor = parties_.subject(party),
                .from = those_not_in(before, after),
                .to = those_not_in(after, before),
                .left = after.size(),
                .leads = !actor.is_team() || !parties_.organisation(Side::after)[actor.team()].leads.empty(),
                .duties = duty_names(behind.duties),
                .entries = entries(behind.pairs)};
    }

    [[nodiscard]] std::vector<Subject> entries(std::span<const std::size_t> pairs) const {
        std::vector<Subject> result;
        for (const std::size_t pair : pairs)
            result.push_back(subject_of(parties_, pairs_[pair]));
        return result;
    }

    template <class Told>
    static void most_entries_first(std::vector<Told>& all) {
        std::ranges::stable_sort(all, std::ranges::greater(),
                                 [](const Told& told) { return told.entries.size(); });
    }

    const Parties& parties_;
    std::span<const EntryPair> pairs_;
    std::map<std::pair<std::size_t, Way>, std::vector<std::size_t>> moves_; ///< by number in `sets`
    std::map<Party, Behind> behind_;
};

} // namespace

void compare_duties(const Parties& parties, std::span<const EntryPair> pairs, Diff& diff) {
    Comparison comparison(parties, pairs);
    Balances balances(parties);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const SeatChanges changes = changes_of(parties, pairs[i]);
        balances.add(pairs[i], changes);
        if (pairs[i].before.known() && pairs[i].after.known())
            comparison.compare(i, changes);
    }
    diff.moves = comparison.moves();
    diff.holders = comparison.holders();
    diff.balances = balances.told();
}

} // namespace whodecides::engine
