#include "model/measures/approvals.hpp"

#include <algorithm>

namespace whodecides {

std::vector<const Seat*> vetoing_seats(const Organisation& organisation, const Entry& entry) {
    return distinct_seats(organisation, entry, Duty::vetoes);
}

std::size_t agreements_needed(const Entry& entry, std::size_t seats) {
    if (!entry.approvals.has_value() || (*entry.approvals).all)
        return seats;
    return std::min<std::size_t>((*entry.approvals).count, seats);
}

std::vector<Seated> longest_chain(const Line& line, std::vector<Seated> people) {
    std::ranges::sort(people, {}, [&](const Seated& one) { return line.rank(one.person); });
    std::vector<std::uint32_t> above(people.size()); // index of the next one up
    std::vector<std::uint32_t> open;
    std::uint32_t lowest = 0;
    std::size_t longest = 0;
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        while (!open.empty() && !line.above(people[open.back()].person, people[i].person))
            open.pop_back();
        above[i] = open.empty() ? UINT32_MAX : open.back();
        open.push_back(i);
        if (open.size() > longest) {
            longest = open.size();
            lowest = i;
        }
    }
    std::vector<Seated> chain;
    for (std::uint32_t at = lowest; chain.size() < longest; at = above[at])
        chain.push_back(people[at]);
    return chain;
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
        approval.chain = longest_chain(line_, approvers);
        approval.levels = std::max(approval.chain.size(), approval.spare + 1) - approval.spare;
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
