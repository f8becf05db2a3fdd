#pragma once

#include <string>

/// What the program prints for other programs.
namespace whodecides::docs {

std::string check_schema();   ///< whodecides check --format json
std::string profile_schema(); ///< whodecides profile --format json

} // namespace whodecides::docs
