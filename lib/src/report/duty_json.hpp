#pragma once

#include <span>

#include <whodecides/check.hpp>
#include <whodecides/who.hpp>

#include "report/json_text.hpp"

/// The parts of schemas whodecides.who/1 and whodecides.show/1 that both have; docs/schema_duties.cpp
/// describes them.
namespace whodecides {

Json route_json(const Analysis& analysis, std::span<const RouteStep> route);
Json bearers_json(const Analysis& analysis, std::span<const Bearer> people);
/// With its sentence.
Json duties_json(const Analysis& analysis, const EntryDuties& duties);

} // namespace whodecides
