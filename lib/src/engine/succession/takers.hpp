#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/measures/measures.hpp"
#include "model/measures/ownership.hpp"
#include "model/organisation.hpp"

namespace whodecides::engine {

/// Who could take an entry that nobody owns any more.
struct Taker {
    PersonId person;
    bool stands_in = false;
};

/// Suggests takers for entry after entry, and counts what was suggested before as load. Borrows both.
class Takers {
  public:
    Takers(const Organisation& organisation, const Measures& measures);

    /// A deputy of those who are written down as owners, else the one with the least load who holds a seat;
    /// of those who are only told one where there is no other; of equal ones the first in the files. Nobody
    /// who checks or must agree on it, who is deliberately out of it, or whose duties there or on entries of
    /// the same scope may not go together with owning it.
    std::optional<Taker> find(EntryId entry);
    /// How many entries the person was suggested for.
    [[nodiscard]] std::size_t suggested(PersonId person) const { return suggested_[person.value]; }

  private:
    [[nodiscard]] std::vector<PersonId> deputies(const Entry& entry) const;
    void add_deputies(const std::vector<Ref>& deputies, std::vector<PersonId>& people) const;
    [[nodiscard]] std::vector<PersonId> seated(const Entry& entry, DutySet any_of) const;
    [[nodiscard]] bool fits(PersonId person, EntryId entry) const;
    [[nodiscard]] DutySet duties(PersonId person, EntryId entry) const;
    [[nodiscard]] std::optional<PersonId> best(const std::vector<PersonId>& people, EntryId entry) const;

    const Organisation& organisation_;
    const Measures& measures_;
    std::vector<std::uint32_t> suggested_;
    std::map<std::string, std::vector<EntryId>> by_scope_; ///< only where some duties are kept apart
};

} // namespace whodecides::engine
