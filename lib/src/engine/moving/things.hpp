#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/read.hpp"
#include "model/building/thing_names.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Finds in facts what the things of an organisation come from.
class MovingThings {
  public:
    /// All are borrowed; `now` is what the facts made, `entry_names` are of its entries.
    MovingThings(Understood& understood, const Organisation& now, ThingNames<Entry>& entry_names);

    /// Somebody who is only implied is put into the facts, and the others go on being implied.
    [[nodiscard]] Person& person(PersonId id);
    [[nodiscard]] Role& role(RoleId id);
    [[nodiscard]] Team& team(TeamId id);
    [[nodiscard]] Entry& entry(EntryId id);

    /// The entry that a link in an entry of that grid means; unknown where it means none.
    [[nodiscard]] EntryId linked(std::string_view name, std::uint32_t grid);
    /// A name for links to the entry, which is called `said` in a move: the id where that is plain.
    [[nodiscard]] std::string_view link_to(EntryId id, std::string_view said);
    /// Calls `visit(entry, grid)` for all entries of the facts; `grid` counts in the organisation.
    template <class Visit>
    void each_entry(Visit visit) {
        for (std::size_t at = 0; at < understood_.facts.size(); ++at)
            for (Entry& entry : understood_.facts[at].entries)
                visit(entry, grid_of(entry, at));
    }

  private:
    /// Which of the facts hold what stands in that input: in codes there are only one for all (coded.hpp).
    [[nodiscard]] std::size_t facts_at(const Span& place) const {
        return understood_.facts.size() == 1 ? 0 : place.source;
    }
    [[nodiscard]] std::uint32_t grid_of(const Entry& entry, std::size_t at) const {
        return entry.grid == UINT32_MAX ? UINT32_MAX : entry.grid + first_grid_[at];
    }
    template <class Thing>
    Thing& find(std::vector<Thing> Facts::*things, const Thing& like);

    Understood& understood_;
    const Organisation& now_;
    ThingNames<Entry>& entry_names_;
    std::vector<std::uint32_t> first_grid_; ///< of each of the facts, as it counts in the organisation
};

} // namespace whodecides::engine
