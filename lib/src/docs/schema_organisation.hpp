#pragma once

#include <string>

namespace whodecides::docs {

/// The schema of the files that people write, printed from the table of the format and the built-in
/// frameworks.
std::string organisation_schema();

} // namespace whodecides::docs
