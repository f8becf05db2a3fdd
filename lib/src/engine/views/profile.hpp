#pragma once

#include <span>

#include <whodecides/profile.hpp>

#include "model/measures/measures.hpp"
#include "model/organisation.hpp"
#include "rules/rule.hpp"

namespace whodecides::engine {

/// The rules whose findings the profile counts.
bool profiled(const RuleInfo& rule);

/// The profile of an organisation, of its teams and people as far as requested. `findings` are those of the
/// profiled rules, silenced and suppressed, at their defaults. Where the organisation was read with
/// Look::at_active every figure rests on active entries.
Profile profile_view(const Organisation& organisation, const Measures& measures,
                     std::span<const Draft> findings, const ProfileRequest& request);

} // namespace whodecides::engine
