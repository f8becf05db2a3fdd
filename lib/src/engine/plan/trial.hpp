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
    std::vector<std::size_t> settled = {}; ///< indices into the findings before, ascending
    /// A finding is new or more severe, or something that was checked no longer is.
    bool worse = false;
};
Difference difference(const Results& before, const Results& after);

/// What comes of moves.
struct Trial {
    bool holds = false;      ///< they fit, and nothing is worse for them
    std::size_t settled = 0; ///< findings
};
Trial attempt(const Standing& now, std::span<const Move> moves, const CheckRequest& request);

} // namespace whodecides::engine
