#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/plan/ground.hpp"

namespace whodecides::engine {

/// Somebody who could settle what a group is stuck with, and why they.
struct Settler {
    Actor actor;
    std::string reason;
};

/// Those who could, the most obvious first: where it goes already, who leads the team above, who all of the
/// group report to; only where there is none of these, people of the group. Never anybody from outside.
std::vector<Settler> settlers(const Ground& ground, TeamId team, const Ref* escalates_to,
                              std::span<const PersonId> group);

} // namespace whodecides::engine
