#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/answering.hpp"
#include "model/measures/concentration.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// What people answer for or decide, as items: each pair of an entry and a person once, over entries that are
/// load and people who are counted. A person behind a shared mode or a role held in turn has a part of an
/// item (part_of_each); of several routes to one entry the largest part counts. What a group as such, an
/// agent or nobody owns is no item.
class Power {
  public:
    /// What a person has of an entry, and by which of its seats.
    struct Item {
        EntryId entry;
        PersonId person;
        std::uint32_t seat = 0; ///< index into Entry::seats; the first that gives the largest part
        double part = 0;
    };

    Power(const Organisation& organisation, const Answering& answering);

    /// In the order of the entries. An entry that comes by a group of more than Answering::most_listed
    /// people is counted in the sums, but not listed.
    [[nodiscard]] std::span<const Item> of(PersonId person) const { return items_[person.value]; }
    /// Items of the person, in whole ones.
    [[nodiscard]] double held(PersonId person) const { return held_[person.value]; }
    /// How many of them are not shared.
    [[nodiscard]] std::size_t whole(PersonId person) const { return whole_[person.value]; }
    /// Entries of which a person, or several, have an item.
    [[nodiscard]] std::size_t entries() const { return entries_; }

    /// How all of it lies with everybody who is counted.
    [[nodiscard]] Concentration concentration() const;
    /// How it lies with these people alone.
    [[nodiscard]] Concentration concentration(std::span<const PersonId> people) const;

  private:
    class Collector;

    const Organisation& organisation_;
    Rows<Item> items_;
    std::vector<double> held_;
    std::vector<std::uint32_t> whole_;
    std::size_t entries_ = 0;
};

} // namespace whodecides
