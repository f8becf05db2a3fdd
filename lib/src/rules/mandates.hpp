#pragma once

#include <string>
#include <vector>

#include "rules/rule.hpp"

namespace whodecides {

/// Entries whose set-up a law or a standard demands (`mandated_by`): what a rule would have said about
/// them it says once, to the coverage list, with the reason.
class Mandates {
  public:
    /// Whether the entry is mandated; remembers it, where it is.
    bool cover(const Entry& entry);
    void tell(Report& report) const;

  private:
    std::vector<std::string> covered_;
};

} // namespace whodecides
