#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/line.hpp"
#include "model/measures/seated.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// The seats that can block: one for each actor who is there, one human under two names being one.
std::vector<const Seat*> vetoing_seats(const Organisation& organisation, const Entry& entry);

/// How many of so many vetoing seats have to agree: all, or as many as `approvals` says.
std::size_t agreements_needed(const Entry& entry, std::size_t seats);

/// People of whom each stands above the one before in the line.
struct Chain {
    std::vector<Seated> people; ///< a longest row, lowest first; one where no two are in one line
    std::size_t needed = 0; ///< how long such a row is at least, whoever is left out; 0 for nobody, else >= 1
};

/// The chain among people of whom `spare` may be left out. Where `alike` is given, only such neighbours make
/// a chain, called with the lower one first. O(n log n), and up to n calls.
Chain chain_of(const Line& line, std::vector<Seated> people, std::size_t spare,
               const std::function<bool(const Seated&, const Seated&)>& alike = {});

/// The approvals an entry waits for, by the reporting line. An approver with a place in the line is a human
/// named directly or the one human behind a role or a team. An approval that several share (a role with
/// several holders, a team with several leads or none) is one approval, but stands nowhere in the line.
/// Whoever answers for the entry waits for nobody by agreeing themselves. Retired entries wait for nothing.
/// Where managers are not in use, levels and superiors are unknown, not few: callers ask Field::manager.
class ApprovalLine {
  public:
    ApprovalLine(const Organisation& organisation, const Line& line, const Answering& answering);

    /// Everybody with a place in the line whose agreement is waited for, in the order of the seats.
    [[nodiscard]] std::span<const Seated> approvers(EntryId entry) const { return approvers_[entry.value]; }
    /// How many of all the approvals `approvals` lets be left out.
    [[nodiscard]] std::size_t spare(EntryId entry) const { return spare_[entry.value]; }
    /// The longest chain of approvers.
    [[nodiscard]] std::span<const Seated> chain(EntryId entry) const { return chains_[entry.value]; }
    /// How many levels of approval the entry cannot do without, where `approvals` spares the most: none
    /// where nobody else has to agree, one where nobody who has to is above another.
    [[nodiscard]] std::size_t levels(EntryId entry) const { return levels_[entry.value]; }
    /// Approvers who stand above somebody who answers, in the order of the seats.
    [[nodiscard]] std::span<const Seated> from_above(EntryId entry) const { return superiors_[entry.value]; }
    /// Whether whoever answers needs approval from above: without those `approvals` is not reached.
    [[nodiscard]] bool needs_approval_from_above(EntryId entry) const {
        return from_above(entry).size() > spare(entry);
    }

  private:
    Rows<Seated> approvers_;
    Rows<Seated> chains_;
    Rows<Seated> superiors_;
    std::vector<std::uint32_t> levels_;
    std::vector<std::uint32_t> spare_;
};

} // namespace whodecides
