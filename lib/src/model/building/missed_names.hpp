#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/building/refs.hpp"

namespace whodecides {

/// A name that stands for nothing known, with all places that use it.
struct MissedName {
    struct Place {
        Span span;
        Site site;
        std::string_view name; ///< as it is written there
    };

    std::string_view name; ///< as it is written first
    std::vector<Place> places;
};

/// Gathers such names: one per folded spelling, however many places use it.
class MissedNames {
  public:
    /// The number of the name, new or known.
    std::uint32_t number_of(std::string_view name);
    void add_place(std::uint32_t number, const MissedName::Place& place);
    /// All names in the order of their first place, places in order.
    std::vector<MissedName> take();

  private:
    std::vector<MissedName> names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

} // namespace whodecides
