#pragma once

#include <whodecides/profile.hpp>

#include "engine/read.hpp"
#include "model/measures/measures.hpp"

namespace whodecides::engine {

/// profile() of an organisation that was read before with Look::at_active; `measures` are of it. Of the
/// request only teams, people and jobs count.
Profile profile_of(const Read& input, const Measures& measures, const ProfileRequest& request);

} // namespace whodecides::engine
