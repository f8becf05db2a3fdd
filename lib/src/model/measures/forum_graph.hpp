#pragma once

#include <cstdint>
#include <vector>

#include "base/rows.hpp"
#include "model/measures/everyone.hpp"
#include "model/measures/participation.hpp"
#include "model/organisation.hpp"

namespace whodecides {

/// People and the forums in which they meet. In between stand the parties by which they take part: the
/// actors that forums name, so that neither a forum of 100,000 nor a team in 1,000 forums is written out.
/// People are humans who keep their seat. An open forum has one party, everybody.
class ForumGraph {
  public:
    ForumGraph(const Organisation& organisation, const Everyone& everyone,
               const Participation& participation);

    std::size_t people = 0;         ///< all of the organisation, by PersonId; most parties have few of them
    Rows<PersonId> people_of;       ///< per party
    Rows<std::uint32_t> parties_of; ///< per forum, each once
    bool open = false;              ///< some forum is open to everybody

    [[nodiscard]] std::size_t parties() const { return people_of.size(); }
    [[nodiscard]] std::size_t forums() const { return parties_of.size(); }
};

} // namespace whodecides
