#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/answering.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// Whether the entry takes anybody's time: it is neither retired nor a choice already made.
bool is_load(const Entry& entry);

/// What part of a seat comes to each of the people behind it. Of a role held in turn or per case one part of
/// as many as hold it. Of a seat that answers, or decides, in a shared mode one part of as many as answer, or
/// as many as decide; of one that does both the larger part. All of it to each who holds it alone or with
/// nothing said about how it is shared.
double part_of_each(const Organisation& organisation, const Answering& answering, EntryId entry,
                    const Seat& seat);

/// What switching between so many things takes of somebody's time: nothing for one, 20 % for two, 40, 60,
/// and 75 % from five on (Weinberg, Quality Software Management, volume 1, 1992).
double switching_loss(std::size_t things);

/// What people carry: the effort that is written for them, and the seats they hold. Counted are entries
/// that are load, and people who are present.
///
/// An effort written for a person is theirs. One written for a role is what the role takes as a whole, and
/// its present holders have equal parts of it, however they share the role otherwise. One written for a
/// team, for `everyone` or for the entry as a whole belongs to nobody in particular, and so does that of a
/// role with more holders than Answering::most_listed.
class Load {
  public:
    /// A part of an effort that comes to a person.
    struct Share {
        EntryId entry;
        std::uint32_t effort = 0; ///< index into Entry::effort
        PersonId person;
        double share = 0; ///< of a full-time week
    };

    Load(const Organisation& organisation, const Answering& answering);

    /// What comes to the person, in the order of the entries; by several routes to one entry several times.
    [[nodiscard]] std::span<const Share> shares_of(PersonId person) const { return by_person_[person.value]; }
    /// What comes to people of an entry, in the order of the text.
    [[nodiscard]] std::span<const Share> shares_of(EntryId entry) const { return by_entry_[entry.value]; }
    /// All of it that is written for the person, in full-time weeks.
    [[nodiscard]] double effort(PersonId person) const { return efforts_[person.value]; }
    /// Decisions that take at least so much of a full-time week of the person.
    [[nodiscard]] std::size_t decisions(PersonId person, double least) const;

    /// What is written, and a full week for who writes nothing where capacities are in use; unknown
    /// elsewhere.
    [[nodiscard]] std::optional<double> capacity(PersonId person) const;

    /// The seats the person is a holder of, counted as items by part_of_each; to be told, or deliberately
    /// left out, is none. Two seats on one entry are two.
    [[nodiscard]] double units(PersonId person) const { return units_[person.value]; }
    /// How many of these seats are not shared.
    [[nodiscard]] std::size_t whole(PersonId person) const { return whole_[person.value]; }

  private:
    void share_out();
    void count_units(const Answering& answering);

    const Organisation& organisation_;
    Rows<Share> by_entry_;
    Rows<Share> by_person_;
    std::vector<double> efforts_;
    std::vector<double> units_;
    std::vector<std::uint32_t> whole_;
};

} // namespace whodecides
