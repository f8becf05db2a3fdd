#pragma once

#include <string_view>

#include "model/organisation.hpp"

namespace whodecides::engine {

/// The person, role or team of that name, found as names in files are; `person:x` asks for a person. Throws
/// Error where nobody or more than one is called so, with the nearest name.
Actor actor_named(const Organisation& organisation, std::string_view name);
/// The same of a person, a role's or a team's name is a mistake.
PersonId person_named(const Organisation& organisation, std::string_view name);
/// The entry of that id or title; throws Error likewise.
EntryId entry_named(const Organisation& organisation, std::string_view name);

} // namespace whodecides::engine
