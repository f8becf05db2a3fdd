#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/organisation.hpp"

namespace whodecides {

/// One person who answers for an entry, and the seat that makes them.
struct Answerer {
    PersonId person;
    std::uint32_t seat = 0; ///< index into Entry::seats; the first that makes them answer
};

/// Who answers for each entry, by whatever route. Each person once per entry, in the order of the seats.
class Answering {
  public:
    explicit Answering(const Organisation& organisation);

    /// Everybody who answers (duty `answers`): people who keep their seat, behind names, roles, leads.
    [[nodiscard]] std::span<const Answerer> of(EntryId entry) const {
        return std::span(answerers_)
            .subspan(offsets_[entry.value], offsets_[entry.value + 1] - offsets_[entry.value]);
    }
    /// How many people at once answer: holders of a role in turn or per case count as one; a group that
    /// answers as such counts as one.
    [[nodiscard]] std::size_t at_once(EntryId entry) const { return at_once_[entry.value]; }
    /// Entries the person answers for that are not retired.
    [[nodiscard]] std::span<const EntryId> entries_of(PersonId person) const {
        return std::span(entries_).subspan(entry_offsets_[person.value],
                                           entry_offsets_[person.value + 1] - entry_offsets_[person.value]);
    }

  private:
    std::vector<std::uint32_t> offsets_{0};
    std::vector<Answerer> answerers_;
    std::vector<std::uint32_t> at_once_;
    std::vector<std::uint32_t> entry_offsets_{0};
    std::vector<EntryId> entries_;
};

} // namespace whodecides
