#pragma once

#include "docs/schema_parts.hpp"

/// An entry with its seats, as `who` and `show` print it. report/duty_json.cpp writes what stands here.
namespace whodecides::docs {

/// The definitions subject, step, bearer, party, seat and duties.
Json duty_definitions();

} // namespace whodecides::docs
