#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <whodecides/finding.hpp>
#include <whodecides/moves.hpp>

namespace whodecides::engine {

/// Moves that belong together, as one way to settle a finding.
struct Proposal {
    std::vector<Move> moves = {};
    std::string topic = {};  ///< the same for those of which people take one: "owner of `refund`"
    std::string choice = {}; ///< what sets it apart from these: "Eva Lund"
    std::string reason = {}; ///< see PlanStep::reason
    /// Why it may only stand beside another choice, and is never the first: "who leaves on 2026-12-15".
    std::string caveat = {};
    std::size_t claims = 0;         ///< findings that it should settle; filled in by propose(), and so on
    std::size_t impact = 0;         ///< see whodecides::impact(), of all of them
    const RuleInfo* rule = nullptr; ///< of the first of them
};

/// "deputy|ana|ben||": the same where two proposals make the same moves.
std::string key_of(const Proposal& proposal);

} // namespace whodecides::engine
