#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <whodecides/finding.hpp>

#include "model/organisation.hpp"

namespace whodecides::engine {

enum class Side : std::uint8_t { before, after };

/// The number of an actor in both of two organisations; the same id of the same kind is the same party.
using Party = std::uint32_t;
constexpr Party no_party = UINT32_MAX;

/// Who is who in two organisations, and who stands behind whom in each. Borrows both.
class Parties {
  public:
    Parties(const Organisation& before, const Organisation& after);

    [[nodiscard]] std::size_t size() const { return actors_[0].size(); }
    /// no_party for names that stand for nobody.
    [[nodiscard]] Party of(Side side, Actor actor) const;
    /// The actor in one of the organisations; `unknown` where it is not there.
    [[nodiscard]] Actor actor(Side side, Party party) const { return actors_[index(side)][party]; }
    /// Who holds what the party holds: people, or the party itself where it is a group, where nobody says who
    /// stands behind it, or where so many people do that they are told as one. Sorted.
    [[nodiscard]] std::vector<Party> holders(Side side, Party party) const;
    /// Whether the party is in both and others stand behind it.
    [[nodiscard]] bool changed(Party party) const { return changed_[party]; }
    /// As the later organisation calls it, else the earlier.
    [[nodiscard]] Subject subject(Party party) const;
    [[nodiscard]] Subject subject(Side side, Party party) const;
    [[nodiscard]] const Organisation& organisation(Side side) const { return *organisations_[index(side)]; }

  private:
    static constexpr std::size_t index(Side side) { return side == Side::before ? 0 : 1; }
    void number(Side side, Actor actor);

    std::array<const Organisation*, 2> organisations_;
    std::array<std::unordered_map<std::string_view, Party>, 3> by_id_; ///< people, roles, teams
    std::array<std::vector<Actor>, 2> actors_;                         ///< by party
    std::array<std::array<std::vector<Party>, 3>, 2> parties_;         ///< by side, kind and index
    std::vector<bool> changed_;
};

} // namespace whodecides::engine
