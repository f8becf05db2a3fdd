#pragma once

#include "model/organisation.hpp"

namespace whodecides {

/// Labels the way up the reporting line from one person to another above them: where each says who their
/// manager is. The first few steps of a long way.
void label_way_up(Finding& finding, const Organisation& organisation, PersonId lower, PersonId upper);

} // namespace whodecides
