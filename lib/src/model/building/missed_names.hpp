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
    std::string_view name; ///< as it was written first
    Span first;
    Site site; ///< of the first place
    std::vector<Span> places;
};

/// Gathers such names: one per folded spelling, however many places use it.
class MissedNames {
  public:
    /// The number of the name, new or known.
    std::uint32_t number_of(std::string_view name);
    void add_place(std::uint32_t number, const Span& span, const Site& site);
    /// All names in the order of their first place, places in order.
    std::vector<MissedName> take();

  private:
    std::vector<MissedName> names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

} // namespace whodecides
