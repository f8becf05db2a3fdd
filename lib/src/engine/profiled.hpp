#pragma once

#include <whodecides/profile.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// profile() of what was read with Look::at_active; what the request says about inputs does not count.
ProfileResult profile_read(const Read& input, const ProfileRequest& request);

} // namespace whodecides::engine
