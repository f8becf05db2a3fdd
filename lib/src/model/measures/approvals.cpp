#include "model/measures/approvals.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "model/measures/voices.hpp"

namespace whodecides {

std::vector<const Seat*> vetoing_seats(const Organisation& organisation, const Entry& entry) {
    std::vector<const Seat*> seats;
    std::set<Actor> met;
    std::set<std::string_view> unknown;
    for (const Seat& seat : entry.seats) {
        const Actor actor = seat.who.actor;
        if (!seat.duties.has(Duty::vetoes) || actor.kind == ActorKind::generic)
            continue;
        if (actor.is_person() && !organisation.keeps_seat(actor.person()))
            continue;
        const bool first = actor.kind == ActorKind::unknown
                               ? unknown.insert(seat.who.name).second
                               : met.insert(individual(organisation, actor)).second;
        if (first)
            seats.push_back(&seat);
    }
    return seats;
}

std::size_t agreements_needed(const Entry& entry, std::size_t seats) {
    if (!entry.approvals.has_value() || (*entry.approvals).all)
        return seats;
    return std::min<std::size_t>((*entry.approvals).count, seats);
}

namespace {

/// What is found about one entry.
struct Approval {
    std::vector<Approver> chain;
    std::vector<Approver> superiors;
    std::size_t levels = 0;
    bool needs_superior = false;
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
        std::vector<Approver> approvers;
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
        const std::size_t spared = others - (needed - own);
        Approval approval;
        approval.superiors = above_any(approvers, answering);
        approval.needs_superior = approval.superiors.size() > spared;
        approval.chain = longest_chain(approvers);
        approval.levels = std::max(approval.chain.size(), spared + 1) - spared;
        return approval;
    }

  private:
    [[nodiscard]] PersonId alone(Actor actor) const {
        const auto people = organisation_.holders(actor).people;
        return people.size() == 1 ? people.front() : PersonId{};
    }

    /// One human in two seats is one approver, in the order of the seats.
    static void keep_first_seats(std::vector<Approver>& approvers) {
        std::ranges::sort(approvers);
        const auto same = [](const Approver& a, const Approver& b) { return a.person == b.person; };
        approvers.erase(std::unique(approvers.begin(), approvers.end(), same), approvers.end());
        std::ranges::sort(approvers, {}, &Approver::seat);
    }

    [[nodiscard]] std::vector<PersonId> who_answers(EntryId id) const {
        std::vector<PersonId> people;
        for (const Answerer& answerer : answering_.of(id))
            people.push_back(answerer.person);
        std::ranges::sort(people, {}, rank());
        return people;
    }

    [[nodiscard]] std::vector<Approver> above_any(const std::vector<Approver>& approvers,
                                                  const std::vector<PersonId>& answering) const {
        std::vector<Approver> superiors;
        for (const Approver& approver : approvers) {
            const auto next = std::ranges::upper_bound(answering, line_.rank(approver.person), {}, rank());
            if (next != answering.end() && line_.above(approver.person, *next))
                superiors.push_back(approver);
        }
        return superiors;
    }

    [[nodiscard]] std::vector<Approver> longest_chain(std::vector<Approver> approvers) const {
        std::ranges::sort(approvers, {}, [&](const Approver& one) { return line_.rank(one.person); });
        std::vector<std::uint32_t> above(approvers.size()); // index of the next one up
        std::vector<std::uint32_t> open;
        std::uint32_t lowest = 0;
        std::size_t longest = 0;
        for (std::uint32_t i = 0; i < approvers.size(); ++i) {
            while (!open.empty() && !line_.above(approvers[open.back()].person, approvers[i].person))
                open.pop_back();
            above[i] = open.empty() ? UINT32_MAX : open.back();
            open.push_back(i);
            if (open.size() > longest) {
                longest = open.size();
                lowest = i;
            }
        }
        std::vector<Approver> chain;
        for (std::uint32_t at = lowest; chain.size() < longest; at = above[at])
            chain.push_back(approvers[at]);
        return chain;
    }

    const Organisation& organisation_;
    const Line& line_;
    const Answering& answering_;
};

bool has_vetoes(const Entry& entry) {
    return std::ranges::any_of(entry.seats, [](const Seat& seat) { return seat.duties.has(Duty::vetoes); });
}

void add_row(Rows<Approver>& rows, const std::vector<Approver>& row) {
    rows.data.insert(rows.data.end(), row.begin(), row.end());
    rows.end_row();
}

} // namespace

ApprovalLine::ApprovalLine(const Organisation& organisation, const Line& line, const Answering& answering) {
    const Approving approving(organisation, line, answering);
    for (std::uint32_t e = 0; e < organisation.entries.size(); ++e) {
        const Entry& entry = organisation.entries[e];
        Approval approval;
        if (!entry.retired() && has_vetoes(entry))
            approval = approving.of({e});
        add_row(chains_, approval.chain);
        add_row(superiors_, approval.superiors);
        levels_.push_back(static_cast<std::uint32_t>(approval.levels));
        needs_superior_.push_back(approval.needs_superior ? 1 : 0);
    }
}

} // namespace whodecides
