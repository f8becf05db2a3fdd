#include "model/measures/approvals.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace whodecides {

std::vector<const Seat*> vetoing_seats(const Organisation& organisation, const Entry& entry) {
    return distinct_seats(organisation, entry, Duty::vetoes);
}

std::size_t agreements_needed(const Entry& entry, std::size_t seats) {
    if (!entry.approvals.has_value() || (*entry.approvals).all)
        return seats;
    return std::min<std::size_t>((*entry.approvals).count, seats);
}

namespace {

/// People in the order of a walk down the line, so that whoever is above somebody stands before them.
class Ladder {
  public:
    Ladder(const Line& line, std::vector<Seated> people,
           const std::function<bool(const Seated&, const Seated&)>& alike)
        : people_(std::move(people)), above_(people_.size(), nobody) {
        std::ranges::sort(people_, {}, [&](const Seated& one) { return line.rank(one.person); });
        std::vector<std::uint32_t> open;
        std::vector<std::size_t> depth(people_.size(), 1);
        for (std::uint32_t i = 0; i < people_.size(); ++i) {
            while (!open.empty() && !line.above(people_[open.back()].person, people_[i].person))
                open.pop_back();
            if (!open.empty() && (!alike || alike(people_[i], people_[open.back()]))) {
                above_[i] = open.back();
                depth[i] = depth[above_[i]] + 1;
            }
            open.push_back(i);
            if (depth[i] > height_) {
                height_ = depth[i];
                lowest_ = i;
            }
        }
    }

    [[nodiscard]] std::vector<Seated> longest_chain() const {
        std::vector<Seated> chain;
        for (std::uint32_t at = lowest_; chain.size() < height_; at = above_[at])
            chain.push_back(people_[at]);
        return chain;
    }

    /// The longest chain that is left where at most `spare` people, chosen at best, are taken away.
    [[nodiscard]] std::size_t height_without(std::size_t spare) const {
        std::size_t enough = height_;
        for (std::size_t least = 1; spare > 0 && least < enough;) {
            const std::size_t middle = (least + enough) / 2;
            if (to_take_away(middle) <= spare)
                enough = middle;
            else
                least = middle + 1;
        }
        return enough;
    }

  private:
    static constexpr std::uint32_t nobody = UINT32_MAX;

    /// How many have to go so that no chain is longer than that. From below: whoever tops a chain that is too
    /// long tops all of them in which those below stand as well.
    [[nodiscard]] std::size_t to_take_away(std::size_t most) const {
        std::vector<std::size_t> below(people_.size(), 0); // the longest chain that is left below each
        std::size_t taken = 0;
        for (std::size_t i = people_.size(); i-- > 0;) {
            const bool goes = below[i] == most;
            taken += goes ? 1 : 0;
            if (above_[i] != nobody)
                below[above_[i]] = std::max(below[above_[i]], below[i] + (goes ? 0 : 1));
        }
        return taken;
    }

    std::vector<Seated> people_;
    std::vector<std::uint32_t> above_; ///< index of the next one up
    std::size_t height_ = 0;
    std::uint32_t lowest_ = 0; ///< of a longest chain
};

} // namespace

Chain chain_of(const Line& line, std::vector<Seated> people, std::size_t spare,
               const std::function<bool(const Seated&, const Seated&)>& alike) {
    const Ladder ladder(line, std::move(people), alike);
    return {ladder.longest_chain(), ladder.height_without(spare)};
}

namespace {

/// What is found about one entry.
struct Approval {
    std::vector<Seated> approvers;
    std::vector<Seated> chain;
    std::vector<Seated> superiors;
    std::size_t levels = 0;
    std::size_t spare = 0;
};

/// Sorted by the order of a walk down the line, all below somebody stand right behind them. So a row of
/// superiors is a stack, and whether anybody of a set is below somebody is one binary search.
class Approving {
    [[nodiscard]] auto rank() const {
        return [this](PersonId person) { return line_.rank(person); };
    }

  public:
    Approving(const Organisation& organisation, const Line& line, const Answering& answering)
        : organisation_(organisation), line_(line), answering_(answering) {}

    [[nodiscard]] Approval of(EntryId id) const {
        const Entry& entry = organisation_[id];
        const std::vector<const Seat*> seats = vetoing_seats(organisation_, entry);
        if (seats.empty())
            return {};
        const std::vector<PersonId> answering = who_answers(id);
        std::vector<Seated> approvers;
        std::size_t others = 0;
        for (const Seat* seat : seats) {
            const PersonId person = alone(seat->who.actor);
            if (person.known() && std::ranges::binary_search(answering, line_.rank(person), {}, rank()))
                continue;
            ++others;
            if (person.known() && organisation_.human(person))
                approvers.push_back({person, static_cast<std::uint32_t>(seat - entry.seats.data())});
        }
        keep_first_seats(approvers);
        const std::size_t needed = agreements_needed(entry, seats.size());
        const std::size_t own = seats.size() - others;
        if (needed <= own)
            return {};
        Approval approval;
        approval.spare = others - (needed - own);
        approval.superiors = above_any(approvers, answering);
        Chain chain = chain_of(line_, approvers, approval.spare);
        approval.chain = std::move(chain.people);
        approval.levels = std::max<std::size_t>(chain.needed, 1); // some are asked who stand nowhere
        approval.approvers = std::move(approvers);
        return approval;
    }

  private:
    [[nodiscard]] PersonId alone(Actor actor) const {
        const auto people = organisation_.holders(actor).people;
        return people.size() == 1 ? people.front() : PersonId{};
    }

    [[nodiscard]] std::vector<PersonId> who_answers(EntryId id) const {
        std::vector<PersonId> people;
        for (const Answerer& answerer : answering_.of(id))
            people.push_back(answerer.person);
        std::ranges::sort(people, {}, rank());
        return people;
    }

    [[nodiscard]] std::vector<Seated> above_any(const std::vector<Seated>& approvers,
                                                const std::vector<PersonId>& answering) const {
        std::vector<Seated> superiors;
        for (const Seated& approver : approvers) {
            const auto next = std::ranges::upper_bound(answering, line_.rank(approver.person), {}, rank());
            if (next != answering.end() && line_.above(approver.person, *next))
                superiors.push_back(approver);
        }
        return superiors;
    }

    const Organisation& organisation_;
    const Line& line_;
    const Answering& answering_;
};

void add_row(Rows<Seated>& rows, const std::vector<Seated>& row) {
    rows.data.insert(rows.data.end(), row.begin(), row.end());
    rows.end_row();
}

} // namespace

ApprovalLine::ApprovalLine(const Organisation& organisation, const Line& line, const Answering& answering) {
    const Approving approving(organisation, line, answering);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        Approval approval;
        if (!entry.retired() && entry.has_seat(Duty::vetoes))
            approval = approving.of({e});
        add_row(approvers_, approval.approvers);
        add_row(chains_, approval.chain);
        add_row(superiors_, approval.superiors);
        levels_.push_back(static_cast<std::uint32_t>(approval.levels));
        spare_.push_back(static_cast<std::uint32_t>(approval.spare));
    }
}

} // namespace whodecides
