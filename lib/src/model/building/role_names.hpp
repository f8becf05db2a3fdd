#pragma once

#include <vector>

#include "model/organisation.hpp"
#include "source/problem.hpp"

namespace whodecides {

/// `roles: {cfo: ann}` names the role "ann", though its holder is meant: where the short form says what
/// one declared person is called, it is reported, and that person is taken as the holder. To be called
/// before names are resolved.
void take_names_as_holders(Organisation& organisation, std::vector<Problem>& problems);

} // namespace whodecides
