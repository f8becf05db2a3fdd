#pragma once

#include <span>

#include <whodecides/check.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// What was checked, and what came of it.
struct Checked {
    Read input;
    Results results;
};

/// check(), for those who go on with the organisation. What was among the findings `before` is accepted;
/// `since` is left to check_since().
Checked check_whole(const CheckRequest& request, std::span<const Finding> before = {});
/// The same of an organisation that was read before; what the request says about inputs does not count.
Checked check_read(Read input, const CheckRequest& request, std::span<const Finding> before = {});

/// A request that has nothing checked of those inputs but whether they could be read whole.
CheckRequest reading_only(const InputRequest& inputs);

} // namespace whodecides::engine
