#pragma once

#include <whodecides/profile.hpp>

#include "engine/read.hpp"

namespace whodecides::engine {

/// The profile of the organisation that the inputs make, without its teams and people.
Profile profile_of(Understood understood, unsigned jobs);

} // namespace whodecides::engine
