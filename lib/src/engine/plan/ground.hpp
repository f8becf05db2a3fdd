#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <whodecides/finding.hpp>

#include "base/rows.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// The organisation as those see it who propose moves: what findings are about, what may not be touched, who
/// holds what. Borrows it; for one thread.
class Ground {
  public:
    /// The duties of one person on one entry.
    struct Holding {
        EntryId entry;
        DutySet duties;
    };

    /// The duties of one person on all entries of one scope.
    struct Scoped {
        std::uint32_t scope = 0;
        DutySet duties;
    };

    Ground(const Organisation& organisation, const Measures& measures);

    [[nodiscard]] const Organisation& organisation() const { return organisation_; }
    [[nodiscard]] const Measures& measures() const { return measures_; }

    /// What the finding asks to edit; unknown where it is nothing of that kind, or its name is not unique.
    [[nodiscard]] EntryId entry_of(const Finding& finding);
    [[nodiscard]] Actor actor_of(const Finding& finding);
    /// The entries in which the finding has its places, in the order of telling, each once.
    [[nodiscard]] std::vector<EntryId> entries_at(const Finding& finding) const;

    /// What a move calls it; empty where no name stands for it alone.
    [[nodiscard]] std::string name(Actor actor);
    [[nodiscard]] std::string name(EntryId entry);

    /// Whether a law or a standard demands the entry's set-up.
    [[nodiscard]] bool mandated(EntryId entry) const;
    /// Whether the team answers for or decides such an entry.
    [[nodiscard]] bool settles_mandated(TeamId team) const;
    /// Entries on which the person has a seat, or is one of few behind it; in their order.
    [[nodiscard]] std::span<const Holding> holdings(PersonId person) const { return holdings_[person.value]; }
    /// Whether a mandated entry, or one of `duty_conflicts`, keeps the two apart: neither can act for the
    /// other without checking their own work.
    [[nodiscard]] bool kept_apart(PersonId one, PersonId other) const;
    /// On how many entries one of them checks what the other does or answers for.
    [[nodiscard]] std::size_t checks_between(PersonId one, PersonId other) const;
    /// The people, roles and teams that have the person as a deputy.
    [[nodiscard]] std::span<const Actor> principals_of(PersonId person) const {
        return principals_[person.value];
    }
    /// On how many seats the voice, see individual(), is asked.
    [[nodiscard]] std::size_t asked(Actor voice) const;

  private:
    void gather_holdings();
    void gather_deputies();
    void gather_mandates();
    void gather_asked();
    void number_scopes();
    void gather_scopes();
    [[nodiscard]] bool conflict_between(PersonId one, PersonId other) const;

    const Organisation& organisation_;
    const Measures& measures_;
    ActorNames actors_;
    ThingNames<Entry> entries_;
    Rows<Holding> holdings_;
    Rows<Actor> principals_;
    std::vector<bool> settles_mandated_; ///< per team
    std::vector<std::uint32_t> wheres_;  ///< per entry: the same for all of one scope
    Rows<Scoped> scoped_;                ///< sorted by scope; only where `duty_conflicts` are written
    std::map<Actor, std::size_t> asked_;
    std::vector<std::pair<Span, EntryId>> spans_; ///< of ids, sorted
};

} // namespace whodecides::engine
