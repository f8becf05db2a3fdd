#pragma once

#include <vector>

#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// Values that fit their keys and not each other: who is their own deputy, a time that ends before it
/// begins, an owner where nobody is meant to own, more approvals than approvers. What is reported is not
/// used, so that nothing else follows from it. To be called once names are resolved.
void drop_contradictions(Organisation& organisation, std::vector<Problem>& problems);

} // namespace whodecides
