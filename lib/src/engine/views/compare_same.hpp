#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/groups.hpp"

namespace whodecides::engine {

/// Which things of several voices are one, by what they are called. Names are tried in steps, the surest
/// first. A name that two things of one voice bear joins nothing, and no two things of one voice ever become
/// one; so the result does not depend on the order of the voices.
class Same {
  public:
    /// What a thing is called on one step.
    using Name = std::pair<std::string, std::uint32_t>;

    /// The voice of each thing; things are called by their index.
    explicit Same(std::vector<std::uint32_t> voices);

    /// Takes one step: joins the things that bear one name.
    void join(std::vector<Name> names);
    /// The number of the first of those things that are one with this.
    [[nodiscard]] std::uint32_t find(std::uint32_t thing) { return groups_.find(thing); }

  private:
    void join_all(const std::vector<std::uint32_t>& things);

    std::vector<std::uint32_t> voices_;
    std::vector<std::vector<std::uint32_t>> voices_of_; ///< of the things that stand for others, sorted
    Groups groups_;
};

} // namespace whodecides::engine
