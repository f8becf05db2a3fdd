#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/line.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// The seats that can block: one for each actor who is there, one human under two names being one.
std::vector<const Seat*> vetoing_seats(const Organisation& organisation, const Entry& entry);

/// How many of so many vetoing seats have to agree: all, or as many as `approvals` says.
std::size_t agreements_needed(const Entry& entry, std::size_t seats);

/// One person who must agree, and the first seat that says so.
struct Approver {
    PersonId person;
    std::uint32_t seat = 0; ///< index into Entry::seats

    friend auto operator<=>(const Approver&, const Approver&) = default;
};

/// The approvals an entry waits for, by the reporting line. An approver with a place in the line is a human
/// named directly or the one human behind a role or a team. An approval that several share (a role with
/// several holders, a team with several leads or none) is one approval, but stands nowhere in the line.
/// Whoever answers for the entry waits for nobody by agreeing themselves. Retired entries wait for nothing.
/// Where managers are not in use, levels and superiors are unknown, not few: callers ask Field::manager.
class ApprovalLine {
  public:
    ApprovalLine(const Organisation& organisation, const Line& line, const Answering& answering);

    /// A longest row of approvers each of whom stands above the one before, lowest first; of a single one
    /// where no two are in one line.
    [[nodiscard]] std::span<const Approver> chain(EntryId entry) const { return chains_[entry.value]; }
    /// How many levels of approval the entry cannot do without, where `approvals` spares the most: none
    /// where nobody else has to agree, one where nobody who has to is above another.
    [[nodiscard]] std::size_t levels(EntryId entry) const { return levels_[entry.value]; }
    /// Approvers who stand above somebody who answers, in the order of the seats.
    [[nodiscard]] std::span<const Approver> from_above(EntryId entry) const {
        return superiors_[entry.value];
    }
    /// Whether whoever answers needs approval from above: without those `approvals` is not reached.
    [[nodiscard]] bool needs_approval_from_above(EntryId entry) const {
        return needs_superior_[entry.value] != 0;
    }

  private:
    Rows<Approver> chains_;
    Rows<Approver> superiors_;
    std::vector<std::uint32_t> levels_;
    std::vector<std::uint8_t> needs_superior_;
};

} // namespace whodecides
