#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/succession/holdings.hpp"
#include "engine/succession/merit.hpp"
#include "model/measures/measures.hpp"
#include "model/measures/ownership.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Who could take an entry that nobody owns any more.
struct Taker {
    PersonId person;
    bool stands_in = false;
    DutySet duties = {};             ///< on the entry
    std::optional<Date> leaves = {}; ///< the last day, where that is soon and nobody is there who stays
};

/// Suggests takers for entry after entry, and counts what was suggested before as load. Borrows both.
class Takers {
  public:
    Takers(const Organisation& organisation, const Measures& measures);

    /// Of those who may take it and stay a deputy of whoever is written down as owner, else the best by merit
    /// of those who hold a seat on it; where somebody does the work, nobody who is only asked or told. Only
    /// where none of these stays one who leaves soon. Of equal ones the first in the files.
    std::optional<Taker> find(EntryId entry);
    /// How many entries the person was suggested for.
    [[nodiscard]] std::size_t suggested(PersonId person) const { return suggested_[person.value]; }

  private:
    void add(PersonId person, bool stands_in, EntryId entry);
    void add_deputies(const std::vector<Ref>& deputies, EntryId entry);
    void add_deputies_of_owners(EntryId entry);
    void add_seated(EntryId entry);

    const Organisation& organisation_;
    const Measures& measures_;
    Holdings holdings_;
    Ownership ownership_;
    std::vector<std::uint32_t> suggested_;
    std::optional<Taker> best_; ///< so far, of the entry that is looked at
    Merit merit_;               ///< of the best
};

} // namespace whodecides::engine
