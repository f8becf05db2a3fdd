#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <whodecides/finding.hpp>

#include "base/rows.hpp"
#include "engine/succession/holdings.hpp"
#include "engine/succession/merit.hpp"
#include "model/building/actor_names.hpp"
#include "model/building/thing_names.hpp"
#include "model/measures/measures.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// The organisation as those see it who propose moves: what findings are about, what may not be touched, who
/// holds what. Borrows it; for one thread.
class Ground {
  public:
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
    [[nodiscard]] const Holdings& holdings() const { return holdings_; }
    /// What speaks for the person as owner of the entry.
    [[nodiscard]] Merit merit(PersonId person, EntryId entry) const;
    /// The people, roles and teams that have the person as a deputy.
    [[nodiscard]] std::span<const Actor> principals_of(PersonId person) const {
        return principals_[person.value];
    }
    /// On how many seats the voice, see individual(), is asked.
    [[nodiscard]] std::size_t asked(Actor voice) const;

  private:
    void gather_deputies();
    void gather_mandates();
    void gather_asked();

    const Organisation& organisation_;
    const Measures& measures_;
    ActorNames actors_;
    ThingNames<Entry> entries_;
    Holdings holdings_;
    Rows<Actor> principals_;
    std::vector<bool> settles_mandated_; ///< per team
    std::map<Actor, std::size_t> asked_;
    std::vector<std::pair<Span, EntryId>> spans_; ///< of ids, sorted
};

} // namespace whodecides::engine
