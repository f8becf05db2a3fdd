#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// One person who answers for an entry, and the seat that makes them.
struct Answerer {
    PersonId person;
    std::uint32_t seat = 0; ///< index into Entry::seats; the first that makes them answer
};

/// Who answers for each entry, by whatever route. Each person once per entry, in the order of the seats.
/// Where no seat answers, those that decide do.
class Answering {
  public:
    /// Above so many people behind one seat it is a crowd: counted, but nobody is listed, so that a
    /// crowd on every entry stays linear.
    static constexpr std::size_t most_listed = 32;

    explicit Answering(const Organisation& organisation);

    /// Everybody who answers: people who keep their seat, behind names, roles, leads and shared modes.
    [[nodiscard]] std::span<const Answerer> of(EntryId entry) const { return answerers_[entry.value]; }
    /// How many people at once answer: holders of a role in turn or per case count as one; a group that
    /// answers as such, and `everyone`, count as one; names nobody knows do not count.
    [[nodiscard]] std::size_t at_once(EntryId entry) const { return at_once_[entry.value]; }
    /// How many people at once make the choice, counted likewise: the holders of deciding_duty().
    [[nodiscard]] std::size_t deciding_at_once(EntryId entry) const { return deciding_at_once_[entry.value]; }
    /// Entries the person answers for that are not retired.
    [[nodiscard]] std::span<const EntryId> entries_of(PersonId person) const {
        return entries_[person.value];
    }

  private:
    Rows<Answerer> answerers_;
    std::vector<std::uint32_t> at_once_;
    std::vector<std::uint32_t> deciding_at_once_;
    Rows<EntryId> entries_;
};

/// The duty whose seats answer for an entry: `answers`, or `decides` where no seat has that.
Duty answering_duty(const Entry& entry);

/// The duty whose seats make the choice: `decides`, or `answers` where no seat has that.
Duty deciding_duty(const Entry& entry);

/// The duty whose seats own an entry: of a decision that of deciding_duty(), of a responsibility that of
/// answering_duty().
Duty owning_duty(const Entry& entry);

/// What a seat with these duties stands for on this entry: where nobody is said to decide, who answers does,
/// and the other way round.
DutySet with_implied(const Entry& entry, DutySet duties);

} // namespace whodecides
