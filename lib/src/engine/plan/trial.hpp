#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <whodecides/check.hpp>
#include <whodecides/moves.hpp>

#include "engine/checked.hpp"
#include "engine/read.hpp"

namespace whodecides::engine {

/// What the inputs say after some moves, and what the check says of it.
struct Standing {
    Understood understood;
    Checked checked;
};

/// Builds and checks on one thread or several.
Standing standing_of(Understood understood, const CheckRequest& request);
/// The same after the moves. Throws MoveError where one does not fit.
Standing after(const Standing& now, std::span<const Move> moves, const CheckRequest& request);

/// How two checks of one organisation differ; see paired().
struct Difference {
    std::vector<std::size_t> settled = {};   ///< indices into the findings before, ascending
    std::vector<const RuleInfo*> added = {}; ///< rules of findings that are new or more severe, each once
    bool sees_less = false;                  ///< something that could be checked no longer is

    [[nodiscard]] bool worse() const { return sees_less || !added.empty(); }
};
Difference difference(const Checked& before, const Checked& after);

/// What comes of moves.
struct Trial {
    bool holds = false;                      ///< they fit, and nothing is worse for them
    std::size_t settled = 0;                 ///< findings
    std::vector<const RuleInfo*> added = {}; ///< as in Difference
};
Trial attempt(const Standing& now, std::span<const Move> moves, const CheckRequest& request);

} // namespace whodecides::engine
