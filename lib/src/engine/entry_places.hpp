#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/organisation.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// Whether a place is one of the entry's own text: its body, its id, or a cell of its column in a grid that
/// is turned round. Linear in the entry's seats.
bool has_place_in(const Entry& entry, const Span& place);

/// Tells which entries have a place in a finding. An entry has two stretches of text, its body and, where
/// that stands outside, its id; whatever lies between them is not the entry's. Cells of its column are its
/// too where the grid is turned round. Several entries share one body by an alias, and one body may lie
/// within another whose author keeps it there for the alias.
class EntryPlaces {
  public:
    /// What a finding touches, each once.
    struct Touched {
        std::vector<EntryId> entries;      ///< that it is about, or that have a place in it of their own
        std::vector<std::uint32_t> shared; ///< bodies with a place in it that are of none of these alone
    };

    explicit EntryPlaces(const Organisation& organisation);

    /// A place in a shared body counts for those of its entries that the finding is about; for all of them
    /// where it is about none. O(places log places).
    [[nodiscard]] Touched touched(const Draft& draft) const;
    /// How many entries that are.
    [[nodiscard]] std::size_t count(const Touched& touched) const;
    /// How many numbers there are for shared bodies.
    [[nodiscard]] std::size_t stretches() const { return stretches_.size(); }
    /// The entries of a shared body.
    [[nodiscard]] std::span<const EntryId> sharing(std::uint32_t stretch) const {
        return std::span(entries_).subspan(stretches_[stretch].first, stretches_[stretch].count);
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Stretch {
        Span place;
        std::uint32_t first = 0; ///< into entries_
        std::uint32_t count = 0;
        std::uint32_t outer = none; ///< the stretch it lies in
    };

    /// The innermost stretch around the place.
    [[nodiscard]] std::uint32_t at(const Span& place) const;

    std::vector<Stretch> stretches_; ///< outer ones first
    std::vector<EntryId> entries_;
    std::vector<std::uint32_t> bodies_; ///< per entry the stretch of its body
};

} // namespace whodecides::engine
