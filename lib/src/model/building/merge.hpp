#pragma once

#include <vector>

#include "model/build.hpp"

namespace whodecides {

/// Joins the facts of all sources: orders people, roles, teams, forums and entries by place, keeps the
/// first of those with equal ids and reports the others. Nothing is resolved.
Built merge(std::vector<Facts> facts);

} // namespace whodecides
