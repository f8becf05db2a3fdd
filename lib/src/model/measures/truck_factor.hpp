#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/bearers.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// How many people would have to leave until most entries have nobody left who does them, answers for them
/// or stands in for such a person: the truck factor (Avelino, Passos, Hora and Valente 2016), of entries in
/// place of files. Everyone behind a seat counts, see Bearers. An entry that names nobody now is not left by
/// anybody, and one with a machine, or with people whom the organisation does not name, never is.
class TruckFactor {
  public:
    struct Leaving {
        std::vector<PersonId> people;
        std::size_t entries = 0; ///< left with nobody when all of them leave
    };
    struct Size {
        std::size_t people = 0;
        bool exact = false; ///< otherwise not more than this
    };
    /// Among so many people every group is tried; above, the people are taken away one after the other.
    static constexpr std::size_t most_tried = 20;

    explicit TruckFactor(const Organisation& organisation);

    /// Entries that are load: of these the shares below are.
    [[nodiscard]] std::size_t considered() const { return entries_.size(); }
    /// The one person, and the two, whose leaving leaves most entries. Exact, near-linear; the first in the
    /// order of Organisation::people where several would do. Nobody where no entry would be left.
    [[nodiscard]] Leaving one() const;
    [[nodiscard]] Leaving two() const;
    /// Some of the entries these people leave, at most `most`.
    [[nodiscard]] std::vector<EntryId> left_by(std::span<const PersonId> people, std::size_t most) const;
    /// The smallest number of people whose leaving leaves more than this share of the entries; nothing where
    /// not even all of them do.
    [[nodiscard]] std::optional<Size> smallest(double share) const;
    /// As many as that at most: those on whom most hangs are taken away first. Linear.
    [[nodiscard]] std::optional<std::size_t> at_most(double share) const;

  private:
    /// Up to two people, or more.
    struct Few {
        std::uint32_t first = UINT32_MAX;
        std::uint32_t second = UINT32_MAX;
        bool more = false;
        void add(std::uint32_t person);
        void add(const Few& other);
    };

    [[nodiscard]] std::vector<PersonId> people_behind() const;
    [[nodiscard]] std::optional<std::size_t> by_trying(std::span<const PersonId> people,
                                                       double more_than) const;
    [[nodiscard]] std::vector<PersonId> heaviest_first(std::span<const PersonId> people) const;

    const Organisation& organisation_;
    Bearers bearers_;
    std::vector<EntryId> entries_;
    Rows<std::uint32_t> seats_;         ///< per entry the nodes of those who do and answer
    std::vector<std::uint8_t> unnamed_; ///< per entry: somebody is there whom the organisation does not name
    std::vector<Few> few_;              ///< per entry
    std::vector<std::uint32_t> alone_;  ///< per person: entries that have nobody else
};

} // namespace whodecides
