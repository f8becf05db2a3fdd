#pragma once

#include <string>

#include "model/organisation.hpp"

/// How messages call things.
namespace whodecides {

/// "Alice Ng", "the role On call", "the team Payments", "everyone"; a name that stands for nobody known
/// in back quotes.
std::string called(const Organisation& organisation, const Ref& ref);
std::string called(const Organisation& organisation, Actor actor);

/// The entry by its id, in back quotes.
std::string called(const Entry& entry);

/// The forum by its name; where it has none by its id, in back quotes.
std::string called(const Forum& forum);

} // namespace whodecides
