#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <whodecides/who.hpp>

#include "model/organisation.hpp"

/// Who is behind the names on an entry, as plain structs for reports.
namespace whodecides::engine {

/// The steps from an actor to one of everyone in it; empty for the person themselves, and where nothing says
/// the way. O(names in the groups on the way).
std::vector<RouteStep> route_to(const Organisation& organisation, Actor actor, PersonId person);

/// The people who act for somebody, as far as they are present; a role of several as such.
std::vector<Subject> present_deputies(const Organisation& organisation, std::span<const Ref> deputies);

/// A person who keeps a seat, reached from that actor.
Bearer bearer_of(const Organisation& organisation, Actor actor, PersonId person);

/// A name, and who is there for it.
SeatParty party_of(const Organisation& organisation, const Ref& name);

std::vector<std::string_view> duty_words(DutySet duties);

EntryDuties entry_duties(const Organisation& organisation, EntryId id);

} // namespace whodecides::engine
