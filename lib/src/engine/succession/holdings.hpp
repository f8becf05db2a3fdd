#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// What a mandate may want in different hands: on an entry with `mandated_by` nobody gets a second one of
/// these.
constexpr DutySet controlled = owning | Duty::does | checking;

/// Who holds what on entries that are not retired, by whatever route: people who are there, and those on
/// leave, whose seats others may keep for them. Of a group too large to be listed (Answering::most_listed)
/// nobody is in it, so that a crowd on every entry takes no time. Borrows the organisation; safe from any
/// thread.
class Holdings {
  public:
    /// The duties of one person on one entry.
    struct Holding {
        EntryId entry;
        DutySet duties;
    };

    explicit Holdings(const Organisation& organisation);

    /// In the order of the entries.
    [[nodiscard]] std::span<const Holding> of(PersonId person) const { return held_[person.value]; }
    [[nodiscard]] DutySet on(EntryId entry, PersonId person) const;
    /// On the entry and on all others of the same scope; empty where no `duty_conflicts` are written.
    [[nodiscard]] DutySet around(EntryId entry, PersonId person) const;

    /// Whether a mandated entry, or one of `duty_conflicts`, keeps the two apart: neither can act for the
    /// other without having both sides of the control in hand.
    [[nodiscard]] bool kept_apart(PersonId one, PersonId other) const;
    /// On how many entries one of them checks what the other does or answers for.
    [[nodiscard]] std::size_t checks_between(PersonId one, PersonId other) const;

  private:
    /// The duties of one person on all entries of one scope.
    struct Scoped {
        std::uint32_t scope = 0;
        DutySet duties;
    };

    void gather();
    void number_scopes();
    void gather_scopes();
    [[nodiscard]] bool conflict_between(PersonId one, PersonId other) const;

    const Organisation& organisation_;
    Rows<Holding> held_;                ///< per person
    std::vector<std::uint32_t> wheres_; ///< per entry: the same for all of one scope
    Rows<Scoped> scoped_;               ///< per person, sorted by scope
};

} // namespace whodecides::engine
